import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';
import { useSay } from '../language/language.tsx';
import { Mark, type MarkKind } from './mark.tsx';

export const DRAFT_STATES = {
  draft: text('草案', 'Draft'),
  inReview: text('待审批', 'In review'),
  approved: text('已批准', 'Approved'),
  published: text('已发布', 'Published'),
  discarded: text('已作废', 'Discarded'),
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type DraftState = keyof typeof DRAFT_STATES;

/** The states in which a draft is still being worked on, as the server has them. */
export const OPEN_DRAFT_STATES: ReadonlySet<DraftState> = new Set(['draft', 'inReview', 'approved']);

const KINDS: Readonly<Record<DraftState, MarkKind>> = {
  draft: 'plain',
  inReview: 'doubtful',
  approved: 'known',
  published: 'good',
  discarded: 'plain',
};

export function DraftStateTag({ state }: { readonly state: DraftState }) {
  const say = useSay();
  return <Mark kind={KINDS[state]}>{say(DRAFT_STATES[state])}</Mark>;
}

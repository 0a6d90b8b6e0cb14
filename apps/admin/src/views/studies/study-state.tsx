import { useSay } from '../../language/language.tsx';
import { Mark, type MarkKind } from '../../parts/mark.tsx';
import type { StudyState } from './studies-query.ts';
import { WORDS } from './words.ts';

const KINDS: Readonly<Record<StudyState, MarkKind>> = {
  queued: 'plain',
  running: 'known',
  cancelled: 'doubtful',
  failed: 'bad',
  done: 'good',
};

/** How far a study has come. */
export function StudyStateMark({ state }: { readonly state: StudyState }) {
  const say = useSay();
  return <Mark kind={KINDS[state]}>{say(WORDS[state])}</Mark>;
}

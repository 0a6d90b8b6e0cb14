import type { DraftView } from '../session/draft-session.ts';

type Approval = DraftView['approvals'][number];

/** How many approvals a draft needs: one, of somebody who did not write it. */
export const APPROVALS_NEEDED = 1;

export type Standing = {
  /** How many there are that count. */
  readonly approvals: number;
  /** What became of what was asked for or decided before; null where nothing is to be told. */
  readonly notice:
    | { readonly kind: 'void' | 'sentBack'; readonly decision: Approval }
    /** It was asked for, and edited before anybody decided. */
    | { readonly kind: 'withdrawn' }
    | null;
};

/** What the decisions about a draft come to as it is now. */
export function standingOf({
  draft: { state, summary },
  approvals,
}: {
  readonly draft: Pick<DraftView['draft'], 'state' | 'summary'>;
  readonly approvals: readonly Approval[];
}): Standing {
  const counting = approvals.filter(({ verdict, voidedAt }) => verdict === 'approved' && voidedAt === null);
  if (state !== 'draft') return { approvals: counting.length, notice: null };
  const last = approvals.at(-1);
  if (last === undefined) return { approvals: 0, notice: summary === null ? null : { kind: 'withdrawn' } };
  return { approvals: 0, notice: { kind: last.verdict === 'approved' ? 'void' : 'sentBack', decision: last } };
}

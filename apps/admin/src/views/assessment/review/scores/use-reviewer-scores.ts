import { useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../../../api/api.ts';
import { useReview } from '../review-context.tsx';

type Given = InferResponseType<(typeof api.assessments)[':id']['reviewer-scores']['$post'], 201>;

export type ReviewerScores = {
  /** What the reader gave last for the form as it stands; null before. */
  readonly own: Given | null;
  readonly othersGiven: number;
  /** The last of each reviewer for the form as it stands, the reader's own left out; empty while they are hidden. */
  readonly all: readonly Given[];
};

/** What reviewers gave: of others nothing is asked for while it would be refused. */
export function useReviewerScores(): ReviewerScores {
  const { view, mayReview } = useReview();
  const { inputHash, assessment } = view;
  const { id, state } = assessment;
  const { data: mine } = useQuery({
    queryKey: ['assessment', id, 'reviewer-scores', 'own'],
    queryFn: () => answer(api.assessments[':id']['reviewer-scores'].own.$get({ param: { id } })),
    enabled: mayReview,
  });
  const own = mine?.items.filter((one) => one.inputHash === inputHash).at(-1) ?? null;
  const isDecided = state === 'accepted' || state === 'rechecked';
  const { data: everybody } = useQuery({
    queryKey: ['assessment', id, 'reviewer-scores', 'all', own?.id ?? null],
    queryFn: () => answer(api.assessments[':id']['reviewer-scores'].$get({ param: { id } })),
    enabled: own !== null || (!mayReview && isDecided),
  });
  const last = new Map(
    everybody?.items.filter((one) => one.inputHash === inputHash).map((one) => [one.givenBy, one] as const),
  );
  if (own) last.delete(own.givenBy);
  return { own, othersGiven: mine?.othersGiven ?? 0, all: [...last.values()] };
}

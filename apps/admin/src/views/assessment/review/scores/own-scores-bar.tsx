import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { answer, api } from '../../../../api/api.ts';
import { requestKey } from '../../../../api/request-key.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { When } from '../../../../parts/when.tsx';
import { useReview } from '../review-context.tsx';
import { isGivable, sumOf, typedScore } from '../review-draft.ts';
import { WORDS } from '../words.ts';
import type { ReviewerScores } from './use-reviewer-scores.ts';

/** Gives the points that were typed; what others gave is there from then on. */
export function OwnScoresBar({ scores: { own, othersGiven } }: { readonly scores: ReviewerScores }) {
  const say = useSay();
  const { message } = App.useApp();
  const { view, rows, handle, refresh } = useReview();
  const { id, revision } = view.assessment;
  const typed = rows.flatMap(({ path, index, maxScore }) => {
    const one = handle.draft.scores[path];
    return one === undefined || one.score === ''
      ? []
      : [{ ...one, score: typedScore(one.score), indicatorIndex: index, maxScore }];
  });
  const isReady = typed.length > 0 && typed.every(({ score, maxScore }) => isGivable(score, maxScore));
  const give = useMutation({
    mutationFn: () => {
      const scores = typed.map(({ indicatorIndex, score, note }) => ({ indicatorIndex, score, note }));
      const headers = { 'If-Match': `"${revision}"`, 'Idempotency-Key': requestKey() };
      return answer(api.assessments[':id']['reviewer-scores'].$post({ param: { id }, json: { scores } }, { headers }));
    },
    onSuccess: async () => {
      handle.clear('scores');
      await refresh();
      void message.success(say(WORDS.given));
    },
  });
  const sum = sumOf((typed.length > 0 ? typed : (own?.scores ?? [])).map(({ score }) => score));
  return (
    <section className="review-own-bar" aria-label={say(WORDS.own)}>
      <Button size="small" disabled={!isReady} loading={give.isPending} onClick={() => give.mutate()}>
        {say(WORDS.give)}
      </Button>
      {sum !== null && <strong className="figure">{say(WORDS.ownSum, { sum })}</strong>}
      {own && (
        <span role="status">
          {say(WORDS.givenBefore)} <When at={own.givenAt} />
        </span>
      )}
      {own === null && othersGiven > 0 && <span>{say(WORDS.othersGiven, { count: othersGiven })}</span>}
      <p className="page-note">{say(WORDS.giveNote)}</p>
      {give.error && <ProblemAlert error={give.error} />}
    </section>
  );
}

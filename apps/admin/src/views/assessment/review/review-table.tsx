import { Rational } from '@plumbline/core';
import { useSay } from '../../../language/language.tsx';
import { useReview } from './review-context.tsx';
import { ReviewTableRow } from './review-row.tsx';
import { signed } from './review-rows.ts';
import { OwnScoresBar } from './scores/own-scores-bar.tsx';
import { useReviewerScores } from './scores/use-reviewer-scores.ts';
import { WORDS } from './words.ts';

/** Every item with what was declared, what the rules give, why they differ, and what the reviewer would give. */
export function ReviewTable() {
  const say = useSay();
  const { rows, view, mayReview } = useReview();
  const isFiled = view.assessment.state !== 'draft' && view.assessment.state !== 'returned';
  const scores = useReviewerScores();
  const isReviewing = mayReview && isFiled;
  return (
    <div className="review-main">
      <table className="review-table" aria-label={say(WORDS.table)}>
        <thead>
          <tr>
            <th scope="col">{say(WORDS.item)}</th>
            <th scope="col">{say(WORDS.target)}</th>
            <th scope="col">{say(WORDS.actual)}</th>
            <th scope="col">{say(WORDS.maxScore)}</th>
            <th scope="col">{say(WORDS.declared)}</th>
            <th scope="col">{say(WORDS.computed)}</th>
            <th scope="col">{say(WORDS.difference)}</th>
            <th scope="col">{say(WORDS.reason)}</th>
            {isReviewing && <th scope="col">{say(WORDS.own)}</th>}
            {scores.all.length > 0 && <th scope="col">{say(WORDS.others)}</th>}
            {isReviewing && <th scope="col">{say(WORDS.actions)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReviewTableRow key={row.path} row={row} isReviewing={isReviewing} scores={scores} />
          ))}
        </tbody>
        <TotalRow rest={1 + (isReviewing ? 2 : 0) + (scores.all.length > 0 ? 1 : 0)} />
      </table>
      {isReviewing && <OwnScoresBar scores={scores} />}
    </div>
  );
}

function TotalRow({ rest }: { readonly rest: number }) {
  const say = useSay();
  const { form, judged, explanation } = useReview();
  const computed = judged?.scorecard.total ?? null;
  const effective = judged?.effective?.total ?? null;
  return (
    <tfoot>
      <tr data-row="/declaredTotal" tabIndex={-1}>
        <th scope="row" colSpan={3}>
          {say(WORDS.total)}
        </th>
        <td className="figure">{form.declaredMaxTotal}</td>
        <td className="figure">{form.declaredTotal}</td>
        <td className="figure">
          {computed ?? say(WORDS.pending)}
          {effective !== null && effective !== computed && (
            <div className="review-set">{say(WORDS.set, { score: effective })}</div>
          )}
        </td>
        <td className="figure">{explanation && signed(Rational.of(explanation.difference))}</td>
        <td colSpan={rest} />
      </tr>
    </tfoot>
  );
}

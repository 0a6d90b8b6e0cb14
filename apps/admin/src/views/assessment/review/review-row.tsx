import { terms } from '@plumbline/locale';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { CommentButton } from './comments/comment-button.tsx';
import { LiftButton } from './decide/lift-button.tsx';
import { OverrideButton } from './decide/override-button.tsx';
import type { ReviewRow } from './review-rows.ts';
import { OthersCell } from './scores/others-cell.tsx';
import { OwnScoreCell } from './scores/own-score-cell.tsx';
import type { ReviewerScores } from './scores/use-reviewer-scores.ts';
import { WORDS } from './words.ts';

type Props = { readonly row: ReviewRow; readonly isReviewing: boolean; readonly scores: ReviewerScores };

/** One item: the focus comes here from a finding about it. */
export function ReviewTableRow({ row, isReviewing, scores }: Props) {
  const say = useSay();
  const { path, group, target, actual, maxScore, declared, reason } = row;
  const name = row.name ?? say(WORDS.execution);
  return (
    <tr data-row={path} tabIndex={-1}>
      <th scope="row">
        {name}
        {group !== null && <small>{group}</small>}
      </th>
      <td>{target}</td>
      <td>{actual}</td>
      <td className="figure">{maxScore}</td>
      <td className="figure">{declared}</td>
      <ComputedCell row={row} name={name} isReviewing={isReviewing} />
      <DifferenceCell row={row} />
      <td className="review-reason">{reason}</td>
      {isReviewing && <OwnScoreCell row={row} name={name} scores={scores} />}
      {scores.all.length > 0 && <OthersCell row={row} scores={scores} />}
      {isReviewing && (
        <td className="review-actions">
          <CommentButton row={row} name={name} />
          <OverrideButton row={row} name={name} />
        </td>
      )}
    </tr>
  );
}

function ComputedCell({ row, name, isReviewing }: Omit<Props, 'scores'> & { readonly name: string }) {
  const say = useSay();
  const { computed, notApplicable, set, sentence } = row;
  return (
    <td className="figure">
      <span title={sentence ? say(sentence) : undefined}>
        {notApplicable ? say(WORDS.notApplicable) : (computed ?? say(WORDS.pending))}
      </span>
      {set && (
        <div className="review-set">
          {say(WORDS.set, { score: set.score })}
          <small>{say(WORDS.setBecause, { reason: set.reason })}</small>
          {isReviewing && <LiftButton id={set.id} name={name} />}
        </div>
      )}
    </td>
  );
}

function DifferenceCell({ row: { difference, cause, sentence } }: { readonly row: ReviewRow }) {
  const say = useSay();
  if (difference === null || difference === '0')
    return <td>{difference === '0' && <small>{say(WORDS.same)}</small>}</td>;
  return (
    <td>
      <Mark kind="doubtful">{difference}</Mark> {cause && say(terms.causes[cause])}
      {sentence && <small>{say(sentence)}</small>}
    </td>
  );
}

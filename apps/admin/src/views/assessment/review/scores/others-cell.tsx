import { Person } from '../../../../parts/person.tsx';
import type { ReviewRow } from '../review-rows.ts';
import type { ReviewerScores } from './use-reviewer-scores.ts';

/** What other reviewers gave for an item, with what they noted. */
export function OthersCell({ row, scores }: { readonly row: ReviewRow; readonly scores: ReviewerScores }) {
  return (
    <td>
      {scores.all.map(({ id, givenBy, scores: given }) => {
        const one = given.find(({ indicatorIndex }) => indicatorIndex === row.index);
        return (
          one && (
            <div key={id}>
              <Person id={givenBy} /> <span className="figure">{one.score}</span>
              {one.note !== '' && <small>{one.note}</small>}
            </div>
          )
        );
      })}
    </td>
  );
}

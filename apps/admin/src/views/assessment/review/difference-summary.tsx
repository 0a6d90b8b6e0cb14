import { Rational } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import { useSay } from '../../../language/language.tsx';
import { useReview } from './review-context.tsx';
import { signed } from './review-rows.ts';
import { WORDS } from './words.ts';

/** What the difference of the totals is made of, cause by cause; the points add up to it exactly. */
export function DifferenceSummary() {
  const say = useSay();
  const { explanation } = useReview();
  if (explanation === null) return null;
  const { declared, computed, difference, byCause } = explanation;
  const sum = signed(Rational.of(difference));
  return (
    <section aria-labelledby="review-causes">
      <h2 id="review-causes">{say(WORDS.causes)}</h2>
      {byCause.length === 0 ? (
        <p>{say(WORDS.noDifference)}</p>
      ) : (
        <table className="review-causes">
          <caption>{say(WORDS.causeSum, { declared, computed, difference: sum })}</caption>
          <thead>
            <tr>
              <th scope="col">{say(WORDS.cause)}</th>
              <th scope="col">{say(WORDS.points)}</th>
            </tr>
          </thead>
          <tbody>
            {byCause.map(({ cause, points }) => (
              <tr key={cause}>
                <th scope="row">{say(terms.causes[cause])}</th>
                <td className="figure">{signed(Rational.of(points))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

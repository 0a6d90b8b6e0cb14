import { type CauseClass, Rational } from '@plumbline/core';
import { percent } from '../print/percent.ts';
import { placesOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { ScoredView } from '../view/scored-view.ts';
import { digitSlip } from './digit-slip.ts';
import { otherFormula } from './other-formula.ts';
import { fits, rateRoundingThatFits, roundingThatFits } from './rounding-fit.ts';
import { favouredOver } from './uneven-rows.ts';

/** Why a declared score differs from the computed one. `words` fill the sentence of a finding about it. */
export type Cause = { readonly cause: CauseClass; readonly words: Readonly<Record<string, string | null>> };

/** A score with both figures, and the difference between them, which is not zero. */
export type Difference = {
  readonly scored: ScoredView;
  readonly declared: Rational;
  readonly computed: Rational;
  readonly view: FormView;
};

/**
 * Decides the cause of a difference by recomputing. The tests are tried in this order and the first that fits decides, so that what a
 * figure proves comes before what a target suggests:
 *
 * 1. not-counted: the rules leave the item out, and points are declared for it.
 * 2. unparsed: target or actual could not be read, so the computed score proves nothing.
 * 3. judgement: somebody judged the row and came to another score.
 * 4. rounding-mode: the exact score at other places or by another mode is the declared one, or the score of a rounded rate is.
 * 5. original-budget: maximum x expenditure / original budget is.
 * 6. uncapped: maximum x ratio beyond full marks is.
 * 7. arithmetic-slip: the computed score with two digits swapped or the point misplaced is, or the deduction is; missed targets only.
 * 8. other-formula: another usual formula gives it.
 * 9. kept-on-missed, taken-on-met: the target was missed and more declared, or met and less.
 * 10. uneven-leniency: missed and less declared, while a row that reached less got a larger share.
 * 11. unexplained.
 *
 * A score that is not declared at all has no cause to be looked for: {@link explainDifference} calls it not-declared.
 */
export function decideCause(difference: Difference): Cause {
  let cause = decided.get(difference.scored);
  if (!cause) {
    cause = firstCause(difference);
    decided.set(difference.scored, cause);
  }
  return cause;
}

/** The row and the total ask for the same cause. */
const decided = new WeakMap<ScoredView, Cause>();

function firstCause(difference: Difference): Cause {
  for (const test of TESTS) {
    const cause = test(difference);
    if (cause) return cause;
  }
  return because('unexplained');
}

const because = (cause: CauseClass, words: Cause['words'] = {}): Cause => ({ cause, words });

type CauseTest = (difference: Difference) => Cause | null;

const notCounted: CauseTest = ({ scored }) => (scored.counts ? null : because('not-counted'));

const unparsed: CauseTest = ({ scored: { row } }) =>
  row?.target.kind === 'unparsed' || row?.actual.kind === 'unparsed' ? because('unparsed') : null;

const judged: CauseTest = ({ scored }) => (scored.method === 'judged' ? because('judgement') : null);

const rounded: CauseTest = ({ scored: { exact, maxScore, ratio }, declared }) => {
  if (exact === null) return null;
  const rounding = roundingThatFits(exact, declared, { most: Math.max(2, placesOf(declared)), fewest: 0 });
  if (rounding && isOrdinary(rounding, declared, maxScore))
    return because('rounding-mode', { mode: rounding.mode, places: String(rounding.places), stage: 'score' });
  if (!ratio || !maxScore || !exact.equals(maxScore.times(ratio))) return null;
  const ofRate = rateRoundingThatFits(ratio, maxScore, declared);
  return ofRate && because('rounding-mode', { mode: ofRate.mode, places: String(ofRate.places - 2), stage: 'rate' });
};

/** Whole points that make nothing of something, or full marks of less, are a decision and no rounding. */
const isOrdinary = ({ places }: { readonly places: number }, declared: Rational, maxScore: Rational | null) =>
  places > 0 || !(declared.isZero() || (maxScore && declared.equals(maxScore)));

const ofOriginalBudget: CauseTest = ({ scored: { row, maxScore }, declared, view: { money } }) => {
  const { rate, originalRate } = money;
  if (row || !maxScore || !rate || !originalRate || originalRate.equals(rate)) return null;
  // Spent beyond the original budget, full marks prove nothing.
  if (originalRate.compare(Rational.one) >= 0 || !fits(declared, maxScore.times(originalRate))) return null;
  return because('original-budget', { rate: percent(rate), originalRate: percent(originalRate) });
};

const uncapped: CauseTest = ({ scored: { maxScore, ratio, direction }, declared }) => {
  if (!maxScore || !ratio || direction !== 'higher' || declared.compare(maxScore) <= 0) return null;
  return fits(declared, maxScore.times(ratio)) ? because('uncapped', { ratio: percent(ratio) }) : null;
};

/** Full marks stand on the form beside the score: who departs from them has not miscalculated. */
const miscalculated: CauseTest = ({ scored: { met, maxScore }, declared, computed }) => {
  if (met !== false || !maxScore || declared.equals(maxScore) || declared.compare(maxScore) > 0) return null;
  const slip = digitSlip(declared, computed);
  if (slip === 'point-shifted' || (slip === 'digits-swapped' && hasThreeDigits(computed)))
    return because('arithmetic-slip', { slip });
  const deduction = maxScore.minus(computed);
  return !deduction.isZero() && declared.compare(computed) < 0 && declared.equals(deduction)
    ? because('arithmetic-slip', { slip: 'deduction-entered' })
    : null;
};

/** Of two digits too many pairs are each other's mirror image. */
const hasThreeDigits = (score: Rational) => score.toPlain().replace(/^0\.|\D/g, '').length >= 3;

const byOtherFormula: CauseTest = ({ scored, declared }) => {
  const formula = otherFormula(scored, declared);
  return formula === null ? null : because('other-formula', { formula });
};

const keptOrTaken: CauseTest = ({ scored: { met }, declared, computed }) => {
  const isMore = declared.compare(computed) > 0;
  if (met === false && isMore) return because('kept-on-missed');
  return met === true && !isMore ? because('taken-on-met') : null;
};

const tooLow: CauseTest = ({ scored: { row, met }, declared, computed, view: { rows } }) => {
  if (!row || met !== false || declared.compare(computed) >= 0) return null;
  const favoured = favouredOver(row, rows);
  return favoured && because('uneven-leniency', { other: favoured.name });
};

const TESTS: readonly CauseTest[] = [
  notCounted,
  unparsed,
  judged,
  rounded,
  ofOriginalBudget,
  uncapped,
  miscalculated,
  byOtherFormula,
  keptOrTaken,
  tooLow,
];

import { Rational } from '@plumbline/core';
import type { ScoredView } from '../view/scored-view.ts';
import { fits } from './rounding-fit.ts';

/**
 * Another usual formula that gives the declared score of a row: all or nothing, the two ways to score an exceeded limit, or a limit
 * scored as if more were better. Null where none does.
 */
export function otherFormula({ row, maxScore, met, ratio, direction }: ScoredView, declared: Rational): string | null {
  if (!row || !maxScore || met === null) return null;
  if (met === false && declared.isZero()) return 'all-or-nothing';
  if (direction !== 'lower' || !ratio || ratio.isNegative()) return null;
  if (met) return fits(declared, maxScore.times(ratio)) ? 'as-positive' : null;
  if (ratio.compare(Rational.one) <= 0) return null;
  if (fits(declared, maxScore.over(ratio))) return 'reciprocal';
  return ratio.compare(TWO) < 0 && fits(declared, maxScore.times(TWO.minus(ratio))) ? 'linear-to-double' : null;
}

const TWO = Rational.of('2');

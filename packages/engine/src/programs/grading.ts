import { Rational, type RuleSet } from '@plumbline/core';
import { createFrame, divideWhole, SAFE_LIMIT } from './frame.ts';
import { toFraction } from './program-registers.ts';

/**
 * Totals and grades where nothing but rounding happens to the sum of the items. `grade` takes the sum in units of the items' last
 * place and leaves `total`, in units of its own, and `band`, the position of the grade (-1: none); false beyond doubles.
 */
export type Grading = {
  total: number;
  band: number;
  readonly grade: (sum: number, divisor?: number) => boolean;
  /**
   * The lines of the grades in units of the items' last place, the highest first, and their positions: for those who add up many forms
   * whose total is their sum. Null where totals are rounded otherwise than items, or a line is too long for a double.
   */
  readonly lines: { readonly from: Float64Array; readonly bands: Int8Array } | null;
};

export function createGrading({ rounding, grades, gradeOn }: RuleSet): Grading {
  const frame = createFrame(1);
  const [fine, coarse] = [10 ** rounding.item.places, 10 ** rounding.total.places];
  const places = gradeOn === 'exact' ? rounding.item.places : rounding.total.places;
  const bands = grades
    .map(({ from }, band) => ({ band, from: Rational.of(from).times(Rational.of(10n ** BigInt(places))) }))
    .sort((a, b) => b.from.compare(a.from))
    // A whole number reaches a line exactly when it reaches the next whole number.
    .map(({ band, from }) => ({ band, from: toFraction(from.whole('ceiling'))?.n ?? Number.NaN }));
  const regular = bands.every(({ from }) => !Number.isNaN(from));
  const lines = bands.map(({ from }) => from);
  const isSum = regular && fine === coarse;
  return {
    total: Number.NaN,
    band: -1,
    lines: isSum ? { from: Float64Array.from(lines), bands: Int8Array.from(bands, ({ band }) => band) } : null,
    /** The sum may come as a quotient, where it was spread over fewer items; then only the rounded total can be graded. */
    grade(sum, divisor = 1) {
      frame.overflow = false;
      const isSame = divisor === 1 && fine === coarse && sum < SAFE_LIMIT;
      this.total = isSame ? sum : divideWhole(frame, sum * coarse, fine * divisor, rounding.total.mode);
      const deciding = gradeOn === 'exact' ? sum : this.total;
      let at = 0;
      while (at < lines.length && deciding < (lines[at] as number)) at++;
      this.band = bands[at]?.band ?? -1;
      const isWhole = divisor === 1 || gradeOn === 'rounded';
      return regular && isWhole && !frame.overflow && deciding < SAFE_LIMIT && fine * divisor < SAFE_LIMIT;
    },
  };
}

import { Rational, type RuleSet } from '@plumbline/core';
import { createFrame, SAFE_LIMIT } from './frame.ts';
import { toFraction } from './program-registers.ts';
import { divideWhole } from './rounding.ts';

/** From the sum of the items, in units of their last place, to the total in units of its own and its grade; null beyond doubles. */
export type Grading = (sum: number) => { readonly total: number; readonly grade: number } | null;

/** Totals and grades where nothing but rounding happens to the sum of the items. */
export function createGrading({ rounding, grades, gradeOn }: RuleSet): Grading {
  const frame = createFrame(1);
  const [fine, coarse] = [10 ** rounding.item.places, 10 ** rounding.total.places];
  const places = gradeOn === 'exact' ? rounding.item.places : rounding.total.places;
  const bands = grades
    .map(({ from }, grade) => ({ grade, from: Rational.of(from).times(Rational.of(10n ** BigInt(places))) }))
    .sort((a, b) => b.from.compare(a.from))
    // A whole number reaches a line exactly when it reaches the next whole number.
    .map(({ grade, from }) => ({ grade, from: toFraction(from.whole('ceiling'))?.n ?? Number.NaN }));
  const regular = bands.every(({ from }) => !Number.isNaN(from));
  return (sum) => {
    frame.overflow = false;
    const total = divideWhole(frame, sum * coarse, fine, rounding.total.mode);
    const deciding = gradeOn === 'exact' ? sum : total;
    if (frame.overflow || !regular || !(deciding < SAFE_LIMIT)) return null;
    for (let index = 0; index < bands.length; index++) {
      const band = bands[index];
      if (band && deciding >= band.from) return { total, grade: band.grade };
    }
    return { total, grade: -1 };
  };
}

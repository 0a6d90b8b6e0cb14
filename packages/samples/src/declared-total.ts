import { pick, type Random, weighted } from './random.ts';

/** 总分, in hundredths: the sum, mostly; some forget it and some add up wrongly. */
export function declareTotal(filing: Random, sum: number): number | null {
  const luck = filing();
  if (luck < 0.03) return null;
  return luck < 0.05 ? Math.max(0, sum + pick(filing, SUM_SLIPS)) : sum;
}

const SUM_SLIPS = weighted([100, 3], [-100, 4], [-10, 2], [-1, 2], [10, 1], [-200, 2], [-500, 1], [-900, 1]);

/** The grade that goes with a total in hundredths. */
export function ratingOf(total: number): string {
  if (total >= 9000) return '优';
  if (total >= 8000) return '良';
  return total >= 6000 ? '中' : '差';
}

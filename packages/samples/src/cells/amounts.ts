import { chance, type Random, skewed } from '../random.ts';
import type { Draw } from './cells.ts';

/**
 * A number as people set targets: small ones as they come, larger ones mostly round. Low numbers are far more frequent, so the
 * same targets come again and again while large ones vary.
 */
export function targetNumber({ plan, filing }: Draw, low: number, high: number): number {
  const usual = skewed(plan, low, high);
  const rounds = chance(plan, 0.75);
  const thisYear = chance(filing, REVISED) ? Math.max(low, Math.round(usual * (0.9 + 0.25 * filing()))) : usual;
  return rounds ? rounded(thisYear) : thisYear;
}

/** How much of a missed target was reached: mostly most of it, sometimes half, now and then nothing; always below 1. */
export function missedShare(filing: Random): number {
  const kind = filing();
  const within = filing();
  if (kind < 0.58) return 0.8 + 0.195 * within;
  if (kind < 0.86) return 0.5 + 0.3 * within;
  return kind < 0.96 ? 0.1 + 0.4 * within : 0;
}

/** Targets a unit changes from one year to the next. */
const REVISED = 0.25;

/** To a multiple of 5 below 100, to two digits above. */
function rounded(value: number): number {
  if (value <= 12) return value;
  let step = 5;
  while (value >= step * 20) step *= 10;
  return Math.round(value / step) * step;
}

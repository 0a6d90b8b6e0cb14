import type { Cells } from '../cells/cells.ts';
import { decimalText } from '../decimal-text.ts';
import { chance, pick, type Random, weighted } from '../random.ts';

/**
 * The score a filler gives a row, in hundredths of a point: full for what was met, in proportion or generously for what was
 * missed. Null where the cell stays empty.
 */
export function declareScore(filing: Random, max: number, cells: Cells): number | null {
  switch (cells.outcome) {
    case 'missed':
      return scoreMissed(filing, max, cells.share);
    case 'judged':
      return chance(filing, 0.6) ? max : halfPoints(max * (0.75 + 0.24 * filing()));
    case 'unknown':
      return pick(filing, UNKNOWN_ROWS) === 'null' ? null : chance(filing, 0.7) ? max : 0;
    default:
      return chance(filing, MODEST) ? halfPoints(max * (0.7 + 0.25 * filing())) : max;
  }
}

const UNKNOWN_ROWS = weighted(['null', 1], ['scored', 2]);
/** Met in full and still not scored in full, as careful units do. */
const MODEST = 0.03;

function scoreMissed(filing: Random, max: number, share: number): number {
  const manner = filing();
  if (manner < 0.5) return Math.round(max * share);
  if (manner < 0.6) return Math.round((max * share) / 10) * 10;
  if (manner < 0.88) return halfPoints(max * (1 - (1 - share) * 0.5));
  return max;
}

function halfPoints(score: number): number {
  return Math.floor(score / 50) * 50;
}

/** What a reviewer noted on a row whose texts differ: the score judged, and the band it lies in. */
export function judge(filing: Random, max: number): { readonly judgedScore: string; readonly band: string } {
  const band = pick(filing, BANDS);
  const score = max * (band.from + (band.to - band.from) * filing());
  // Down to half a point where the band has one, so that the score never leaves its band.
  const even = halfPoints(score);
  return { judgedScore: decimalText(even >= max * band.from ? even : Math.ceil(max * band.from), 2), band: band.name };
}

/** Shares of the maximum; all but the first exclude their upper end, which rounding down does not reach. */
const BANDS = weighted(
  [{ name: 'first', from: 0.8, to: 1 }, 5],
  [{ name: 'second', from: 0.6, to: 0.8 }, 6],
  [{ name: 'third', from: 0.2, to: 0.6 }, 1],
);

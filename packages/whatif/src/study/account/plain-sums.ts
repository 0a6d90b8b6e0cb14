import { NO_EXECUTION, NO_FIGURE, type SegmentScores } from '../../batch/segment-scores.ts';
import type { Segment } from '../../columns/segment.ts';

/** A form that does not simply add up. */
const NOT_PLAIN = Number.NaN;

/**
 * The points of the items of some forms, added up in units of the items; {@link NOT_PLAIN} where the total is not just that sum,
 * rounded: an item is open or does not apply, or only exact rationals could tell.
 */
export function plainSums(
  { starts }: Segment,
  { points, executionPoints, executionRules, totals, exact }: SegmentScores,
  forms: Uint16Array,
): Float64Array {
  const sums = new Float64Array(forms.length);
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] as number;
    const end = starts[form + 1] as number;
    let sum = executionRules[form] === NO_EXECUTION ? 0 : (executionPoints[form] as number);
    let isPlain = sum !== NO_FIGURE && totals[form] !== NO_FIGURE;
    for (let line = starts[form] as number; line < end; line++) {
      const units = points[line] as number;
      if (units === NO_FIGURE) isPlain = false;
      sum += units;
    }
    sums[at] = isPlain ? sum : NOT_PLAIN;
  }
  for (let at = 0; exact.size > 0 && at < forms.length; at++) if (exact.has(forms[at] as number)) sums[at] = NOT_PLAIN;
  return sums;
}

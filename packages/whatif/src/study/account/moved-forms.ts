import type { SegmentScores } from '../../batch/segment-scores.ts';
import type { Segment } from '../../columns/segment.ts';

/**
 * 1 for each form that an item has other points in, or does not apply any more, and for each that only exact rationals could score: of
 * these nobody knows here.
 */
export function movedForms(
  { starts }: Segment,
  before: SegmentScores,
  after: SegmentScores,
  forms: Uint16Array,
): Uint8Array {
  return Uint8Array.from(forms, (form) => {
    if (before.exact.has(form) || after.exact.has(form)) return 1;
    if (before.executionRules[form] !== after.executionRules[form]) return 1;
    if (before.executionPoints[form] !== after.executionPoints[form]) return 1;
    const end = starts[form + 1] as number;
    for (let line = starts[form] as number; line < end; line++) {
      if (before.points[line] !== after.points[line] || before.notApplicable[line] !== after.notApplicable[line])
        return 1;
    }
    return 0;
  });
}

import { Rational, type SkipReason } from '@plumbline/core';
import { NO_FIGURE, type SegmentScores } from '../../batch/segment-scores.ts';
import type { Segment } from '../../columns/segment.ts';
import { GIVEN_PLACES, LARGEST_TOTAL, type OfficialColumns } from '../plan.ts';

/** The totals of a segment's forms on one side of a comparison. */
export type Totals = {
  /** How many places the units of `units` are of. */
  readonly places: number;
  /** By form; of no meaning where there is a reason. */
  readonly units: (form: number) => number;
  /** Positions among `grades` from 1 on; 0 for none. */
  readonly grade: (form: number) => number;
  readonly grades: readonly string[];
  /** Why there is no total; null where there is one. */
  readonly reason: (form: number) => SkipReason | null;
};

/** Of forms that were scored under a rule set. */
export function scoredTotals(
  { totals, grades, pending, exact }: SegmentScores,
  places: number,
  gradeIds: readonly string[],
): Totals {
  return {
    places,
    grades: gradeIds,
    units: (form) => totals[form] as number,
    grade: (form) => (grades[form] as number) + 1,
    reason(form) {
      if (totals[form] !== NO_FIGURE) return null;
      if ((pending[form] as number) > 0) return 'openItems';
      return exact.get(form)?.total ? 'beyondColumns' : 'noTotal';
    },
  };
}

/** What forms declared. */
export function declaredTotals(segment: Segment): Totals {
  const { forms, numerators, denominators, whole } = segment;
  const units = Float64Array.from({ length: segment.formCount }, (_, form) => {
    const kept = whole.get(form);
    if (kept) return kept.declaredTotal === null ? UNKNOWN : unitsOf(Rational.of(kept.declaredTotal));
    const index = forms.declaredTotal[form] as number;
    const [n, d] = [numerators[index] as number, denominators[index] as number];
    return d === 0 ? UNKNOWN : inUnits(n, d);
  });
  return givenTotals(units, 'notDeclared', () => 0, []);
}

/** The official scores. */
export function officialTotals({ totals, grades, gradeIds }: OfficialColumns): Totals {
  return givenTotals(totals, 'notOfficial', (form) => grades[form] ?? 0, gradeIds);
}

const UNKNOWN = Number.NaN;
const SCALE = 10 ** GIVEN_PLACES;

function givenTotals(
  units: Float64Array,
  unknown: SkipReason,
  grade: Totals['grade'],
  grades: readonly string[],
): Totals {
  return {
    places: GIVEN_PLACES,
    grades,
    grade,
    units: (form) => units[form] as number,
    reason(form) {
      const total = units[form] as number;
      if (Number.isNaN(total)) return unknown;
      return Math.abs(total) < LARGEST_TOTAL ? null : 'beyondColumns';
    },
  };
}

const inUnits = (n: number, d: number) =>
  SCALE % d !== 0 || Math.abs(n) > Number.MAX_SAFE_INTEGER / SCALE ? Number.POSITIVE_INFINITY : n * (SCALE / d);

function unitsOf(total: Rational): number {
  const { doubles } = total;
  return doubles === null ? Number.POSITIVE_INFINITY : inUnits(doubles.n, doubles.d);
}

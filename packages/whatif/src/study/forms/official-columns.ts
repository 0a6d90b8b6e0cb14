import { Rational } from '@plumbline/core';
import { GIVEN_PLACES, type OfficialColumns } from '../plan.ts';

/** The official score of a form as it is written down; null is unknown. `hash`: of the version it is of. */
export type OfficialScore = {
  readonly total: string | null;
  readonly grade: string | null;
  readonly hash: string | null;
};

/** The official scores of the forms of a segment, in its order, as columns. A total with too many places for them counts as beyond. */
export function officialColumns(scores: readonly OfficialScore[]): OfficialColumns {
  const [grades, hashes] = [numbering(), numbering()];
  return {
    totals: Float64Array.from(scores, ({ total }) => (total === null ? Number.NaN : unitsOf(total))),
    grades: Uint16Array.from(scores, ({ grade }) => grades.numberOf(grade)),
    versions: Uint16Array.from(scores, ({ hash }) => hashes.numberOf(hash)),
    gradeIds: grades.texts,
    hashes: hashes.texts,
  };
}

const SCALE = Rational.of(10n ** BigInt(GIVEN_PLACES));

function unitsOf(total: string): number {
  const units = Rational.of(total).times(SCALE);
  return units.doubles?.d === 1 ? units.doubles.n : Number.POSITIVE_INFINITY;
}

/** Texts numbered from 1 on; 0 for none. */
function numbering() {
  const texts: string[] = [];
  const known = new Map<string, number>();
  return {
    texts: texts as readonly string[],
    numberOf(text: string | null): number {
      if (text === null) return 0;
      const number = known.get(text) ?? texts.push(text);
      known.set(text, number);
      return number;
    },
  };
}

/** What is compared: every kind is counted by itself. */
export type FigureKind =
  | 'scorecard'
  | 'score'
  | 'winning rule'
  | 'does not apply'
  | 'pending'
  | 'total'
  | 'exact total'
  | 'rating'
  | 'finding'
  | 'adjustment'
  | 'part of an account';

export type Counts = Partial<Record<FigureKind, number>>;

/** Compares figures one by one and counts them. */
export type Figures = {
  /** Throws {@link Disagreement} where the two are not the same. */
  readonly same: (kind: FigureKind, expected: Figure, found: Figure, where: Place) => void;
  readonly counts: () => Counts;
};

type Figure = string | number | boolean | null | undefined;

export type Place = {
  readonly law: string;
  /** The position of the form among those of the run. */
  readonly form: number;
  readonly item?: number;
};

/** Two ways of scoring that should agree do not. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement';
  constructor(
    readonly kind: FigureKind,
    readonly expected: Figure,
    readonly found: Figure,
    readonly where: Place,
  ) {
    const item = where.item === undefined ? '' : `, item ${where.item}`;
    const [wanted, given] = aroundDifference(String(expected), String(found));
    super(`${where.law}: ${kind} of form ${where.form}${item} should be ${wanted}, is ${given}`);
  }
}

const LONG = 120;

/** Of long texts, such as scorecards, what stands about the first place at which they differ. */
function aroundDifference(expected: string, found: string): readonly [string, string] {
  if (Math.max(expected.length, found.length) <= LONG) return [expected, found];
  const at = [...expected].findIndex((character, index) => character !== found[index]);
  const from = Math.max(0, (at < 0 ? found.length : at) - LONG / 2);
  const excerpt = (text: string) => `…${text.slice(from, from + LONG)}…`;
  return [excerpt(expected), excerpt(found)];
}

export function createFigures(): Figures {
  const counts: Counts = {};
  return {
    same(kind, expected, found, where) {
      if (expected !== found) throw new Disagreement(kind, expected, found, where);
      counts[kind] = (counts[kind] ?? 0) + 1;
    },
    counts: () => counts,
  };
}

/** How many figures of all kinds. */
export const figuresIn = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

import { Rational, type ScorecardItem } from '@plumbline/core';
import { EXECUTION_NAME } from '@plumbline/engine';
import { numberOf } from './figures.ts';
import type { MoneyView } from './money-view.ts';
import type { RowView } from './row-view.ts';

/** What is scored, declared beside computed. `row` is null for the execution of the budget. */
export type ScoredView = {
  readonly row: RowView | null;
  readonly path: string;
  readonly name: string;
  readonly maxScore: Rational | null;
  readonly declared: Rational | null;
  /** Null while pending; zero for what does not count. */
  readonly computed: Rational | null;
  readonly exact: Rational | null;
  readonly counts: boolean;
  readonly method: string | null;
  readonly met: boolean | null;
  readonly ratio: Rational | null;
  readonly direction: 'higher' | 'lower' | null;
};

export const EXECUTION_PATH = '/budget/total';

/**
 * The execution of the budget and every row with the points of the scorecard. Without one, with the points that most rules give:
 * full marks for what is met, in proportion for what is missed, null where that does not decide.
 */
export function viewScores(items: ItemsByRow | null, money: MoneyView, rows: readonly RowView[]): ScoredView[] {
  const execution = viewExecution(items, money);
  const ofRows = rows.map((row) =>
    items ? withPoints(row, pointsOf(items.get(row.index) ?? null)) : presumedRow(row),
  );
  return execution ? [execution, ...ofRows] : ofRows;
}

/** The items of a scorecard by the index of their row, null for the execution of the budget. */
export type ItemsByRow = ReadonlyMap<number | null, ScorecardItem>;

type Points = Pick<ScoredView, 'computed' | 'exact' | 'counts' | 'method'>;

const NOT_COUNTED: Points = { computed: Rational.zero, exact: null, counts: false, method: null };

function pointsOf(item: ScorecardItem | null): Points {
  if (item === null || item.notApplicable) return NOT_COUNTED;
  return { computed: numberOf(item.score), exact: numberOf(item.exact), counts: true, method: item.method };
}

function viewExecution(items: ItemsByRow | null, money: MoneyView): ScoredView | null {
  const item = items?.get(null) ?? null;
  const maxScore = money.maxScore ?? numberOf(item?.maxScore);
  if (!item && money.declared === null) return null;
  return {
    row: null,
    path: EXECUTION_PATH,
    name: EXECUTION_NAME,
    maxScore,
    declared: money.declared,
    met: money.rate && money.rate.compare(Rational.one) >= 0,
    ratio: money.rate,
    direction: 'higher',
    ...(items ? pointsOf(item) : presumed(maxScore && money.rate && maxScore.times(money.rate), maxScore)),
  };
}

/** Written out, for spreading two objects into a third costs more than reading the row. */
const withPoints = (row: RowView, { computed, exact, counts, method }: Points): ScoredView => ({
  row,
  path: row.path,
  name: row.name,
  maxScore: row.maxScore,
  declared: row.declared,
  computed,
  exact,
  counts,
  method,
  met: row.met,
  ratio: row.ratio,
  direction: row.direction,
});

function presumedRow(row: RowView): ScoredView {
  const { maxScore, met, reached, direction } = row;
  const decided = met === true || (met === false && (direction === 'higher' || reached?.isZero()));
  return withPoints(row, presumed(decided && maxScore && reached ? maxScore.times(reached) : null, maxScore));
}

function presumed(exact: Rational | null, maxScore: Rational | null): Points {
  const capped = exact && maxScore ? Rational.min(exact, maxScore) : null;
  return {
    computed: capped?.rounded({ places: 2, mode: 'half-up' }) ?? null,
    exact: capped,
    counts: true,
    method: null,
  };
}

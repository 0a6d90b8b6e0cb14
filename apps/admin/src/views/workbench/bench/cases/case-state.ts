import type { MarkKind } from '../../../../parts/mark.tsx';
import type { TestOutcome } from '../../analysis/analyse.ts';

export type CaseState = 'passes' | 'fails' | 'stray';

/** A golden test with its place in the text. */
export type CaseRow = { readonly index: number; readonly outcome: TestOutcome; readonly state: CaseState };

export const STATE_MARKS: Readonly<Record<CaseState, MarkKind>> = { passes: 'good', fails: 'bad', stray: 'doubtful' };

const ORDER: Readonly<Record<CaseState, number>> = { fails: 0, stray: 1, passes: 2 };

const stateOf = ({ isStray, failures }: TestOutcome): CaseState =>
  isStray ? 'stray' : failures.length > 0 ? 'fails' : 'passes';

/** What came of each golden test, those that fail first. */
export function caseRows(outcomes: readonly TestOutcome[]): CaseRow[] {
  return outcomes
    .map((outcome, index) => ({ index, outcome, state: stateOf(outcome) }))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.index - b.index);
}

/** Those in one of the states whose name has these words. */
export function filteredRows(rows: readonly CaseRow[], state: CaseState | 'all', search: string): CaseRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    (row) => (state === 'all' || row.state === state) && row.outcome.name.toLowerCase().includes(wanted),
  );
}

import { pointer, type Scorecard, type SelfEvaluation } from '@plumbline/core';

/** A cell that waits for something: a value, a reason that the rules ask for, a figure that is none. */
export type Missing = {
  readonly cell: string;
  readonly why: 'empty' | 'reason' | 'unfit' | 'required';
};

/** What is still to be filled in, in the order of the form; each cell once. */
export function missingCells(
  form: SelfEvaluation,
  scorecard: Scorecard | null,
  unfit: readonly string[],
): readonly Missing[] {
  const found = new Map<string, Missing>();
  const add = (cell: string, why: Missing['why']) => {
    if (!found.has(cell)) found.set(cell, { cell, why });
  };
  for (const path of unfit) add(path, 'unfit');
  for (const field of ['final', 'expenditure', 'declaredScore'] as const)
    if (isScored(scorecard, null) && form.budget.total[field] === null) add(pointer('budget', 'total', field), 'empty');
  for (const [index, row] of form.indicators.entries())
    for (const field of ['target', 'actual', 'maxScore', 'declaredScore'] as const)
      if (row[field] === null && isScored(scorecard, index)) add(pointer('indicators', index, field), 'empty');
  if (form.declaredTotal === null) add('/declaredTotal', 'empty');
  for (const { path, required, params } of scorecard?.findings ?? []) {
    if (!required) continue;
    const asksReason = 'hasDeviationReason' in params;
    const line = lineIn(path);
    // A line of which a value is missing cannot be scored because of that, and its other values are in order.
    if (!asksReason && line !== null && [...found.keys()].some((cell) => cell.startsWith(line))) continue;
    add(cellOf(path, asksReason), asksReason ? 'reason' : 'required');
  }
  return inOrder([...found.values()]);
}

/** What the cells begin with of a line that something is said about as a whole; null where it is said about a cell, or about no line. */
export const lineIn = (path: string): string | null =>
  /^\/(?:indicators\/\d+|budget\/total)$/.test(path) ? `${path}/` : null;

/** Whether an item counts; without rules all do. */
function isScored(scorecard: Scorecard | null, index: number | null): boolean {
  if (scorecard === null) return true;
  const item = scorecard.items.find((one) => one.index === index);
  return item !== undefined && !item.notApplicable;
}

/** The cell that a finding about a row, or about a cell, leads to. */
export function cellOf(path: string, asksReason = false): string {
  const [, block, index, member] = path.split('/');
  if (block === 'indicators' && index !== undefined)
    return pointer(
      'indicators',
      index,
      member && member !== 'inputs' ? member : asksReason ? 'deviationReason' : 'actual',
    );
  if (block === 'budget' && index === 'total') return pointer('budget', 'total', member ?? 'expenditure');
  return path === '' ? '/declaredTotal' : path;
}

const BLOCKS = ['project', 'supervisingDepartment', 'implementingUnit', 'budget', 'objective', 'indicators'];

function inOrder(cells: readonly Missing[]): readonly Missing[] {
  const place = ({ cell }: Missing): number => {
    const [, block = '', index = ''] = cell.split('/');
    const at = BLOCKS.indexOf(block);
    // biome-ignore lint/plugin: the place of a row
    return (at < 0 ? BLOCKS.length : at) * 1000 + (block === 'indicators' ? Number(index) : 0);
  };
  return [...cells].sort((a, b) => place(a) - place(b));
}

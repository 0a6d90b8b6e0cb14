import { parseTarget } from '@plumbline/core';
import { readFigure } from '../figures.ts';
import { INDICATOR_COLUMNS, spellingsOf } from '../form-labels.ts';
import { joinPieces, plain } from '../text-lines.ts';
import { agreement } from './row-readings.ts';
import { markOf, stripMark } from './text-row.ts';

/** A row put together from columns; `name` is null for one whose name the text has lost, but whose number is known. */
export type SplitRow = {
  readonly mark: number;
  readonly name: string | null;
  readonly target: string;
  readonly actual: string;
  readonly maxScore: string;
  readonly declaredScore: string;
};

/** The words between two rows that were read: `above` and `below` are their numbers, 0 and null where a label stands there. */
export type Stretch = {
  readonly words: readonly string[];
  readonly above: number;
  readonly below: number | null;
  readonly fiscalYear: number;
};

/**
 * Reads rows whose columns the converter printed one after another: first names and targets, then what was reached and the points. The
 * form's own numbers say how many rows there are; there must be exactly as many values of each kind, target and actual of a row must be
 * quantities of one kind, and only one order of the columns may fit. Null where anything is amiss.
 */
export function readSplitColumns({ words, above, below, fiscalYear }: Stretch): SplitRow[] | null {
  const parted = partNames(words, fiscalYear);
  if (!parted) return null;
  const { names, values } = parted;
  const count = below === null ? Math.max(0, ...names.keys()) - above : below - above - 1;
  const complete = below !== null || names.size === count;
  if (!complete || count < 1 || count > MOST_ROWS || values.length !== count * CELLS) return null;
  if ([...names.keys()].some((mark) => mark <= above || mark > above + count)) return null;
  const fitting = ORDERS.map((order) => rowsIn(order, values, count)).filter((rows) =>
    rows.every((cells, index) => isRow(cells, names.get(above + 1 + index) ?? '', fiscalYear)),
  );
  // The orders of a single row are all the same.
  const [rows] = fitting;
  if (!rows || fitting.length > (count === 1 ? ORDERS.length : 1)) return null;
  return rows.map(([target = '', actual = '', maxScore = '', declaredScore = ''], index) => {
    const mark = above + 1 + index;
    return { mark, name: names.get(mark) ?? null, target, actual, maxScore, declaredScore };
  });
}

const MOST_ROWS = 40;

/** Target, actual, maximum and score. */
const CELLS = 4;

/** How many columns stand side by side in each block of the text: 1, 3 is all targets, then actual, maximum and score of each row. */
const ORDERS: readonly (readonly number[])[] = [[4], [1, 3], [2, 2], [1, 1, 2], [1, 1, 1, 1]];

function rowsIn(order: readonly number[], values: readonly string[], count: number): string[][] {
  const rows: string[][] = Array.from({ length: count }, () => []);
  let start = 0;
  for (const width of order) {
    for (const [index, row] of rows.entries())
      row.push(...values.slice(start + index * width, start + (index + 1) * width));
    start += width * count;
  }
  return rows;
}

function isRow(
  [target = '', actual = '', most = '', points = '']: readonly string[],
  name: string,
  fiscalYear: number,
): boolean {
  const [maxScore, declaredScore] = [readFigure(most), readFigure(points)];
  if (maxScore === null || declaredScore === null) return false;
  if (Number(declaredScore) > Number(maxScore) || Number(maxScore) > 100) return false;
  return agreement({ reason: [], name: [name], target: [target], actual: [actual] }, fiscalYear) === 3;
}

type Parted = { readonly names: ReadonlyMap<number, string>; readonly values: readonly string[] };

/** Names by their numbers, and the values, whose units may stand apart. Words of the header are left out; null at any other word. */
function partNames(words: readonly string[], fiscalYear: number): Parted | null {
  const names = new Map<number, string>();
  const values: string[] = [];
  let naming: number | null = null;
  for (const word of words) {
    const mark = markOf(word);
    const last = values.at(-1);
    if (mark !== null) {
      if (mark <= Math.max(0, ...names.keys())) return null;
      naming = mark;
      names.set(mark, stripMark(word));
    } else if (isValue(word, fiscalYear)) {
      naming = null;
      values.push(word);
    } else if (HEADER_WORDS.has(plain(word))) naming = null;
    else if (naming !== null) names.set(naming, joinPieces([names.get(naming) ?? '', word]));
    else if (last !== undefined && isValue(last + word, fiscalYear)) values[values.length - 1] = last + word;
    else return null;
  }
  return { names, values };
}

function isValue(text: string, fiscalYear: number): boolean {
  const { value } = parseTarget(text, { fiscalYear });
  return value.kind === 'quantity' || value.kind === 'range' || value.kind === 'date';
}

const HEADER_WORDS: ReadonlySet<string> = new Set([
  ...spellingsOf(INDICATOR_COLUMNS),
  ...['一级指标', '二级指标', '三级指标', '一级', '二级', '三级', '指标', '年度', '全年', '实际'],
]);

import type { IndicatorColumn } from '../form-labels.ts';
import { cutNumbers } from './cut-numbers.ts';
import type { Literal, ValueRun } from './literal.ts';

/** One way to lay a value run under the columns: what each holds, and where in the text the first value begins. */
export type Laying = { readonly values: Partial<Record<IndicatorColumn, string>>; readonly start: number };

/**
 * Every way to lay a run under columns that each hold one value, all of them filled. Points are bare numbers. What stands in front of the
 * first value belongs to the name; but no number is cut there, for a name ends with a whole one.
 */
export function layRun(text: string, { literals }: ValueRun, columns: readonly IndicatorColumn[]): Laying[] {
  const layings: Laying[] = [];
  if (literals.length > MOST_LITERALS) return layings;
  for (const [first, literal] of literals.entries()) {
    for (const cells of spread(text, literals.slice(first), columns.length)) {
      const values = Object.fromEntries(columns.map((column, index) => [column, cells[index]?.text ?? '']));
      const sound = columns.every((column, index) => !isPoints(column) || isPrintedPoints(cells[index]));
      if (sound) layings.push({ values, start: literal.start });
    }
    if (layings.length > MOST) break;
  }
  return layings;
}

/** So many ways are as good as none. */
const MOST = 500;

/** A row has one a column, and its name seldom more than one. */
const MOST_LITERALS = 16;

/** A bare number with two places at most. */
const isPrintedPoints = (cell: CellText | undefined) => cell?.isBare === true && !/\.\d{3}/.test(cell.text);

const isPoints = (column: IndicatorColumn) => column === 'maxScore' || column === 'declaredScore';

/** The text of one cell; bare, it is a number without a sign or a unit. */
export type CellText = { readonly text: string; readonly isBare: boolean };

/** Literals as exactly `count` cells, in every way: each literal is one or, its digits cut, several. */
export function spread(text: string, literals: readonly Literal[], count: number): CellText[][] {
  const [literal, ...rest] = literals;
  if (!literal) return count === 0 ? [[]] : [];
  const most = Math.min(count - rest.length, literal.isDate ? 1 : literal.digits.length);
  const found: CellText[][] = [];
  for (let pieces = 1; pieces <= most; pieces++) {
    const tails = spread(text, rest, count - pieces);
    if (tails.length === 0) continue;
    for (const cells of cellsOf(text, literal, pieces)) found.push(...tails.map((tail) => [...cells, ...tail]));
    if (found.length > MOST) break;
  }
  return found;
}

/** The sign belongs to the first number of a literal, the unit to its last. */
function cellsOf(text: string, { sign, digits, unit, isDate, start, end }: Literal, pieces: number): CellText[][] {
  if (isDate) return [[{ text: text.slice(start, end), isBare: false }]];
  return cutNumbers(digits, pieces).map((numbers) =>
    numbers.map((number, index) => {
      const before = index === 0 ? text.slice(start, start + sign.length) : '';
      const behind = index === pieces - 1 ? text.slice(end - unit.length, end) : '';
      return { text: before + number + behind, isBare: before === '' && behind === '' };
    }),
  );
}

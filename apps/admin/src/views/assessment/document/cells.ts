import { pointer, type SelfEvaluation } from '@plumbline/core';
import type { Path } from '../../../parts/document/json-edit.ts';
import type { CellKind } from './typed-value.ts';

/** The columns of the form, for going from one row to the next: those of one block stand about below those of another. */
export type CellField =
  | 'project'
  | 'code'
  | 'department'
  | 'unit'
  | 'source'
  | 'original'
  | 'final'
  | 'expenditure'
  | 'rate'
  | 'planned'
  | 'achieved'
  | 'category'
  | 'group'
  | 'name'
  | 'target'
  | 'actual'
  | 'maxScore'
  | 'declaredScore'
  | 'reason'
  | 'rating';

/** A cell of the form. One that is merged stands for the same member of several rows. */
export type Cell = {
  /** The JSON pointer of what it holds, of the first row where it is merged. */
  readonly id: string;
  readonly field: CellField;
  readonly kind: CellKind;
  readonly paths: readonly Path[];
  /** The first row of the sheet it stands in, and how many it covers. */
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly maxLength: number;
};

/** The cells by the rows of the sheet, a merged one in each row it covers. */
export type CellGrid = {
  readonly rows: readonly (readonly Cell[])[];
  readonly byId: ReadonlyMap<string, Cell>;
};

const COLUMNS: Readonly<Record<CellField, number>> = {
  project: 2,
  code: 5,
  department: 2,
  unit: 5,
  source: 2,
  original: 3,
  final: 4,
  expenditure: 5,
  rate: 6.5,
  planned: 2,
  achieved: 5,
  category: 0,
  group: 1,
  name: 2,
  target: 3,
  actual: 4,
  maxScore: 6,
  declaredScore: 7,
  reason: 8,
  rating: 8,
};

const DECIMALS: ReadonlySet<CellField> = new Set(['original', 'final', 'expenditure', 'maxScore', 'declaredScore']);
const NAMES: ReadonlySet<CellField> = new Set(['project', 'source', 'name']);

/** All cells of a form, in the order of the paper. */
export function cellGrid(form: SelfEvaluation): CellGrid {
  const rows: Cell[][] = [
    row(0, { project: ['project', 'name'], code: ['project', 'code'] }),
    row(1, { department: ['supervisingDepartment'], unit: ['implementingUnit'] }),
    row(2, moneyCells(['budget', 'total'])),
  ];
  for (const at of form.budget.sources.keys()) rows.push(row(rows.length, sourceCells(['budget', 'sources', at])));
  rows.push(row(rows.length, { planned: ['objective', 'planned'], achieved: ['objective', 'achieved'] }));
  rows.push(...indicatorRows(form, rows.length));
  rows.push(
    row(rows.length, { maxScore: ['declaredMaxTotal'], declaredScore: ['declaredTotal'], rating: ['declaredRating'] }),
  );
  return { rows, byId: new Map(rows.flat().map((cell) => [cell.id, cell])) };
}

type Fields = Partial<Readonly<Record<CellField, Path>>>;

const row = (at: number, fields: Fields): Cell[] =>
  Object.entries(fields).map(([field, path]) => cellOf(field as CellField, [path], at));

function cellOf(field: CellField, paths: readonly Path[], at: number): Cell {
  const [first = []] = paths;
  const kind = DECIMALS.has(field) ? 'decimal' : NAMES.has(field) ? 'name' : 'text';
  const maxLength = field === 'source' ? 200 : kind === 'text' ? 4000 : 400;
  return {
    id: pointer(...first),
    field,
    kind,
    paths,
    row: at,
    rows: paths.length,
    column: COLUMNS[field],
    maxLength,
  };
}

const moneyCells = (at: Path): Fields => ({
  original: [...at, 'original'],
  final: [...at, 'final'],
  expenditure: [...at, 'expenditure'],
  maxScore: [...at, 'maxScore'],
  rate: [...at, 'declaredRate'],
  declaredScore: [...at, 'declaredScore'],
});

const sourceCells = (at: Path): Fields => ({
  source: [...at, 'name'],
  original: [...at, 'original'],
  final: [...at, 'final'],
  expenditure: [...at, 'expenditure'],
});

function indicatorRows({ indicators }: SelfEvaluation, first: number): Cell[][] {
  const categories = merged(indicators, ({ category }) => [category]);
  const groups = merged(indicators, ({ category, group }) => [category, group]);
  return indicators.map((_, index) => {
    const at = ['indicators', index] as const;
    const covering = (spans: readonly Span[], field: 'category' | 'group') => {
      const span = spans.find(({ from, to }) => from <= index && index < to) ?? { from: index, to: index + 1 };
      const positions = Array.from({ length: span.to - span.from }, (_, offset) => span.from + offset);
      return cellOf(
        field,
        positions.map((position) => ['indicators', position, field]),
        first + span.from,
      );
    };
    return [
      covering(categories, 'category'),
      covering(groups, 'group'),
      ...row(first + index, {
        name: [...at, 'name'],
        target: [...at, 'target'],
        actual: [...at, 'actual'],
        maxScore: [...at, 'maxScore'],
        declaredScore: [...at, 'declaredScore'],
        reason: [...at, 'deviationReason'],
      }),
    ];
  });
}

type Span = { readonly from: number; readonly to: number };

/** Stretches of rows that say the same; rows that say nothing stand alone. */
function merged<Row>(rows: readonly Row[], saying: (row: Row) => readonly (string | null)[]): readonly Span[] {
  const spans: Span[] = [];
  rows.forEach((one, at) => {
    const [before, said] = [rows[at - 1], saying(one)];
    const last = spans.at(-1);
    const isSame =
      before !== undefined && said.at(-1) !== null && said.every((word, place) => word === saying(before)[place]);
    if (isSame && last) spans[spans.length - 1] = { from: last.from, to: at + 1 };
    else spans.push({ from: at, to: at + 1 });
  });
  return spans;
}

/** The part of the form a cell stands in, by the member of the document it is of. */
export const blockOf = (id: string): string => id.split('/')[1] ?? '';

/** What a cell holds; null for nothing. */
export function cellValue(form: SelfEvaluation, { paths: [path = []] }: Pick<Cell, 'paths'>): string | null {
  let value: unknown = form;
  for (const step of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : null;
  return typeof value === 'string' ? value : null;
}

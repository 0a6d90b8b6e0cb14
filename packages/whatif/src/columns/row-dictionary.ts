import { canonicalJson, type FormIndicator, readsFiscalYear } from '@plumbline/core';
import { type NumberDictionary, type TextDictionary, TooLong } from './dictionaries.ts';
import { createGrowingColumn } from './growing-column.ts';
import { createLabelIndex } from './label-index.ts';
import { type LineShape, shapeKey, shapeOf, sharedShape } from './line-shape.ts';
import { createNameIndex } from './name-index.ts';
import { ROW_COLUMNS, type RowColumns, type Run } from './segment.ts';
import { createTupleIndex } from './tuple-index.ts';

/** The rows of a segment: each that is told from the others is read once, however many lines it stands in. */
export type RowDictionary = {
  /** The number of a line's row, in the order of their coming. Throws {@link TooLong} for one that columns cannot hold. */
  rowOf(line: FormIndicator, fiscalYear: number, form: number): number;
  readonly size: () => number;
  /** The rows in the order of their shapes. */
  sorted(): SortedRows;
};

export type SortedRows = {
  readonly runs: readonly Run[];
  readonly columns: Readonly<Record<keyof RowColumns, Int32Array>>;
  /** By the number of a row, its place. */
  readonly places: Uint32Array;
};

/** All of a line that may tell its row from another: first what a column keeps, then what goes into its shape. */
const KEY = ['target', 'actual', 'maxScore', 'declaredScore', 'inputs', 'labels', 'unit', 'year', 'flags'] as const;
type KeyMember = (typeof KEY)[number];
const place = (member: KeyMember) => KEY.indexOf(member);
const MAX_SCORE = place('maxScore');

/** In place of a shape, for rows that no column holds. */
const NO_SHAPE = -1;

export function createRowDictionary(texts: TextDictionary, numbers: NumberDictionary): RowDictionary {
  const keyOf = createKeys(texts, numbers);
  const keys = createTupleIndex(KEY.length);
  const shapes = createShapeIndex();
  const [shape, first, second] = [createGrowingColumn(), createGrowingColumn(), createGrowingColumn()];
  const read = (line: FormIndicator, fiscalYear: number, flags: number) => {
    // A row counts as one that columns cannot hold until it stands in them.
    for (const column of [shape, first, second]) column.push(NO_SHAPE);
    const row = shape.length() - 1;
    const shaped = shapeOf(line, fiscalYear, {
      hasDeviationReason: (flags & REASON) > 0,
      duplicate: (flags & REPEATED) > 0,
    });
    first.set(row, numbers.indexOf(shaped.first));
    second.set(row, numbers.indexOf(shaped.second));
    shape.set(row, shapes.indexOf(shaped.shape));
  };
  return {
    rowOf(line, fiscalYear, form) {
      if (line.maxScore?.startsWith('-')) throw new TooLong(line.maxScore);
      const key = keyOf(line, fiscalYear, form);
      const row = keys.indexOf(key);
      if (row === shape.length()) read(line, fiscalYear, key[place('flags')] ?? 0);
      if (shape.at(row) === NO_SHAPE) throw new TooLong(`${line.target} ${line.actual}`);
      return row;
    },
    size: keys.size,
    sorted() {
      const shapeOfRow = shape.values();
      const maxScore = (row: number) => keys.at(row, MAX_SCORE);
      const inOrder = Uint32Array.from(shapeOfRow.keys())
        .filter((row) => shapeOfRow[row] !== NO_SHAPE)
        .sort((a, b) => (shapeOfRow[a] as number) - (shapeOfRow[b] as number) || maxScore(a) - maxScore(b) || a - b);
      const places = new Uint32Array(shapeOfRow.length);
      for (const [at, row] of inOrder.entries()) places[row] = at;
      const columnOf = (name: keyof RowColumns) => {
        if (name === 'first') return Int32Array.from(inOrder, first.at);
        if (name === 'second') return Int32Array.from(inOrder, second.at);
        return Int32Array.from(inOrder, (row) => keys.at(row, place(name)));
      };
      const columns = Object.fromEntries(ROW_COLUMNS.map((name) => [name, columnOf(name)]));
      return { runs: runsOf(inOrder, shapeOfRow, shapes.shapes), columns: columns as SortedRows['columns'], places };
    },
  };
}

const REASON = 1;
const REPEATED = 2;

/** Fills in the key of a line, in one piece of memory that the next line's takes over. */
function createKeys(texts: TextDictionary, numbers: NumberDictionary) {
  const labels = createLabelIndex();
  const names = createNameIndex();
  const key = new Int32Array(KEY.length);
  const dated: boolean[] = [];
  const isDated = (index: number, text: string | null): boolean => {
    dated[index] ??= text !== null && readsFiscalYear(text);
    return dated[index];
  };
  return (line: FormIndicator, fiscalYear: number, form: number): Int32Array => {
    const [target, actual] = [texts.indexOf(line.target), texts.indexOf(line.actual)];
    const hasReason = line.deviationReason !== null && VISIBLE.test(line.deviationReason);
    key[0] = target;
    key[1] = actual;
    key[2] = numbers.indexOfText(line.maxScore);
    key[3] = numbers.indexOfText(line.declaredScore);
    key[4] = isEmpty(line.inputs) ? 0 : texts.indexOf(canonicalJson(line.inputs));
    key[5] = labels.indexOf(line.category, line.group, line.code);
    key[6] = names.unitOf(line.name);
    key[7] = isDated(target, line.target) || isDated(actual, line.actual) ? fiscalYear : 0;
    key[8] = (hasReason ? REASON : 0) + (names.repeats(line.name, form) ? REPEATED : 0);
    return key;
  };
}

/** Something else than white space and characters nobody sees: such a text does not normalise to nothing. */
const VISIBLE = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

function isEmpty(inputs: object): boolean {
  for (const _ in inputs) return false;
  return true;
}

function createShapeIndex() {
  const shapes: LineShape[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (shape: LineShape): number => {
    const key = shapeKey(shape);
    let index = indexes.get(key);
    if (index === undefined) {
      index = shapes.push(sharedShape(shape, key)) - 1;
      indexes.set(key, index);
    }
    return index;
  };
  return { shapes, indexOf };
}

function runsOf(inOrder: Uint32Array, shapeOfRow: Int32Array, shapes: readonly LineShape[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < inOrder.length; ) {
    const shape = shapeOfRow[inOrder[from] as number] as number;
    let to = from + 1;
    while (to < inOrder.length && shapeOfRow[inOrder[to] as number] === shape) to++;
    runs.push({ shape: shapes[shape] as LineShape, from, to });
    from = to;
  }
  return runs;
}

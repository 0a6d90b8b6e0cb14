import { canonicalJson, type FormIndicator, readsFiscalYear } from '@plumbline/core';
import { hasReason } from '@plumbline/engine';
import { type Dictionaries, TooLong } from './dictionaries.ts';
import { createGrowingColumn } from './growing-column.ts';
import { createLabelIndex } from './label-index.ts';
import { type LineShape, type NumberedShape, numberedShape, shapeOf } from './line-shape.ts';
import { ROW_COLUMNS, type RowColumns, type Run, runOf } from './segment.ts';
import { createTupleIndex } from './tuple-index.ts';

/** The rows of a segment. What a line says is read once, however many lines say it, and mostly comes to a row that others have. */
export type RowDictionary = {
  /** The number of a line's row, in the order of their coming. Throws {@link TooLong} for one that columns cannot hold. */
  rowOf(line: FormIndicator, texts: LineTexts, fiscalYear: number, form: number): number;
  readonly size: () => number;
  /** The rows in the order of their shapes. */
  sorted(): SortedRows;
};

/** The numbers of a line's texts. */
export type LineTexts = { name: number; target: number; actual: number };

export type SortedRows = {
  readonly runs: readonly Run[];
  readonly columns: Readonly<Record<keyof RowColumns, Int32Array>>;
  /** By the number of a row, its place. */
  readonly places: Uint32Array;
};

/** All of a line that may tell its row from another. */
const SAID = ['target', 'actual', 'maxScore', 'declaredScore', 'inputs', 'labels', 'unit', 'year', 'flags'] as const;
/** A row, as its shape and its columns. */
const ROW = ['shape', 'maxScore', 'first', 'second', 'declaredScore', 'inputs'] as const;
const at = (member: (typeof ROW)[number]) => ROW.indexOf(member);

/** In place of a row, for lines that no column holds. */
const NO_ROW = -1;

export function createRowDictionary(dictionaries: Dictionaries): RowDictionary {
  const { numbers } = dictionaries;
  const keyOf = createKeys(dictionaries);
  const said = createTupleIndex(SAID.length);
  const rowOfSaid = createGrowingColumn();
  const rows = createTupleIndex(ROW.length);
  const shapes = createShapeIndex();
  const row = new Int32Array(ROW.length);
  const read = (line: FormIndicator, fiscalYear: number, key: Int32Array) => {
    const flags = key[8] as number;
    const shaped = shapeOf(line, fiscalYear, {
      hasDeviationReason: (flags & REASON) > 0,
      duplicate: (flags & REPEATED) > 0,
    });
    row[0] = shapes.indexOf(shaped.shape);
    row[1] = key[2] as number;
    row[2] = numbers.indexOf(shaped.first);
    row[3] = numbers.indexOf(shaped.second);
    row[4] = key[3] as number;
    row[5] = key[4] as number;
    return rows.indexOf(row);
  };
  return {
    rowOf(line, lineTexts, fiscalYear, form) {
      if (line.maxScore?.startsWith('-')) throw new TooLong(line.maxScore);
      const key = keyOf(line, lineTexts, fiscalYear, form);
      const number = said.indexOf(key);
      if (number === rowOfSaid.length()) {
        // What is said counts as nothing columns can hold until it stands in them.
        rowOfSaid.push(NO_ROW);
        rowOfSaid.set(number, read(line, fiscalYear, key));
      }
      const found = rowOfSaid.at(number);
      if (found === NO_ROW) throw new TooLong(`${line.target} ${line.actual}`);
      return found;
    },
    size: rows.size,
    sorted() {
      const [shape, maxScore] = [at('shape'), at('maxScore')];
      const inOrder = Uint32Array.from({ length: rows.size() }, (_, number) => number).sort(
        (a, b) => rows.at(a, shape) - rows.at(b, shape) || rows.at(a, maxScore) - rows.at(b, maxScore) || a - b,
      );
      const places = new Uint32Array(inOrder.length);
      for (let place = 0; place < inOrder.length; place++) places[inOrder[place] as number] = place;
      const columns = Object.fromEntries(
        ROW_COLUMNS.map((name) => [name, Int32Array.from(inOrder, (number) => rows.at(number, at(name)))]),
      );
      const shapeOfRow = (number: number) => rows.at(number, shape);
      return { runs: runsOf(inOrder, shapeOfRow, shapes.shapes), columns: columns as SortedRows['columns'], places };
    },
  };
}

const REASON = 1;
const REPEATED = 2;

/** Fills in the key of a line, in one piece of memory that the next line's takes over. */
function createKeys({ texts, numbers, names }: Dictionaries) {
  const labels = createLabelIndex();
  const key = new Int32Array(SAID.length);
  const dated: boolean[] = [];
  const isDated = (index: number, text: string | null): boolean => {
    dated[index] ??= text !== null && readsFiscalYear(text);
    return dated[index];
  };
  return (line: FormIndicator, { name, target, actual }: LineTexts, fiscalYear: number, form: number): Int32Array => {
    key[0] = target;
    key[1] = actual;
    key[2] = numbers.indexOfText(line.maxScore);
    key[3] = numbers.indexOfText(line.declaredScore);
    key[4] = isEmpty(line.inputs) ? 0 : texts.indexOf(canonicalJson(line.inputs));
    key[5] = labels.indexOf(line.category, line.group, line.code);
    key[6] = names.unitOf(name);
    key[7] = isDated(target, line.target) || isDated(actual, line.actual) ? fiscalYear : 0;
    key[8] = (hasReason(line) ? REASON : 0) + (names.repeats(name, form) ? REPEATED : 0);
    return key;
  };
}

function isEmpty(inputs: object): boolean {
  for (const _ in inputs) return false;
  return true;
}

/** The shapes of a segment, numbered in the order of their coming: in a segment far fewer than in the process. */
function createShapeIndex() {
  const shapes: NumberedShape[] = [];
  const indexes = new Map<number, number>();
  const indexOf = (shape: LineShape): number => {
    const numbered = numberedShape(shape);
    let index = indexes.get(numbered.number);
    if (index === undefined) {
      index = shapes.push(numbered) - 1;
      indexes.set(numbered.number, index);
    }
    return index;
  };
  return { shapes, indexOf };
}

function runsOf(inOrder: Uint32Array, shapeOfRow: (number: number) => number, shapes: readonly NumberedShape[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < inOrder.length; ) {
    const shape = shapeOfRow(inOrder[from] as number);
    let to = from + 1;
    while (to < inOrder.length && shapeOfRow(inOrder[to] as number) === shape) to++;
    runs.push(runOf(shapes[shape] as NumberedShape, from, to));
    from = to;
  }
  return runs;
}

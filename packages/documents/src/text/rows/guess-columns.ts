import { Rational } from '@plumbline/core';
import type { IndicatorColumn } from '../form-labels.ts';
import type { Notes } from '../notes.ts';
import { readCellRows } from './cell-rows.ts';
import type { Cell } from './match-row.ts';

/** The orders of columns in use where a target is split into nature, value and unit; such a row can hardly be taken for another. */
const LAYOUTS: readonly (readonly IndicatorColumn[])[] = [
  ['nature', 'target', 'unit', 'actual', 'maxScore', 'declaredScore'],
  ['nature', 'target', 'unit', 'maxScore', 'actual', 'declaredScore'],
  ['maxScore', 'nature', 'target', 'unit', 'actual', 'declaredScore'],
  ['unit', 'nature', 'target', 'maxScore', 'actual', 'declaredScore'],
  ['nature', 'target', 'actual', 'maxScore', 'declaredScore'],
  ['nature', 'target', 'unit', 'actual', 'declaredScore'],
];

/**
 * What the columns of a table without its header hold: the one order in use under which every cell has its place, and the maximum scores
 * are no more than a form has. Null where no order, or more than one, would do.
 */
export function guessColumns(cells: readonly Cell[], fiscalYear: number): readonly IndicatorColumn[] | null {
  if (cells.length > MOST_CELLS) return null;
  const fitting = LAYOUTS.filter((columns) => fits(cells, columns, fiscalYear));
  const [only] = fitting;
  return fitting.length === 1 && only ? only : null;
}

/** More than the rows of a form have. */
const MOST_CELLS = 5000;

function fits(cells: readonly Cell[], columns: readonly IndicatorColumn[], fiscalYear: number): boolean {
  let misfits = 0;
  const silent: Notes = {
    all: [],
    add: (_severity, code) => {
      if (code === 'form/row-incomplete') misfits++;
    },
  };
  const rows = readCellRows(
    cells,
    { columns, assumed: true, markedOnly: false, isCutOff: true, inPieces: false, fiscalYear },
    silent,
  );
  const most = rows.reduce((sum, { maxScore }) => sum.plus(Rational.of(maxScore ?? '0')), Rational.zero);
  return misfits === 0 && rows.length >= FEWEST && most.compare(WHOLE_FORM) <= 0;
}

const WHOLE_FORM = Rational.of('100');
/** One row may fit by chance. */
const FEWEST = 2;

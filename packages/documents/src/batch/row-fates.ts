import { type Diagnostic, pointer } from '@plumbline/core';
import type { FormReading } from '../form-reading.ts';

/**
 * What became of a row of a form. `read`: as it stands. `notes`: read, and something is to be checked. `left-out`: it stands in the file
 * and not in the form. `row` counts from 1 in the form; `cell` says where it stands in the file, see `SourceDocument`.
 */
export type RowFate = {
  readonly row: number | null;
  readonly name: string;
  readonly cell: string | null;
  readonly fate: 'read' | 'notes' | 'left-out';
  readonly notes: readonly Diagnostic[];
};

export type FormFates = {
  readonly rows: readonly RowFate[] /** About no row. */;
  readonly notes: readonly Diagnostic[];
};

/** Accounts for every row of a form that was read, and for those that were not. */
export function rowFates({ form, diagnostics, origins }: FormReading): FormFates {
  const indicators = form?.indicators ?? [];
  const byRow = indicators.map((): Diagnostic[] => []);
  const leftOut: RowFate[] = [];
  const notes: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const row = byRow[Number(/^\/indicators\/(\d+)(?:\/|$)/.exec(diagnostic.path)?.[1] ?? Number.NaN)];
    if (row) row.push(diagnostic);
    else if (diagnostic.code === 'form/row-incomplete') leftOut.push(leftOutRow(diagnostic));
    else notes.push(diagnostic);
  }
  const rows = indicators.map(({ name }, index): RowFate => {
    const own = byRow[index] ?? [];
    const path = pointer('indicators', index);
    const cell = (origins[`${path}/name`] ?? origins[path])?.cell ?? null;
    return { row: index + 1, name, cell, fate: own.some(asksForCheck) ? 'notes' : 'read', notes: own };
  });
  return { rows: [...rows, ...leftOut], notes };
}

/** A note for information changes nothing about a row. */
const asksForCheck = ({ severity }: Diagnostic) => severity !== 'info';

const leftOutRow = (diagnostic: Diagnostic): RowFate => ({
  row: null,
  name: String(diagnostic.params['name'] ?? ''),
  cell: placeOf(diagnostic),
  fate: 'left-out',
  notes: [diagnostic],
});

/** Where in the file a note is about: a cell, or a line of text. */
export const placeOf = ({ cell, position }: Pick<Diagnostic, 'cell' | 'position'>): string | null =>
  cell ?? (position ? `L${position.line}` : null);

import type { FormIndicator, SelfEvaluation } from '@plumbline/core';
import type { Path } from '../../../parts/document/json-edit.ts';
import { blockOf, type Cell, type CellField, type CellGrid, cellValue } from '../document/cells.ts';
import { isFit, typedValue } from '../document/typed-value.ts';
import { blankRow, rowOf } from '../rows/row-edits.ts';

/** What becomes of a pasted cell: it is taken, says what is there already, is no figure, or has no place in the form. Empty ones change nothing. */
type CellFate = 'set' | 'same' | 'empty' | 'unfit' | 'outside';

export type PastedCell = {
  readonly text: string;
  readonly fate: CellFate;
  readonly field: CellField | null;
  readonly path: Path | null;
  readonly old: string | null;
  readonly value: string | null;
};

/** A pasted line, and what becomes of it: it changes a line, makes a new one, changes nothing, or cannot be taken. */
export type PastedRow = {
  readonly fate: 'change' | 'new' | 'same' | 'outside';
  /** What the line is called, or would be. */
  readonly name: string | null;
  readonly cells: readonly PastedCell[];
};

const FIELDS = ['category', 'group', 'name', 'target', 'actual', 'maxScore', 'declaredScore', 'reason'] as const;
type RowField = (typeof FIELDS)[number];
const ORDER: readonly CellField[] = FIELDS;
const memberOf = (field: RowField) => (field === 'reason' ? 'deviationReason' : field);
const kindOf = (field: RowField) =>
  field === 'maxScore' || field === 'declaredScore' ? 'decimal' : field === 'name' ? 'name' : 'text';

/**
 * What becomes of a block that is pasted at a cell, line by line, before anything of it is taken. Below the last indicator new lines begin; elsewhere a
 * block ends where the part of the form ends.
 */
export function planPaste(
  form: SelfEvaluation,
  grid: CellGrid,
  at: Cell,
  block: readonly (readonly string[])[],
): readonly PastedRow[] {
  const first = rowOf(at.id);
  return block.map((texts, down) =>
    first === null ? plainRow(form, grid, at, down, texts) : indicatorRow(form, first + down, at.field, texts),
  );
}

function indicatorRow(form: SelfEvaluation, index: number, from: CellField, texts: readonly string[]): PastedRow {
  const row = form.indicators[index];
  const begin = ORDER.indexOf(from);
  const cells = texts.map((text, across): PastedCell => {
    const field = FIELDS[begin + across];
    if (!field) return { ...NOWHERE, text };
    return pastedCell(
      text,
      field,
      ['indicators', index, memberOf(field)],
      kindOf(field),
      row?.[memberOf(field)] ?? null,
    );
  });
  const named = cells.find(({ field, fate }) => field === 'name' && fate === 'set')?.value ?? null;
  if (row) return { fate: changes(cells) ? 'change' : 'same', name: row.name, cells };
  return { fate: named === null ? 'outside' : 'new', name: named, cells };
}

/** A line of another part: the cells that follow the one it is pasted at. */
function plainRow(form: SelfEvaluation, grid: CellGrid, at: Cell, down: number, texts: readonly string[]): PastedRow {
  const line = grid.rows[at.row + down] ?? [];
  const begin = line.findIndex(({ column, id }) => column === at.column && blockOf(id) === blockOf(at.id));
  const cells = texts.map((text, across): PastedCell => {
    const cell = begin < 0 ? undefined : line[begin + across];
    if (!cell) return { ...NOWHERE, text };
    return pastedCell(text, cell.field, cell.paths[0] ?? [], cell.kind, cellValue(form, cell));
  });
  const name = line.find(({ field }) => field === 'source');
  const fate = begin < 0 ? 'outside' : changes(cells) ? 'change' : 'same';
  return { fate, name: name ? cellValue(form, name) : null, cells };
}

const NOWHERE = { fate: 'outside', field: null, path: null, old: null, value: null } as const;

function pastedCell(text: string, field: CellField, path: Path, kind: Cell['kind'], old: string | null): PastedCell {
  const value = typedValue(kind, text);
  const about = { text, field, path, old, value };
  if (value === null || value === '') return { ...about, fate: 'empty' };
  if (!isFit(kind, value)) return { ...about, fate: 'unfit' };
  return { ...about, fate: value === old ? 'same' : 'set' };
}

const changes = (cells: readonly PastedCell[]) => cells.some(({ fate }) => fate === 'set');

/** The form with these lines taken, new ones at its end. */
export function withPasted(form: SelfEvaluation, rows: readonly PastedRow[]): SelfEvaluation {
  const taken = rows.filter(({ fate }) => fate === 'change');
  const copy = structuredClone(form);
  for (const { path, value } of taken.flatMap(settable)) put(copy, path ?? [], value);
  const added = rows.filter(({ fate }) => fate === 'new');
  return { ...copy, indicators: [...copy.indicators, ...addedRows(copy, added)] };
}

const settable = ({ cells }: PastedRow) => cells.filter(({ fate }) => fate === 'set');

/** Where a new line says no category, or no group, it is that of the line before: so merged cells are pasted. */
function addedRows({ indicators }: SelfEvaluation, rows: readonly PastedRow[]): FormIndicator[] {
  let before = indicators.at(-1);
  return rows.map((row) => {
    const said = Object.fromEntries(
      settable(row).flatMap(({ path, value }) => (path ? [[String(path.at(-1)), value]] : [])),
    );
    before = { ...blankRow(before?.category ?? null, before?.group ?? null), ...said };
    return before;
  });
}

function put(form: SelfEvaluation, path: Path, value: string | null): void {
  let at: unknown = form;
  for (const step of path.slice(0, -1)) at = (at as Readonly<Record<string | number, unknown>>)[step];
  const last = path.at(-1);
  if (typeof at === 'object' && at !== null && last !== undefined)
    (at as Record<string | number, unknown>)[last] = value;
}

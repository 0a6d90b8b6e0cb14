import type { FormIndicator } from '@plumbline/core';
import { insertAt, moveItem, removeAt } from '../../../parts/document/json-edit.ts';
import { formIn } from '../document/form-text.ts';
import type { FormSession } from '../session/form-session.ts';

const ROWS = ['indicators'] as const;

/** A line nobody filled in yet, at a place of the form. */
export const blankRow = (category: string | null, group: string | null): FormIndicator => ({
  category,
  group,
  name: '',
  code: null,
  target: null,
  actual: null,
  maxScore: null,
  declaredScore: null,
  deviationReason: null,
  inputs: {},
});

/** Puts an empty line before the one at `index`, in the category and group of the line `like`. */
export function addRow({ buffer }: FormSession, index: number, like: number): void {
  const { category = null, group = null } = formIn(buffer.text).indicators[like] ?? {};
  buffer.edit(insertAt(buffer.text, [...ROWS, index], blankRow(category, group)), { origin: 'rows' });
}

export const removeRow = ({ buffer }: FormSession, index: number): void =>
  buffer.edit(removeAt(buffer.text, [...ROWS, index]), { origin: 'rows' });

/** Moves a line by one; false where it stands at that end already. */
export function moveRow({ buffer }: FormSession, index: number, by: 1 | -1): boolean {
  const edits = moveItem(buffer.text, ROWS, index, index + by);
  buffer.edit(edits, { origin: 'rows' });
  return edits.length > 0;
}

/** The position of the line a cell stands in; null for one that is in no line of indicators. */
export function rowOf(cell: string | null): number | null {
  const [, index] = /^\/indicators\/(\d+)(?:\/|$)/.exec(cell ?? '') ?? [];
  // biome-ignore lint/plugin: the place of a row
  return index === undefined ? null : Number(index);
}

/** The same cell of another line. */
export const inRow = (cell: string, index: number): string =>
  cell.replace(/^\/indicators\/\d+/, `/indicators/${index}`);

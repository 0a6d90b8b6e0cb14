import type { FormIndicator, SelfEvaluation } from '@plumbline/core';
import { insertAt, moveItem, type Path, removeAt } from '../../../parts/document/json-edit.ts';
import { formIn } from '../document/form-text.ts';
import type { FormSession } from '../session/form-session.ts';

/** A line of one of the two parts of the form that are as long as somebody makes them: indicators, and where the money comes from. */
export type Line = { readonly of: 'indicators' | 'sources'; readonly index: number };

const LISTS: Readonly<Record<Line['of'], Path>> = { indicators: ['indicators'], sources: ['budget', 'sources'] };

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

const blankSource = { name: '', original: null, final: null, expenditure: null };

/** Puts an empty line at its place; one of indicators in the category and group of the line `like`. */
export function addLine({ buffer }: FormSession, { of, index }: Line, like: number): void {
  const { category = null, group = null } = formIn(buffer.text).indicators[like] ?? {};
  const blank = of === 'sources' ? blankSource : blankRow(category, group);
  buffer.edit(insertAt(buffer.text, [...LISTS[of], index], blank), { origin: 'rows' });
}

export const removeLine = ({ buffer }: FormSession, { of, index }: Line): void =>
  buffer.edit(removeAt(buffer.text, [...LISTS[of], index]), { origin: 'rows' });

/** Moves a line by one; false where it stands at that end already. */
export function moveLine({ buffer }: FormSession, { of, index }: Line, by: 1 | -1): boolean {
  const edits = moveItem(buffer.text, LISTS[of], index, index + by);
  buffer.edit(edits, { origin: 'rows' });
  return edits.length > 0;
}

export const linesOf = ({ indicators, budget }: SelfEvaluation, of: Line['of']): number =>
  (of === 'indicators' ? indicators : budget.sources).length;

/** The line a cell stands in; null for one that is in no such line. */
export function lineOf(cell: string | null): Line | null {
  const [, list, index] = /^\/(indicators|budget\/sources)\/(\d+)(?:\/|$)/.exec(cell ?? '') ?? [];
  if (list === undefined) return null;
  // biome-ignore lint/plugin: the place of a row
  return { of: list === 'indicators' ? 'indicators' : 'sources', index: Number(index) };
}

/** The position of the line of indicators a cell stands in; null for one that is in none. */
export function rowOf(cell: string | null): number | null {
  const line = lineOf(cell);
  return line?.of === 'indicators' ? line.index : null;
}

/** The same cell of another line of that part. */
export const inLine = (cell: string, index: number): string =>
  cell.replace(/^\/(indicators|budget\/sources)\/\d+/, (_, list) => `/${list}/${index}`);

import { type LocalizedText, pointer, type SelfEvaluation } from '@plumbline/core';
import { type Cell, type CellField, cellGrid, cellValue } from '../../../assessment/document/cells.ts';
import { WORDS as FORM } from '../../../assessment/words.ts';
import type { ImportFormDetails } from '../../import-form-query.ts';

/** A value of the form as a field, with where it was read and how sure that is. */
export type ReadingField = {
  readonly cell: Cell;
  readonly label: LocalizedText;
  readonly value: string | null;
  readonly origin: Origin | null;
};

type Origin = ImportFormDetails['origins'][string];

const LABELS: Readonly<Record<CellField, LocalizedText>> = {
  project: FORM.project,
  code: FORM.code,
  department: FORM.department,
  unit: FORM.unit,
  source: FORM.source,
  original: FORM.original,
  final: FORM.final,
  expenditure: FORM.expenditure,
  rate: FORM.rate,
  planned: FORM.planned,
  achieved: FORM.achieved,
  category: FORM.category,
  group: FORM.group,
  name: FORM.name,
  target: FORM.target,
  actual: FORM.actual,
  maxScore: FORM.maxScore,
  declaredScore: FORM.declaredScore,
  reason: FORM.reason,
  rating: FORM.rating,
};

/** The values of a form by the rows of the paper; one that stands for several rows is among those of its first. */
export function readingRows(form: SelfEvaluation, origins: ImportFormDetails['origins']): readonly ReadingField[][] {
  return cellGrid(form).rows.map((row, at) =>
    row
      .filter((cell) => cell.row === at)
      .map((cell) => ({
        cell,
        label: LABELS[cell.field],
        value: cellValue(form, cell),
        origin: originOf(origins, cell.id),
      })),
  );
}

/** Where a value was read: at its own place, or at that of the row it is in. */
export function originOf(origins: ImportFormDetails['origins'], path: string): Origin | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const origin = origins[at];
    if (origin) return origin;
  }
  return null;
}

/** The field that what is said of a path leads to; null where it is about no value there is a field for. */
export function fieldOf(path: string, ids: readonly string[]): string | null {
  if (ids.includes(path)) return path;
  const name = ids.find((id) => id === path + pointer('name'));
  return name ?? ids.find((id) => id.startsWith(`${path}/`)) ?? null;
}

/** The value that stands at a place, for whoever begins with the place. */
export function fieldAt(place: string, fields: readonly ReadingField[]): string | null {
  return fields.find(({ origin }) => origin?.cell === place)?.cell.id ?? null;
}

/** The text at a pointer into what was read; null for nothing. */
export function valueAt(read: unknown, path: string): string | null {
  let value = read;
  for (const step of path.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : null;
  return typeof value === 'string' ? value : null;
}

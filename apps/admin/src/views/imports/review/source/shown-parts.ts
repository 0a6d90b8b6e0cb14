import type { Source } from '../../import-form-query.ts';

type Section = Source['sections'][number];
type Part = Section['parts'][number];

/** A sheet of a year of forms is drawn around the one that is looked at. */
const MANY_CELLS = 1500;
const ROWS_AROUND = 4;
const PARTS_AROUND = 3;

/** Of a file the sections, and of those with very many cells the stretch, in which the values of one form stand; all of it where that is not known. */
export function shownSections({ sections }: Source, places: ReadonlySet<string>): readonly Section[] {
  const own = sections.filter(({ parts }) => parts.some((part) => holds(part, places)));
  return (own.length > 0 ? own : sections).map((section) => ({ ...section, parts: stretch(section.parts, places) }));
}

function stretch(parts: readonly Part[], places: ReadonlySet<string>): Part[] {
  const size = parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.cells.length : 1), 0);
  const held = parts.flatMap((part, index) => (holds(part, places) ? [index] : []));
  const [first, last] = [held[0], held.at(-1)];
  if (size <= MANY_CELLS || first === undefined || last === undefined) return [...parts];
  return parts
    .slice(Math.max(0, first - PARTS_AROUND), last + 1 + PARTS_AROUND)
    .map((part) => (part.kind === 'table' && part.cells.length > MANY_CELLS ? rowsAround(part, places) : part));
}

function rowsAround(table: Extract<Part, { readonly kind: 'table' }>, places: ReadonlySet<string>): Part {
  const rows = table.cells.flatMap(({ row, at }) => (places.has(at) ? [row] : []));
  if (rows.length === 0) return table;
  const from = rows.reduce((least, row) => Math.min(least, row)) - ROWS_AROUND;
  const to = rows.reduce((most, row) => Math.max(most, row)) + ROWS_AROUND;
  const cells = table.cells.filter(({ row, rowSpan }) => row + rowSpan > from && row <= to);
  return { ...table, cells };
}

const holds = (part: Part, places: ReadonlySet<string>): boolean =>
  part.kind === 'line' ? places.has(part.at) : part.cells.some(({ at }) => places.has(at));

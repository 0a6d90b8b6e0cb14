import type { SourcePart, SourceSection, SourceTable } from './source-document.ts';
import type { SourceView } from './source-view.ts';

/** A sheet of a year of forms is shown around the one that is looked at. */
const MANY_CELLS = 1500;
const ROWS_AROUND = 4;
const PARTS_AROUND = 3;

/** What a page draws without making anybody wait. */
const MAX_PLACES = 20_000;

/**
 * Of a file the sections, and of those with very many cells the stretch, in which the values of one form stand, wherever in the file that is. Where it is not known
 * which these are, all of it from the front, as much as can be drawn; `isCut` says that there is more.
 */
export function sourceAround({ sections, isCut }: SourceView, places: ReadonlySet<string>): SourceView {
  const own = sections.filter(({ parts }) => parts.some((part) => holds(part, places)));
  if (own.length === 0) return fromFront({ sections, isCut });
  return fromFront({
    sections: own.map((section) => ({ ...section, parts: stretch(section.parts, places) })),
    isCut: false,
  });
}

function stretch(parts: readonly SourcePart[], places: ReadonlySet<string>): readonly SourcePart[] {
  const held = parts.flatMap((part, index) => (holds(part, places) ? [index] : []));
  const [first, last] = [held[0], held.at(-1)];
  if (sizeOf(parts) <= MANY_CELLS || first === undefined || last === undefined) return parts;
  return parts
    .slice(Math.max(0, first - PARTS_AROUND), last + 1 + PARTS_AROUND)
    .map((part) => (part.kind === 'table' && part.cells.length > MANY_CELLS ? rowsAround(part, places) : part));
}

function rowsAround(table: SourceTable, places: ReadonlySet<string>): SourceTable {
  const rows = table.cells.flatMap(({ row, at }) => (places.has(at) ? [row] : []));
  if (rows.length === 0) return table;
  const from = rows.reduce((least, row) => Math.min(least, row)) - ROWS_AROUND;
  const to = rows.reduce((most, row) => Math.max(most, row)) + ROWS_AROUND;
  const cells = table.cells.filter(({ row, rowSpan }) => row + rowSpan > from && row <= to);
  return { ...table, cells };
}

function fromFront({ sections, isCut }: SourceView): SourceView {
  if (sections.reduce((sum, { parts }) => sum + sizeOf(parts), 0) <= MAX_PLACES) return { sections, isCut };
  let left = MAX_PLACES;
  const taken = (part: SourcePart): SourcePart[] => {
    if (left === 0) return [];
    if (part.kind === 'line') {
      left -= 1;
      return [part];
    }
    const cells = part.cells.slice(0, left);
    left -= cells.length;
    return [{ ...part, cells }];
  };
  const shown = sections.map((section): SourceSection => ({ ...section, parts: section.parts.flatMap(taken) }));
  return { sections: shown, isCut: true };
}

const sizeOf = (parts: readonly SourcePart[]): number =>
  parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.cells.length : 1), 0);

const holds = (part: SourcePart, places: ReadonlySet<string>): boolean =>
  part.kind === 'line' ? places.has(part.at) : part.cells.some(({ at }) => places.has(at));

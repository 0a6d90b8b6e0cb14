import type { PrintedDocument, PrintedTable } from '../../../src/printed/printed-document.ts';
import type { SourceDocument, SourceTable } from '../../../src/source/source-document.ts';
import { isSameText } from './same-text.ts';

/** A table in numbers that do not depend on points: rows and columns counted by the edges that cells have. */
type Shape = { readonly kind: 'table'; readonly cells: readonly ShapeCell[] };
type ShapeCell = { readonly place: string; readonly text: string };
type Part = { readonly kind: 'line'; readonly text: string } | Shape;

/** What is different between a document and what was read of it; null for nothing. */
export function difference(printed: PrintedDocument, read: SourceDocument): string | null {
  if (read.diagnostics.length > 0) return JSON.stringify(read.diagnostics);
  const expected = joinLines(
    printed.sections.flatMap(({ parts }) =>
      parts.map((part): Part => (part.kind === 'line' ? part : printedShape(part))),
    ),
  );
  const found = joinLines(
    read.sections.flatMap(({ parts }) => parts.map((part): Part => (part.kind === 'line' ? part : readShape(part)))),
  );
  if (expected.length !== found.length) return `parts: ${JSON.stringify([expected, found])}`;
  return expected.map((part, index) => partDifference(part, found[index])).find((one) => one !== null) ?? null;
}

function partDifference(expected: Part, found: Part | undefined): string | null {
  if (expected.kind === 'line' || found?.kind !== 'table')
    return expected.kind === 'line' && found?.kind === 'line' && isSameText(expected.text, found.text)
      ? null
      : JSON.stringify([expected, found]);
  if (expected.cells.length !== found.cells.length) return `cells: ${JSON.stringify([expected, found])}`;
  const cells = expected.cells.map((cell, index) => [cell, found.cells[index]] as const);
  const wrong = cells.find(([a, b]) => !b || a.place !== b.place || !isSameText(a.text, b.text));
  return wrong ? JSON.stringify(wrong) : null;
}

/** Lines in a row as one: a long one is printed as several. */
function joinLines(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'line' && last?.kind === 'line')
      joined[joined.length - 1] = { kind: 'line', text: `${last.text}\n${part.text}` };
    else joined.push(part);
  }
  return joined;
}

const printedShape = ({ cells }: PrintedTable): Shape =>
  shape(
    cells.map(({ row, rowSpan, column, columnSpan, text }) => ({
      text,
      top: row,
      bottom: row + rowSpan,
      left: column,
      right: column + columnSpan,
    })),
  );

const readShape = ({ cells }: SourceTable): Shape =>
  shape(cells.map(({ row, rowSpan, left, right, text }) => ({ text, top: row, bottom: row + rowSpan, left, right })));

type Placed = {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Edges within three points of each other are one. */
function shape(cells: readonly Placed[]): Shape {
  const rank = (values: readonly number[], tolerance: number) => {
    const places: number[] = [];
    for (const value of [...values].sort((a, b) => a - b))
      if (value - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) places.push(value);
    return (value: number) => places.findLastIndex((place) => place <= value);
  };
  const rows = rank(
    cells.map(({ top }) => top),
    0,
  );
  const columns = rank(
    cells.map(({ left }) => left),
    0,
  );
  const ends = rank(
    cells.map(({ bottom }) => bottom),
    0,
  );
  const rights = rank(
    cells.map(({ right }) => right),
    0,
  );
  return {
    kind: 'table',
    cells: cells.map(({ text, top, bottom, left, right }) => ({
      text,
      place: `rows ${rows(top)}-${ends(bottom)} columns ${columns(left)}-${rights(right)}`,
    })),
  };
}

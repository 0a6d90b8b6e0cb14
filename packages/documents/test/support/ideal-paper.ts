import type { PrintedDocument, PrintedTable } from '../../src/printed/printed-document.ts';
import type { SourceCell, SourceDocument, SourcePart } from '../../src/source/source-document.ts';

/** A printed document as a reader that loses nothing would find it. */
export function asFound({ sections }: Pick<PrintedDocument, 'sections'>): SourceDocument {
  return {
    diagnostics: [],
    sections: sections.map(({ parts }) => ({
      name: null,
      parts: parts.map(
        (part, index): SourcePart =>
          part.kind === 'table'
            ? { kind: 'table', rows: part.rows, cells: found(part) }
            : { kind: 'line', text: part.text, at: `L${index + 1}` },
      ),
    })),
  };
}

const found = ({ cells }: PrintedTable): SourceCell[] =>
  cells.map(({ row, rowSpan, column, columnSpan, text }) => ({
    row,
    rowSpan,
    left: column,
    right: column + columnSpan,
    text,
    at: `R${row + 1}C${column + 1}`,
  }));

/** The same where merged cells are only their first: as in a CSV file, or a table of bars. */
export function withoutSpans({ sections, diagnostics }: SourceDocument): SourceDocument {
  const narrow = (cell: SourceCell): SourceCell => ({ ...cell, rowSpan: 1, right: cell.left + 1 });
  return {
    diagnostics,
    sections: sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) => (part.kind === 'line' ? part : { ...part, cells: part.cells.map(narrow) })),
    })),
  };
}

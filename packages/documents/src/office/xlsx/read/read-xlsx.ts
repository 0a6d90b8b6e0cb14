import type { Diagnostic } from '@plumbline/core';
import type { FormFile } from '../../../form-reading.ts';
import type { SourceDocument, SourceSection } from '../../../source/source-document.ts';
import { openOfficeFile, refused } from '../../package/open-office-file.ts';
import { NotWellFormedError } from '../../xml/read-xml.ts';
import { readCellFormats } from './cell-formats.ts';
import { mergedTable, type PlacedCell } from './merged-table.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetCells, type SheetCells } from './sheet-cells.ts';
import { type CellContext, shownCell } from './shown-cell.ts';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';

/** Of all visible sheets together; the forms of a whole county have fewer. */
const MAX_CELLS = 500_000;
/** In bytes, two a character. One string that many cells share takes little room in the file, but is read as often. */
const MAX_TEXT = 100 * 1024 * 1024;

/**
 * Reads a workbook as what somebody sees who opens it: a section for each visible sheet, with one table. Whatever is wrong with the file
 * comes back as a diagnostic. The parts of the archive are read here and not by exceljs, which makes an object of every formatted cell
 * and of every place in a merged range, and takes numbers for dates by the letters of their format.
 *
 * @example (await readXlsx({ name: 'forms.xlsx', bytes })).sections.map(({ name }) => name)
 */
export async function readXlsx(file: FormFile): Promise<SourceDocument> {
  const opened = await openOfficeFile(
    file,
    'xlsx',
    (name) => /^(_rels|xl)\/.*\.(xml|rels)$/i.test(name) && !UNREAD.test(name),
  );
  if (!opened.ok) return failed(opened.diagnostics);
  try {
    const workbook = readWorkbook(opened.value);
    return workbook === null || workbook.sheets.length === 0 ? damaged(file) : readSheets(file, workbook);
  } catch (error) {
    if (error instanceof NotWellFormedError) return damaged(file);
    throw error;
  }
}

/** Folders of parts with nothing to read in them; they may be larger than the rest. */
const UNREAD = /^xl\/(media|drawings|charts|theme|pivot\w*|externalLinks|embeddings|printerSettings|diagrams)\//i;

const failed = (diagnostics: readonly Diagnostic[]): SourceDocument => ({ sections: [], diagnostics });

const damaged = ({ name }: FormFile) => failed(refused('document/damaged', { file: name, type: 'XLSX' }).diagnostics);

function readSheets(file: FormFile, workbook: Workbook): SourceDocument {
  const context: CellContext = {
    strings: readSharedStrings(workbook.sharedStrings),
    formats: readCellFormats(workbook.styles),
    from1904: workbook.from1904,
  };
  const sections: SourceSection[] = [];
  const diagnostics: Diagnostic[] = [];
  const left = { cells: MAX_CELLS, text: MAX_TEXT };
  for (const sheet of workbook.sheets) {
    if (sheet.isHidden) {
      diagnostics.push({ code: 'document/hidden-sheet', severity: 'info', path: '', params: { name: sheet.name } });
      continue;
    }
    const stored = readSheetCells(sheet.part, left.cells);
    if (stored === null) return tooMany(file);
    const placed = placedCells(stored, context);
    left.cells -= stored.cells.length;
    left.text -= placed.reduce((sum, { text }) => sum + 2 * text.length, 0);
    if (left.text < 0) return tooMuch(file);
    const section = sectionOf(sheet, placed, stored);
    sections.push(section);
    diagnostics.push(...faultsOf(section));
  }
  return { sections, diagnostics };
}

const tooMany = ({ name }: FormFile) =>
  failed(refused('document/too-many-cells', { file: name, limit: MAX_CELLS }).diagnostics);

const tooMuch = ({ name }: FormFile) =>
  failed(refused('document/unpacks-too-large', { file: name, limit: MAX_TEXT / 1024 / 1024 }).diagnostics);

function placedCells({ cells }: SheetCells, context: CellContext): PlacedCell[] {
  const placed: PlacedCell[] = [];
  for (const cell of cells) {
    const { text, fault } = shownCell(cell, context);
    const { row, column } = cell;
    if (fault !== undefined) placed.push({ row, column, text, fault });
    else if (text !== '') placed.push({ row, column, text });
  }
  return placed;
}

const sectionOf = ({ name }: WorkbookSheet, placed: readonly PlacedCell[], { merges }: SheetCells): SourceSection => ({
  name,
  parts: [mergedTable(name, placed, merges)],
});

function faultsOf({ parts }: SourceSection): Diagnostic[] {
  return parts
    .flatMap((part) => (part.kind === 'table' ? part.cells : []))
    .flatMap(({ text, at, fault }): Diagnostic[] => {
      if (fault === undefined) return [];
      const found = { severity: 'warning', path: '', cell: at } as const;
      return fault === 'formula-error'
        ? [{ code: 'document/cell-error', params: { text }, ...found }]
        : [{ code: 'document/cell-not-computed', params: {}, ...found }];
    });
}

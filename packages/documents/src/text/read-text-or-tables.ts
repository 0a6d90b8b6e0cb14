import type { FormReading } from '../form-reading.ts';
import { readPasted } from '../markup/csv/read-csv.ts';
import { holdsPipeTable } from '../markup/pipe/holds-pipe-table.ts';
import { readPipeTables } from '../markup/pipe/read-pipe-tables.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { readTableForms } from '../table/read-table-forms.ts';
import { readTextForms } from './read-text-forms.ts';

/**
 * Reads text. Where its cells are still apart, by bars or as pasted from a spreadsheet by tabs, labels say what they are; where they are
 * not, or that gives less, rows are put together by evidence. `fiscalYear`: of forms that do not say theirs.
 */
export function readTextOrTables(
  name: string,
  text: string,
  fiscalYear?: number,
): { readonly readings: readonly FormReading[]; readonly source: SourceDocument | null } {
  const tables = tablesIn(name, text);
  const byLabels =
    tables === null
      ? []
      : readTableForms(name, tables, { breaks: 'kept', ...(fiscalYear === undefined ? {} : { fiscalYear }) });
  const byEvidence = readTextForms(name, text, fiscalYear);
  return rowsIn(byLabels) > 0 && scoredRowsIn(byLabels) >= scoredRowsIn(byEvidence)
    ? { readings: byLabels, source: tables }
    : { readings: byEvidence, source: sourceLines(text) };
}

/** A text as its lines, which are all the places that are known in it. */
function sourceLines(text: string): SourceDocument {
  const parts = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ kind: 'line' as const, text: line.replaceAll('\f', ' '), at: `L${index + 1}` }));
  return { sections: [{ name: null, parts }], diagnostics: [] };
}

function tablesIn(name: string, text: string): SourceDocument | null {
  if (holdsPipeTable(text)) return readPipeTables(text, name);
  return holdsPastedCells(text) ? readPasted(text, name) : null;
}

/** Rows of cells with tabs between them: most lines, and several in each. */
function holdsPastedCells(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => (line.match(/\t/g)?.length ?? 0) >= LEAST_TABS);
  return tabbed.length >= LEAST_ROWS && tabbed.length * 2 >= lines.length;
}

const LEAST_TABS = 3;
const LEAST_ROWS = 4;

/** Where rows slipped under the wrong columns, a score stands where no number does. */
const scoredRowsIn = (readings: readonly FormReading[]) =>
  readings.reduce(
    (sum, { form }) => sum + (form?.indicators.filter(({ declaredScore }) => declaredScore !== null).length ?? 0),
    0,
  );

const rowsIn = (readings: readonly FormReading[]) =>
  readings.reduce((sum, { form }) => sum + (form?.indicators.length ?? 0), 0);

import {
  type Diagnostic,
  hasErrors,
  type SelfEvaluation,
  UNKNOWN_BUDGET,
  validateSelfEvaluation,
} from '@plumbline/core';
import { checkSums } from '../check-sums.ts';
import { type FormReading, fileFault, NO_ORIGINS } from '../form-reading.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { plain } from '../text/text-lines.ts';
import { isBlankText, isFillerText, joined, type LineBreaks } from './cell-text.ts';
import { type FormRows, findFormRows, isIndicatorHeader, isTitleRow } from './find-form-rows.ts';
import { headFieldOf, isSideLabel, moneyColumnOf, rowColumnOf } from './labels.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type PageRow, pageRows } from './page-rows.ts';
import { footIndex, readFootRow } from './read-foot-rows.ts';
import { type FormHead, readFormHead } from './read-form-head.ts';
import { readFields } from './read-head-cells.ts';
import { readHeader } from './read-header.ts';
import { readIndicatorRows } from './read-indicator-rows.ts';
import { isMoneyHeader, readMoneyRows } from './read-money-rows.ts';
import { readObjectiveRows } from './read-objective-rows.ts';

/**
 * Finds the forms in the cells of a file, whatever its format and whatever the layout of the form: values are found by the labels above
 * and beside them. What no label explains is reported with its cell.
 */
export function readTableForms(
  file: string,
  { sections, diagnostics }: SourceDocument,
  options: TableOptions,
): FormReading[] {
  if (hasErrors(diagnostics)) return [{ form: null, diagnostics, origins: NO_ORIGINS }];
  const readings = sections.flatMap((section) =>
    findFormRows(pageRows(section)).map((rows) => readOne(rows, section.name, options)),
  );
  if (readings.length === 0) {
    const [fault] = fileFault('document/not-a-form', { file });
    return fault ? [{ ...fault, diagnostics: [...fault.diagnostics, ...diagnostics] }] : [];
  }
  // What is said about the file stands with its first form.
  return readings.map((reading, index) => withFileNotes(reading, diagnostics, index === 0));
}

/** A note about a cell goes to the form that has it, where a value is missing now; one about the file to the first. */
function withFileNotes(reading: FormReading, notes: readonly Diagnostic[], isFirst: boolean): FormReading {
  const cells = new Map(Object.entries(reading.origins).map(([path, { cell }]) => [cell, path]));
  const own = notes.flatMap((note) => {
    const path = note.cell === undefined ? undefined : cells.get(note.cell);
    if (path !== undefined) return [{ ...note, path, severity: 'error' as const }];
    return isFirst ? [note] : [];
  });
  return own.length === 0 ? reading : { ...reading, diagnostics: [...own, ...reading.diagnostics] };
}

/** `fiscalYear`: of forms that do not say theirs. */
export type TableOptions = { readonly breaks: LineBreaks; readonly fiscalYear?: number };

function readOne({ title, rows }: FormRows, sheet: string | null, options: TableOptions): FormReading {
  const { breaks, fiscalYear = null } = options;
  const ledger = createLedger();
  const headerAt = rows.findIndex(isIndicatorHeader);
  const above = rows.slice(0, headerAt);
  const header = readHeader(rows, headerAt, rowColumnOf, 'other', ledger);
  const below = rows.slice(headerAt + header.rows);
  const footAt = footIndex(below, header.columns);
  const body = footAt < 0 ? below : below.slice(0, footAt);
  const tail = footAt < 0 ? [] : below.slice(footAt + 1);
  const moneyAt = above.findIndex(isMoneyHeader);
  const headRows = moneyAt < 0 ? above : above.slice(0, moneyAt);
  const fields = readFields([...headRows, ...tail], ledger);
  const head = readFormHead({ title, sheet, headRows, above, fields, fiscalYear }, ledger);
  const money = readMoneyRows(above, head.executionPoints, ledger);
  if (!money) ledger.note('warning', 'form/field-missing', { field: 'budget' }, null, '/budget/total');
  const objective = readObjectiveRows(money ? above.slice(money.to) : headRows, breaks, ledger);
  const indicators = readIndicatorRows({ columns: header.columns, rows: body, breaks }, ledger);
  const foot = readFootRow(below[footAt] ?? null, header.columns, ledger);
  reportLeftOver([...above, ...body, ...(below[footAt] ? [below[footAt]] : []), ...tail], title, ledger);
  if (indicators.length === 0) ledger.note('error', 'form/no-indicators', {}, header.columns[0]?.label ?? null);
  return finish(head, { budget: money?.budget, objective, indicators, foot }, ledger);
}

type Body = {
  readonly budget: SelfEvaluation['budget'] | undefined;
  readonly objective: SelfEvaluation['objective'];
  readonly indicators: SelfEvaluation['indicators'];
  readonly foot: ReturnType<typeof readFootRow>;
};

function finish(head: FormHead, { budget, objective, indicators, foot }: Body, ledger: Ledger): FormReading {
  const { fiscalYear, projectName } = head;
  const notes = () => [...ledger.diagnostics()];
  if (fiscalYear === null || projectName === null || indicators.length === 0)
    return { form: null, diagnostics: notes(), origins: NO_ORIGINS };
  const form: SelfEvaluation = {
    schemaVersion: 1,
    fiscalYear,
    formType: head.formType,
    project: { name: projectName, code: head.projectCode },
    supervisingDepartment: head.supervisingDepartment,
    implementingUnit: head.implementingUnit,
    moneyUnit: head.moneyUnit,
    budget: budget ?? { total: UNKNOWN_BUDGET, sources: [] },
    objective,
    indicators,
    ...foot,
    declaredTotal: foot.declaredTotal ?? head.declaredTotal,
    declaredRating: foot.declaredRating ?? head.declaredRating,
  };
  const faults = validateSelfEvaluation(form);
  if (faults.length > 0) return { form: null, diagnostics: [...notes(), ...faults], origins: NO_ORIGINS };
  return { form, diagnostics: [...notes(), ...checkSums(form)], origins: ledger.origins() };
}

/** Every cell of the form's tables that became nothing and explains nothing. Lines of text around tables are not part of the form. */
function reportLeftOver(rows: readonly PageRow[], title: PageRow | null, ledger: Ledger): void {
  for (const row of rows) {
    if (row.kind === 'line' || row === title || isTitleRow(row)) continue;
    for (const cell of row.own) {
      if (ledger.isTaken(cell) || isSelfExplaining(cell.text)) continue;
      ledger.know(cell);
      ledger.note('warning', 'form/line-not-understood', { text: joined(cell.text).slice(0, 60) }, cell);
    }
  }
}

function isSelfExplaining(text: string): boolean {
  if (isBlankText(text) || isFillerText(text)) return true;
  const words = plain(text);
  if (isSideLabel(text) || headFieldOf(text) !== null) return true;
  if (moneyColumnOf(text) !== null || rowColumnOf(text) !== null) return true;
  return /^\(?20\d{2}年?度\)?$|^(?:注|备注|说明)[:1]|^单位[:]/.test(words);
}

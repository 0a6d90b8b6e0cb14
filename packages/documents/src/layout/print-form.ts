import type { Diagnostic, SelfEvaluation } from '@plumbline/core';
import type { PrintedLine, PrintedSection, PrintedTable } from '../printed/printed-document.ts';
import type { FormLayout } from './form-layout.ts';
import type { FormRemarks } from './form-remarks.ts';
import { notPrinted } from './not-printed.ts';
import { printFoot } from './print-foot.ts';
import { printHead } from './print-head.ts';
import { printIndicators } from './print-indicators.ts';
import { printMoney } from './print-money.ts';
import { printObjective } from './print-objective.ts';
import { printRemarks } from './print-remarks.ts';
import { type SheetColumns, sheetColumns } from './sheet-columns.ts';
import { createTableDraft } from './table-draft.ts';

export type PrintedForm = {
  readonly section: PrintedSection;
  /** What the layout has no place for, or prints in another way. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Prints a form as a section of a document, in the layout of a place: as filed, or with remarks, the computed scores beside the declared
 * ones and findings marked and listed below.
 *
 * @example printForm(form, findLayout('sichuan') ?? usualLayout(form), null).section
 */
export function printForm(form: SelfEvaluation, layout: FormLayout, remarks: FormRemarks | null): PrintedForm {
  const columns = sheetColumns(layout, remarks);
  return {
    section: {
      name: form.project.name.slice(0, 60),
      landscape: columns.widths.length > PORTRAIT_COLUMNS,
      parts: [...titleLines(form, layout), printTable(form, layout, columns, remarks), ...printRemarks(remarks)],
    },
    diagnostics: notPrinted(form, layout),
  };
}

/** More columns than this need the long side of the paper. */
const PORTRAIT_COLUMNS = 10;

function titleLines(form: SelfEvaluation, { titles, subtitle }: FormLayout): PrintedLine[] {
  const title = titles[form.formType] ?? Object.values(titles)[0] ?? '';
  const withYear = (text: string) => text.replace('{year}', String(form.fiscalYear));
  return [
    { kind: 'line', style: 'title', text: withYear(title) },
    ...(subtitle === null ? [] : [{ kind: 'line', style: 'subtitle', text: withYear(subtitle) } as const]),
  ];
}

function printTable(
  form: SelfEvaluation,
  layout: FormLayout,
  columns: SheetColumns,
  remarks: FormRemarks | null,
): PrintedTable {
  const draft = createTableDraft(columns.widths.length);
  printHead(form, layout, draft);
  printMoney(form, layout, columns, remarks, draft);
  printObjective(form, layout, draft);
  printIndicators(form, layout, columns, remarks, draft);
  printFoot(form, layout, columns, remarks, draft);
  return { kind: 'table', widths: columns.widths, rows: draft.rows(), headRows: 0, cells: draft.cells() };
}

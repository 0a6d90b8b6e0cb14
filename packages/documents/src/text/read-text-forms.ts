import {
  type Diagnostic,
  pointer,
  Rational,
  type SelfEvaluation,
  sortDiagnostics,
  validateSelfEvaluation,
} from '@plumbline/core';
import { checkSums } from '../check-sums.ts';
import { type FormReading, fileFault, NO_ORIGINS, type Origins } from '../form-reading.ts';
import { type FormSection, findForms, mentionsForm } from './find-forms.ts';
import { findTable, headlessTable, type IndicatorTable } from './find-table.ts';
import { missingHead, yearOfFile } from './missing-head.ts';
import { createNotes, type Notes } from './notes.ts';
import { readBudget } from './read-budget.ts';
import { type Foot, readFoot } from './read-foot.ts';
import { type FormHead, readHead } from './read-head.ts';
import { readObjective } from './read-objective.ts';
import { type RowsOptions, readRows } from './rows/read-rows.ts';
import type { TextRow } from './rows/text-row.ts';
import { splitLines } from './split-lines.ts';
import { plain } from './text-lines.ts';

/** Reads the forms in text as extracted from a PDF, a page or a spreadsheet: what is certain, and a diagnostic for the rest. */
export function readTextForms(file: string, text: string, fiscalYear?: number): FormReading[] {
  if (!mentionsForm(text)) return fileFault('document/not-a-form', { file });
  const sections = findForms(splitLines(text));
  if (sections.length === 0) return fileFault('form/no-indicators', {});
  const year = yearOfFile(sections);
  return sections.map((section) => readSection(section, year, fiscalYear ?? null));
}

function readSection(section: FormSection, year: number | null, given: number | null): FormReading {
  const notes = createNotes();
  const { lines } = section;
  const start = section.title ?? lines[0] ?? null;
  const table = findTable(lines) ?? (section.title === null ? headlessTable(lines) : null);
  const above = table?.above ?? lines;
  const moneyAt = above.findIndex(({ text }) => /预算数|执行数|项目资金|预算执行情况/.test(plain(text)));
  const head =
    section.title === null && table?.above.length === 0
      ? missingHead(year, start, notes)
      : readHead(section, moneyAt < 0 ? above : above.slice(0, moneyAt + 2), notes);
  const budget = readBudget(above.length > 0 ? above : lines, notes);
  const objective = readObjective(above, notes);
  const foot = readFoot(table, above, notes);
  const rows = table ? readRows(table.rows, rowsOptions(table, head, budget, foot), notes) : [];
  if (rows.length === 0) notes.add('error', table === null ? 'form/truncated' : 'form/no-indicators', {}, start);
  const fiscalYear = head.fiscalYear ?? given;
  if (fiscalYear === null) notes.add('error', 'form/field-missing', { field: 'fiscalYear' }, start, '/fiscalYear');
  else if (head.fiscalYear === null)
    notes.add('warning', 'form/year-given', { year: fiscalYear }, start, '/fiscalYear');
  if (fiscalYear === null || rows.length === 0 || head.project.name === '') return finish(null, rows, notes);
  const form: SelfEvaluation = {
    schemaVersion: 1,
    ...head,
    fiscalYear,
    budget,
    objective,
    indicators: rows.map(toIndicator),
    ...foot,
  };
  // More rows than a form can have, a cell of a whole page: what does not fit the contract is no form.
  const faults = validateSelfEvaluation(form);
  if (faults.length > 0) return { form: null, diagnostics: [...notes.all, ...faults], origins: NO_ORIGINS };
  for (const { severity, code, params, path } of checkSums(form))
    notes.add(severity, code, params, table?.foot ?? null, path);
  return finish(form, rows, notes);
}

function rowsOptions(
  table: IndicatorTable,
  { fiscalYear }: FormHead,
  { total }: SelfEvaluation['budget'],
  { declaredTotal }: Foot,
): RowsOptions {
  const expected =
    declaredTotal === null || total.declaredScore === null
      ? null
      : Rational.of(declaredTotal).minus(Rational.of(total.declaredScore));
  return { columns: table.columns, fiscalYear: fiscalYear ?? 2020, expected, isCutOff: table.foot === null };
}

/** Points diagnostics about a row at its place in the form. */
function finish(form: SelfEvaluation | null, rows: readonly TextRow[], notes: Notes): FormReading {
  const place = (diagnostic: Diagnostic): Diagnostic => {
    if (diagnostic.code !== 'form/row-ambiguous' && diagnostic.code !== 'form/row-rebuilt') return diagnostic;
    const index = rows.findIndex(
      ({ line, name }) => line.number === diagnostic.position?.line && name === diagnostic.params['name'],
    );
    return index >= 0 ? { ...diagnostic, path: pointer('indicators', index) } : diagnostic;
  };
  return { form, diagnostics: sortDiagnostics(notes.all.map(place)), origins: form ? originsOf(rows) : NO_ORIGINS };
}

/** Text has lines, not cells: a row's values come from about where it begins, put together from what the paper parted. */
function originsOf(rows: readonly TextRow[]): Origins {
  const entries = rows.map(
    ({ line }, index) => [pointer('indicators', index), { cell: `L${line.number}`, confidence: 'medium' }] as const,
  );
  return Object.fromEntries(entries);
}

const toIndicator = ({
  category,
  group,
  name,
  target,
  actual,
  maxScore,
  declaredScore,
  reason,
}: TextRow): SelfEvaluation['indicators'][number] => ({
  category,
  group,
  name,
  code: null,
  target,
  actual,
  maxScore,
  declaredScore,
  deviationReason: reason === null ? null : reason.slice(0, 4000),
  inputs: {},
});

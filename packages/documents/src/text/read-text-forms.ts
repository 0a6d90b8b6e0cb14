import {
  type Diagnostic,
  pointer,
  type SelfEvaluation,
  sortDiagnostics,
  validateSelfEvaluation,
} from '@plumbline/core';
import { type FormReading, fileFault, NO_ORIGINS, type Origins } from '../form-reading.ts';
import { checkSums } from './check-sums.ts';
import { readFigure } from './figures.ts';
import { type FormSection, findForms, mentionsForm } from './find-forms.ts';
import { findTable, type IndicatorTable } from './find-table.ts';
import { createNotes, type Notes } from './notes.ts';
import { readBudget } from './read-budget.ts';
import { readHead } from './read-head.ts';
import { readObjective } from './read-objective.ts';
import { readRows } from './rows/read-rows.ts';
import type { TextRow } from './rows/text-row.ts';
import { plain, splitLines, tokensOf } from './text-lines.ts';

/** Reads the forms in text as extracted from a PDF, a page or a spreadsheet: what is certain, and a diagnostic for the rest. */
export function readTextForms(file: string, text: string): FormReading[] {
  if (!mentionsForm(text)) return fileFault('document/not-a-form', { file });
  const sections = findForms(splitLines(text));
  return sections.length === 0 ? fileFault('form/no-indicators', {}) : sections.map(readSection);
}

function readSection(section: FormSection): FormReading {
  const notes = createNotes();
  const { lines } = section;
  const start = section.title ?? lines[0] ?? null;
  const table = findTable(lines);
  const above = table?.above ?? lines;
  const moneyAt = above.findIndex(({ text }) => /预算数|执行数|项目资金|预算执行情况/.test(plain(text)));
  const head = readHead(section, moneyAt < 0 ? above : above.slice(0, moneyAt + 2), notes);
  const budget = readBudget(above.length > 0 ? above : lines, notes);
  const objective = readObjective(above, notes);
  const rows = table ? readRows(table.rows, table.columns, head.fiscalYear ?? 2020, notes) : [];
  const foot = readFoot(table, notes);
  if (rows.length === 0) notes.add('error', table === null ? 'form/truncated' : 'form/no-indicators', {}, start);
  if (head.fiscalYear === null) notes.add('error', 'form/field-missing', { field: 'fiscalYear' }, start, '/fiscalYear');
  const { fiscalYear } = head;
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
  checkSums(form, table?.foot ?? null, notes);
  return finish(form, rows, notes);
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

type Foot = Pick<SelfEvaluation, 'declaredTotal' | 'declaredMaxTotal' | 'declaredRating'>;

/** The last row: the maximum and the total, or the total alone where the table has no column for maximum scores. */
function readFoot(table: IndicatorTable | null, notes: Notes): Foot {
  const none: Foot = { declaredTotal: null, declaredMaxTotal: null, declaredRating: null };
  if (!table?.foot) {
    notes.add('warning', 'form/no-total', {}, table?.rows.at(-1) ?? null);
    return none;
  }
  const words = plain(table.below.map(({ text }) => text).join(''));
  const declaredRating = /(?:等级|评级|结论)[:]?(优|良|中|差)/.exec(words)?.[1] ?? null;
  const figures = tokensOf(table.foot.text).flatMap((token) => readFigure(token) ?? []);
  const [first = null, second = null] = figures;
  if (figures.length === 2) return { declaredMaxTotal: first, declaredTotal: second, declaredRating };
  if (figures.length === 1 && table.columns !== null && !table.columns.includes('maxScore'))
    return { ...none, declaredTotal: first, declaredRating };
  notes.add('warning', 'form/no-total', {}, table.foot);
  return { ...none, declaredRating };
}

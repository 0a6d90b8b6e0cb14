import type { SelfEvaluation } from '@plumbline/core';
import type { FormSection } from './find-forms.ts';
import { HEAD_LABELS, type HeadField, readLabels } from './form-labels.ts';
import type { Notes } from './notes.ts';
import { joinPieces, plain, type TextLine, tokensOf } from './text-lines.ts';

export type FormHead = Pick<
  SelfEvaluation,
  'formType' | 'project' | 'supervisingDepartment' | 'implementingUnit' | 'moneyUnit'
> & {
  readonly fiscalYear: number | null;
};

/** The head of a form: everything above its money. Cells may be broken over lines, so a value runs on to the next label. */
export function readHead(section: FormSection, head: readonly TextLine[], notes: Notes): FormHead {
  const fields = readFields(head, notes);
  const title = plain(section.title?.text ?? '').slice(0, 100);
  const formType = readFormType(title);
  const whole = formType === 'department' ? readDepartmentTitle(title) : null;
  const name = fields.get('projectName') ?? whole?.name ?? null;
  if (name === null)
    notes.add('error', 'form/field-missing', { field: 'project.name' }, section.title ?? head[0] ?? null);
  const [, code, rest] = /^(\d{4,}[A-Z]?\d{4,})[-—](.+)$/.exec(name ?? '') ?? [];
  const words = plain(head.map(({ text }) => text).join(''));
  return {
    fiscalYear: readYear(section, head, notes),
    formType,
    project: { name: rest ?? name ?? '', code: code ?? null },
    supervisingDepartment: fields.get('supervisingDepartment') ?? whole?.department ?? null,
    implementingUnit: fields.get('implementingUnit') ?? null,
    moneyUnit: readMoneyUnit(words, section, notes),
  };
}

function readFields(lines: readonly TextLine[], notes: Notes): Map<HeadField, string> {
  const pieces = new Map<HeadField, string[]>();
  let field: HeadField = 'other';
  for (const line of lines) {
    const labelled: HeadField[] = [];
    for (const token of tokensOf(line.text)) {
      const { columns, length } = readLabels(token.normalize('NFKC'), HEAD_LABELS);
      const found = columns.at(-1);
      if (found) labelled.push(found);
      field = found ?? field;
      const value = token.slice(found ? length : 0).replace(/^[:：]/, '');
      if (value !== '' && !/^[(（](元|万元|盖章)[)）]$/.test(value)) listed(pieces, field).push(value);
    }
    warnOfCrowdedFields(line, labelled, pieces, notes);
  }
  return new Map([...pieces].map(([key, parts]) => [key, joinPieces(parts).slice(0, 400)]));
}

function listed(pieces: Map<HeadField, string[]>, field: HeadField): string[] {
  const found = pieces.get(field) ?? [];
  pieces.set(field, found);
  return found;
}

/** `A-label B-label a b`: the first label lies empty while the second has two values, so nobody can say which is whose. */
function warnOfCrowdedFields(
  line: TextLine,
  labelled: readonly HeadField[],
  pieces: Map<HeadField, string[]>,
  notes: Notes,
): void {
  const [first, second] = labelled;
  if (first === undefined || second === undefined || first === 'other' || second === 'other') return;
  if (pieces.has(first) || (pieces.get(second) ?? []).length < 2) return;
  pieces.delete(second);
  notes.add('warning', 'form/field-missing', { field: `${first}, ${second}` }, line);
}

/** A form about a whole department has no project; its title says what it is about, and often whose it is. */
function readDepartmentTitle(title: string): { readonly name: string; readonly department: string | null } | null {
  const [name] = /部门整体(?:支出)?|整体支出/.exec(title) ?? [];
  const [, department = null] = /^([^\d()《》]{3,40})20\d{2}年?度/.exec(title) ?? [];
  return name === undefined ? null : { name, department };
}

/** The fiscal year stands as “2020年度” in or just below the title, sometimes in the line above it. */
function readYear({ title, before, lines }: FormSection, head: readonly TextLine[], notes: Notes): number | null {
  const candidates = [...(title ? [title] : []), ...lines.slice(1, 7), ...[...before].reverse()];
  for (const line of candidates) {
    const years = yearsIn(line.text);
    const [year] = years;
    if (years.size === 1 && year !== undefined) {
      const others = before.flatMap(({ text }) => [...yearsIn(text)]).filter((other) => other !== year);
      if (others.length > 0)
        notes.add('warning', 'form/value-unclear', { field: 'fiscalYear', text: `${year}年度` }, line, '/fiscalYear');
      return year;
    }
    if (years.size > 1) break;
  }
  return yearOfReport(head, notes);
}

/** The years a line names as fiscal years. */
export function yearsIn(text: string): Set<number> {
  const found = plain(text)
    .slice(0, 300)
    .matchAll(/(20\d{2})年?度/g);
  return new Set([...found].map(([, year]) => Number(year)));
}

/** Forms are filed between February and summer of the next year; a filing date tells the year only with that assumption. */
function yearOfReport(head: readonly TextLine[], notes: Notes): number | null {
  for (const line of head) {
    const [text, year, month] = /填报(?:日期|时间):?(20\d{2})[年./-](\d{1,2})/.exec(plain(line.text)) ?? [];
    if (text === undefined || Number(month) > 8) continue;
    notes.add('warning', 'form/year-assumed', { text, year: Number(year) - 1 }, line, '/fiscalYear');
    return Number(year) - 1;
  }
  return null;
}

function readFormType(title: string): SelfEvaluation['formType'] {
  if (/部门整体|整体支出/.test(title)) return 'department';
  return /转移支付/.test(title) ? 'transfer' : 'project';
}

function readMoneyUnit(words: string, { title }: FormSection, notes: Notes): '元' | '万元' {
  const units = new Set([...words.matchAll(/(?:\(|单位:)(万元|元)\)?/g)].map(([, unit]) => unit));
  if (units.size === 1) return units.has('万元') ? '万元' : '元';
  notes.add('warning', 'form/field-missing', { field: 'moneyUnit' }, title, '/moneyUnit');
  return '元';
}

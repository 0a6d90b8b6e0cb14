import type { SelfEvaluation } from '@plumbline/core';
import type { HeadField } from '../labels/head-labels.ts';
import { plain } from '../text/text-lines.ts';
import { figureOf } from './cell-text.ts';
import type { Ledger } from './ledger.ts';
import type { PageRow } from './page-rows.ts';
import { type Field, fiscalYearIn, moneyUnitIn } from './read-head-cells.ts';

/** What stands above the money; null is unknown. */
export type FormHead = Pick<
  SelfEvaluation,
  'formType' | 'supervisingDepartment' | 'implementingUnit' | 'moneyUnit' | 'declaredTotal' | 'declaredRating'
> & {
  readonly fiscalYear: number | null;
  readonly projectName: string | null;
  readonly projectCode: string | null;
  /** The maximum score of the execution of the budget where only a heading says it: 预算执行情况(20分). */
  readonly executionPoints: string | null;
};

export type HeadSource = {
  readonly title: PageRow | null;
  /** The name of the sheet, which may have the year. */
  readonly sheet: string | null;
  readonly headRows: readonly PageRow[];
  /** All rows above the indicators. */
  readonly above: readonly PageRow[];
  readonly fields: ReadonlyMap<HeadField, Field>;
  /** The year of a form that does not say its own; null where that is not known either. */
  readonly fiscalYear: number | null;
};

export function readFormHead(source: HeadSource, ledger: Ledger): FormHead {
  const { title, above, fields } = source;
  const titleText = title?.own[0]?.text ?? '';
  const value = (field: HeadField, path: string): string | null => {
    const found = fields.get(field);
    for (const cell of found?.cells ?? []) ledger.take(cell, path);
    return found ? found.text.slice(0, 400) : null;
  };
  const formType = formTypeIn(titleText);
  const texts = above.flatMap(({ own }) => own.map(({ text }) => text));
  const [projectCode, projectName] = nameAndCode(
    value('projectName', '/project/name') ?? value('departmentName', '/project/name'),
  );
  if (projectName === null)
    ledger.note('error', 'form/field-missing', { field: 'project.name' }, title?.own[0] ?? null);
  const moneyUnit = moneyUnitIn(texts);
  if (moneyUnit === null) ledger.note('warning', 'form/field-missing', { field: 'moneyUnit' }, null, '/moneyUnit');
  return {
    fiscalYear: readYear(titleText, source, ledger),
    formType,
    projectName,
    projectCode: value('projectCode', '/project/code') ?? projectCode,
    supervisingDepartment: value('supervisingDepartment', '/supervisingDepartment'),
    implementingUnit: value('implementingUnit', '/implementingUnit'),
    moneyUnit: moneyUnit ?? '元',
    declaredTotal: figureOf(value('declaredTotal', '/declaredTotal') ?? ''),
    declaredRating: value('declaredRating', '/declaredRating'),
    executionPoints: executionPoints(texts),
  };
}

/** `51092322T000000436802-文化市场` has the code in front of the name. */
function nameAndCode(text: string | null): readonly [string | null, string | null] {
  if (text === null) return [null, null];
  const [, code, name] = /^(\d{4,}[A-Z]?\d{4,})[-—](.+)$/s.exec(text) ?? [];
  return code !== undefined && name !== undefined ? [code, name] : [null, text];
}

function formTypeIn(title: string): SelfEvaluation['formType'] {
  const words = plain(title);
  if (/部门整体|整体支出|单位整体/.test(words)) return 'department';
  return /转移支付/.test(words) ? 'transfer' : 'project';
}

function readYear(title: string, { headRows, sheet, fiscalYear }: HeadSource, ledger: Ledger): number | null {
  const texts = headRows.slice(0, 8).flatMap(({ own }) => own.map(({ text }) => text));
  const year = fiscalYearIn([title, ...texts, sheet ?? '']);
  if (year !== null) return year;
  for (const { own } of headRows) {
    for (const cell of own) {
      const [text, filed, month] = /填报(?:日期|时间)[:]?(20\d{2})[年./-](\d{1,2})/.exec(plain(cell.text)) ?? [];
      // Forms are filed between February and summer of the next year.
      if (text === undefined || Number(month) > 8) continue;
      ledger.note('warning', 'form/year-assumed', { text, year: Number(filed) - 1 }, cell, '/fiscalYear');
      return Number(filed) - 1;
    }
  }
  const first = headRows[0]?.own[0] ?? null;
  if (fiscalYear === null) ledger.note('error', 'form/field-missing', { field: 'fiscalYear' }, first, '/fiscalYear');
  else ledger.note('warning', 'form/year-given', { year: fiscalYear }, first, '/fiscalYear');
  return fiscalYear;
}

function executionPoints(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /预算执行(?:情况|率)?(?:\([^()]*\))?\((\d{1,3})分\)/.exec(plain(text))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

import type { Diagnostic, SelfEvaluation } from '@plumbline/core';
import type { FormLayout, IndicatorValue, MoneyValue } from './form-layout.ts';
import { hasBudgetCode } from './print-head.ts';

/** What a form says and a layout has no place for, a diagnostic for each kind of value; what is not said is lost on the way to paper. */
export function notPrinted(form: SelfEvaluation, layout: FormLayout): Diagnostic[] {
  return [...ofHead(form, layout), ...ofMoney(form, layout), ...ofIndicators(form, layout), ...ofFoot(form, layout)];
}

function lost(field: string, path: string, values: readonly unknown[]): Diagnostic[] {
  const count = values.filter((value) => value !== null && value !== undefined).length;
  return count === 0 ? [] : [{ code: 'export/not-printed', severity: 'warning', path, params: { field, count } }];
}

function ofHead(form: SelfEvaluation, { head, titles, objective }: FormLayout): Diagnostic[] {
  const fields = new Set(head.flat().map(({ field }) => field));
  const units = (['supervisingDepartment', 'implementingUnit'] as const).filter((field) => !fields.has(field));
  return [
    ...(titles[form.formType] === undefined ? lost('formType', '/formType', [form.formType]) : []),
    ...(hasBudgetCode(form.project) ? [] : lost('code', '/project/code', [form.project.code])),
    ...units.flatMap((field) => lost(field, `/${field}`, [form[field]])),
    ...(objective === null ? lost('objective', '/objective', Object.values(form.objective)) : []),
  ];
}

const MONEY: readonly MoneyValue[] = [
  'original',
  'final',
  'expenditure',
  'maxScore',
  'declaredRate',
  'declaredScore',
  'reviewScore',
];

function ofMoney({ budget: { total, sources } }: SelfEvaluation, { money }: FormLayout): Diagnostic[] {
  const columns = new Set(money.columns.map(({ kind }) => kind));
  // A heading has room for whole points.
  if (money.side.includes('{points}') && /^\d{1,3}$/.test(total.maxScore ?? '')) columns.add('maxScore');
  return [
    ...MONEY.flatMap((kind) => (columns.has(kind) ? [] : lost(kind, `/budget/total/${kind}`, [total[kind]]))),
    ...(money.sources === 'none' ? lost('sources', '/budget/sources', sources) : []),
  ];
}

const ROW_VALUES = [
  ['category', 'category'],
  ['group', 'group'],
  ['maxScore', 'maxScore'],
  ['reviewScore', 'reviewScore'],
  ['deviationReason', 'reason'],
] as const;

function ofIndicators({ indicators }: SelfEvaluation, layout: FormLayout): Diagnostic[] {
  const columns = columnsOf(layout);
  const values = (field: (typeof ROW_VALUES)[number][0] | 'code') => indicators.map((row) => row[field]);
  const partScores = indicators.flatMap(({ parts = [] }) =>
    parts.flatMap((part) => [part.maxScore, part.declaredScore]),
  );
  return [
    ...ROW_VALUES.flatMap(([field, column]) => (columns.has(column) ? [] : lost(field, '/indicators', values(field)))),
    ...lost('code', '/indicators', values('code')),
    ...lost(
      'inputs',
      '/indicators',
      indicators.flatMap(({ inputs }) => Object.values(inputs)),
    ),
    ...(columns.has('part') ? [] : lost('parts', '/indicators', partScores)),
  ];
}

function ofFoot(form: SelfEvaluation, layout: FormLayout): Diagnostic[] {
  const columns = columnsOf(layout);
  const hasRating =
    layout.foot.rating === 'row' || (layout.foot.rating === 'in-row' && RATINGS.test(form.declaredRating ?? ''));
  return [
    ...(columns.has('maxScore') ? [] : lost('declaredMaxTotal', '/declaredMaxTotal', [form.declaredMaxTotal])),
    ...(columns.has('reviewScore') ? [] : lost('reviewTotal', '/reviewTotal', [form.reviewTotal])),
    ...(hasRating ? [] : lost('declaredRating', '/declaredRating', [form.declaredRating])),
  ];
}

const columnsOf = ({ indicators }: FormLayout) => new Set<IndicatorValue>(indicators.columns.map(({ kind }) => kind));

/** What is understood as a grade where nothing but its place in the last row says so. */
export const RATINGS = /^(?:优秀?|良好?|中等?|差|较差|合格|不合格)$/;

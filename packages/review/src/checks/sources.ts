import { type BudgetSource, normalizeText, pointer, type Rational } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { amountOfMoney } from '../print/amount-of-money.ts';
import { isPositive, numberOf, sumOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { Check } from './check.ts';

const FIELDS = ['original', 'final', 'expenditure'] as const;

/** The sources of the money against the total row, column by column. A dash is no figure; a column of dashes says nothing. */
export const sources: Check = {
  id: 'sources',
  codes: ['review/sources-do-not-add-up', 'review/sources-empty'],
  find: (view) => (isEmpty(view) ? emptySources(view) : FIELDS.flatMap((field) => columnSum(view, field))),
};

const isEmpty = ({ form: { budget } }: FormView) =>
  budget.sources.every((source) => FIELDS.every((field) => source[field] === null));

function emptySources({ form, money }: FormView): Draft[] {
  const total = money.final ?? money.original;
  if (form.budget.sources.length === 0 || !total || !isPositive(total)) return [];
  const words = { total: amountOfMoney(total, form) };
  return [{ code: 'review/sources-empty', severity: 'info', path: '/budget/sources', numbers: { total }, words }];
}

function columnSum({ form }: FormView, field: (typeof FIELDS)[number]): Draft[] {
  const { budget } = form;
  const total = numberOf(budget.total[field]);
  const filed = budget.sources.filter((source) => source[field] !== null);
  if (total === null || filed.length === 0) return [];
  const sum = sumIn(filed, field);
  if (sum.equals(total)) return [];
  const upper = filed.filter((source) => !isBelow(source, filed));
  if (sumIn(upper, field).equals(total)) return [];
  return [
    {
      code: 'review/sources-do-not-add-up',
      severity: 'error',
      path: pointer('budget', 'total', field),
      related: budget.sources.flatMap((source, index) =>
        source[field] === null ? [] : [pointer('budget', 'sources', index, field)],
      ),
      numbers: { total, sum, difference: total.minus(sum) },
      words: {
        field,
        total: amountOfMoney(total, form),
        sum: amountOfMoney(sum, form),
        difference: amountOfMoney(total.minus(sum).absolute(), form),
      },
      cause: 'arithmetic-slip',
    },
  ];
}

const sumIn = (rows: readonly BudgetSource[], field: (typeof FIELDS)[number]): Rational =>
  sumOf(rows.map((source) => numberOf(source[field])));

/** 其中：中央财政 below a row of all appropriations is a part of that row, and would count twice. */
function isBelow({ name }: BudgetSource, all: readonly BudgetSource[]): boolean {
  const isLevel = (text: string) => LEVEL.test(normalizeText(text));
  return isLevel(name) && all.some((other) => WHOLE.test(normalizeText(other.name)) && !isLevel(other.name));
}

const LEVEL = /^其中[:：]?.+|中央|省级|省财政|自治区|市级|市财政|县级|县财政|区级|区财政|本级|上级|乡镇|地方/;
const WHOLE = /财政拨款|财政资金|财政性资金|一般公共预算/;

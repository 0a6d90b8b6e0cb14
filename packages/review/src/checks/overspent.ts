import { pointer, type Rational } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { amountOfMoney } from '../print/amount-of-money.ts';
import { shortText } from '../print/short-text.ts';
import { isPositive, numberOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { Check } from './check.ts';

/** More spent than the final budget allows, in the total, or in a source where the total hides it. */
export const overspent: Check = {
  id: 'overspent',
  codes: ['review/overspent'],
  find: (view) => {
    const inTotal = [totalRow(view)].flatMap((row) => checkRow(row, view));
    return inTotal.length > 0 ? inTotal : sourceRows(view).flatMap((row) => checkRow(row, view));
  },
};

type MoneyRow = {
  readonly name: string | null;
  readonly path: string;
  readonly expenditure: Rational | null;
  readonly budget: Rational | null;
};

const totalRow = ({ money }: FormView): MoneyRow => ({
  name: null,
  path: pointer('budget', 'total', 'expenditure'),
  expenditure: money.expenditure,
  budget: money.final,
});

const sourceRows = ({ form }: FormView): MoneyRow[] =>
  form.budget.sources.map((source, index) => ({
    name: shortText(source.name),
    path: pointer('budget', 'sources', index, 'expenditure'),
    expenditure: numberOf(source.expenditure),
    budget: numberOf(source.final),
  }));

/** A budget of zero has a finding of its own. */
function checkRow({ name, path, expenditure, budget }: MoneyRow, { form }: FormView): Draft[] {
  if (!expenditure || !budget || !isPositive(budget) || expenditure.compare(budget) <= 0) return [];
  const over = expenditure.minus(budget);
  return [
    {
      code: 'review/overspent',
      severity: 'warning',
      required: true,
      path,
      numbers: { expenditure, budget, over },
      words: {
        name,
        expenditure: amountOfMoney(expenditure, form),
        budget: amountOfMoney(budget, form),
        over: amountOfMoney(over, form),
      },
    },
  ];
}

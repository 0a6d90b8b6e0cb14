import type { SelfEvaluation } from '@plumbline/core';

/** The form with its rows in another order, one of them twice, one left out, one with another result, and other money. */
export function* related(form: SelfEvaluation): Generator<SelfEvaluation> {
  const { indicators, budget } = form;
  yield form;
  yield { ...form, indicators: [...indicators].reverse() };
  yield { ...form, indicators: [...indicators, ...indicators.slice(0, 1)] };
  yield { ...form, indicators: indicators.slice(1) };
  yield { ...form, indicators: indicators.map((row, index) => (index === 0 ? { ...row, actual: '7' } : row)) };
  yield { ...form, indicators: indicators.map((row) => ({ ...row, deviationReason: ' ' })) };
  yield { ...form, fiscalYear: form.fiscalYear + 1 };
  yield { ...form, budget: { ...budget, total: { ...budget.total, expenditure: '1' } }, declaredTotal: '3' };
}

import { Rational, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { type FactValue, measure } from './fact-value.ts';

/** The facts every rule may read: the head of the form and its money. Amounts are in the form's own money unit. */
export function formFacts(form: SelfEvaluation, ruleSet: RuleSet): Record<string, FactValue> {
  const { original, final, expenditure } = form.budget.total;
  const scale = form.moneyUnit === '万元' ? Rational.of('10000') : Rational.one;
  const amount = (text: string | null) => (text === null ? null : Rational.of(text).times(scale));
  const [originalBudget, finalBudget, spent] = [amount(original), amount(final), amount(expenditure)];
  const rate = quotient(spent, finalBudget);
  return {
    fiscalYear: measure(Rational.of(BigInt(form.fiscalYear))),
    formType: form.formType,
    originalBudget: measure(originalBudget, 'money'),
    finalBudget: measure(finalBudget, 'money'),
    actualExpenditure: measure(spent, 'money'),
    zeroBudget: finalBudget === null ? null : finalBudget.isZero(),
    executionRate: measure(rate, 'proportion'),
    executionRatePrinted: measure(rate?.rounded(ruleSet.rounding.executionRate) ?? null, 'proportion'),
    originalExecutionRate: measure(quotient(spent, originalBudget), 'proportion'),
    budgetRevision: measure(quotient(finalBudget, originalBudget), 'proportion'),
    declaredTotal: measure(form.declaredTotal === null ? null : Rational.of(form.declaredTotal)),
    indicatorCount: measure(Rational.of(BigInt(form.indicators.length))),
  };
}

/** Null when a side is unknown or the divisor is zero: a zero budget has no rate. */
function quotient(dividend: Rational | null, divisor: Rational | null): Rational | null {
  return dividend === null || divisor === null || divisor.isZero() ? null : dividend.over(divisor);
}

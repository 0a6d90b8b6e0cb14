import { type AmountParams, Rational } from '@plumbline/core';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { amountOf, type MethodContext } from '../methods/method.ts';
import { perUnitAmount } from '../methods/per-unit.ts';

/** The points a deduction or addition is worth, never negative; null when something it needs is unknown. */
export function adjustmentAmount(params: AmountParams, context: MethodContext): Rational | null {
  const amount = rawAmount(params, context);
  return amount === null ? null : Rational.max(amount, Rational.zero);
}

function rawAmount(params: AmountParams, context: MethodContext): Rational | null {
  switch (params.method) {
    case 'fixed':
      return amountOf(params as never, context);
    case 'perUnit':
      return perUnitAmount(params, context);
    case 'expression': {
      const parsed = parseExpression(params.expression);
      return parsed.ok ? evaluateExpression(parsed.expression, (name) => context.number(name)) : null;
    }
  }
}

import { type AmountParams, Rational, type RoundingMode, type ScoreParams } from '@plumbline/core';
import {
  amountFormula,
  constant,
  type Formula,
  type FormulaContext,
  greater,
  lesser,
  minus,
  over,
  times,
} from '../programs/formula.ts';
import { amountOf, type MethodContext, type ScoreMethod, taken, unknown } from './method.ts';

const PARTIAL: Readonly<Record<'started' | 'whole', RoundingMode>> = { started: 'ceiling', whole: 'floor' };

/** w less an amount for every unit beyond a line: R16, R17, R18, R22, R23. */
export const perUnit: ScoreMethod<'perUnit'> = {
  evaluate: (params, context) => {
    const lost = perUnitAmount(params, context);
    if (lost === null) return unknown;
    return taken(context.maxScore.minus(lost), lost.isZero() ? 'none' : 'counted');
  },
  formula: (params, context) => {
    const lost = perUnitFormula(params, context);
    return lost && minus(context.maxScore, lost);
  },
  branches: () => ['none', 'counted'],
  reads: ({ of }) => [of],
  fullMarksAt: ({ of, line = '0' }, context) => [{ fact: of, value: context.resolve(line) }],
};

/** The points for the units by which x is beyond the line; null when x is unknown. Also what a deduction is computed with. */
export function perUnitAmount(
  params: ScoreParams<'perUnit'> | AmountParams<'perUnit'>,
  context: MethodContext,
): Rational | null {
  const { of, line = '0', side = 'above', step, partial, atMost } = params;
  const x = context.number(of);
  const size = context.resolve(step);
  if (x === null || size.isZero()) return null;
  const gap = x.minus(context.resolve(line));
  const beyond = Rational.max(side === 'above' ? gap : gap.negated(), Rational.zero).over(size);
  const units = partial === 'fraction' ? beyond : beyond.whole(PARTIAL[partial]);
  const amount = amountOf(params as never, context).times(units);
  return atMost === undefined ? amount : Rational.min(amount, context.resolve(atMost));
}

/** {@link perUnitAmount} as a formula. */
export function perUnitFormula(
  params: ScoreParams<'perUnit'> | AmountParams<'perUnit'>,
  context: FormulaContext,
): Formula | null {
  const { of, line = '0', side = 'above', step, partial, atMost } = params;
  const x = context.number(of);
  const size = context.resolve(step);
  if (x === null || size.isZero()) return null;
  const from = constant(context.resolve(line));
  const gap = side === 'above' ? minus(x, from) : minus(from, x);
  const beyond = over(greater(gap, constant(Rational.zero)), constant(size));
  const units: Formula = partial === 'fraction' ? beyond : { kind: 'whole', mode: PARTIAL[partial], of: beyond };
  const amount = times(amountFormula(params as never, context), units);
  return atMost === undefined ? amount : lesser(amount, constant(context.resolve(atMost)));
}

import { amountFormula, constant } from '../programs/formula.ts';
import { amountOf, type ScoreMethod, taken, unknown } from './method.ts';

/** Half-open bands [from, next): the highest step whose `from` is reached, else `below`. R10, R11, R20, R21, R25. */
export const steps: ScoreMethod<'steps'> = {
  evaluate: (params, context) => {
    const x = context.number(params.of);
    if (x === null) return unknown;
    const reached = params.steps
      .map((step, index) => ({ step, index, from: context.resolve(step.from) }))
      .filter(({ from }) => x.compare(from) >= 0)
      .sort((a, b) => b.from.compare(a.from))[0];
    if (!reached) return taken(amountOf(params.below, context), 'below');
    return taken(amountOf(reached.step, context), `step:${reached.index}`);
  },
  formula: (params, context) => {
    const x = context.number(params.of);
    if (x === null) return null;
    const bands = params.steps
      .map((step) => ({ from: context.resolve(step.from), value: amountFormula(step, context) }))
      .sort((a, b) => b.from.compare(a.from))
      .map(({ from, value }) => ({ from: constant(from), value }));
    return { kind: 'first', of: x, bands, below: amountFormula(params.below, context) };
  },
  branches: (params) => [...params.steps.map((_, index) => `step:${index}`), 'below'],
  reads: ({ of }) => [of],
  fullMarksAt: (params, context) =>
    params.steps
      .filter((step) => amountOf(step, context).compare(context.maxScore) >= 0)
      .map(({ from }) => ({ fact: params.of, value: context.resolve(from) })),
};

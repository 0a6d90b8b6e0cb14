import { Rational } from '@plumbline/core';
import { constant, minus, over, times } from '../programs/formula.ts';
import { type ScoreMethod, taken, unknown } from './method.ts';

/** A straight line through (zeroAt, 0) and (fullAt, w): the pass mark of R09, the descent to zero at 2A of R06. */
export const linear: ScoreMethod<'linear'> = {
  evaluate: ({ of, zeroAt, fullAt }, context) => {
    const x = context.number(of);
    const from = context.resolve(zeroAt);
    const span = context.resolve(fullAt).minus(from);
    if (x === null || span.isZero()) return unknown;
    const share = x.minus(from).over(span);
    const branch = share.compare(Rational.zero) <= 0 ? 'none' : share.compare(Rational.one) >= 0 ? 'full' : 'between';
    return taken(context.maxScore.times(share), branch);
  },
  formula: ({ of, zeroAt, fullAt }, { number, resolve, maxScore }) => {
    const x = number(of);
    const from = resolve(zeroAt);
    const span = resolve(fullAt).minus(from);
    if (x === null || span.isZero()) return null;
    return times(maxScore, over(minus(x, constant(from)), constant(span)));
  },
  branches: () => ['none', 'between', 'full'],
  reads: ({ of }) => [of],
  fullMarksAt: ({ of, fullAt }, context) => [{ fact: of, value: context.resolve(fullAt) }],
};

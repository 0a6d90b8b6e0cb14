import { Rational } from '@plumbline/core';
import { over, times } from '../programs/formula.ts';
import { type ScoreMethod, taken, unknown } from './method.ts';

/** w x x: R01, R02, R04, R12, R13, R28. */
export const proportional: ScoreMethod<'proportional'> = {
  evaluate: ({ of }, context) => {
    const x = context.number(of);
    return x === null ? unknown : taken(context.maxScore.times(x), 'scaled');
  },
  formula: ({ of }, { number, maxScore }) => {
    const x = number(of);
    return x && times(maxScore, x);
  },
  branches: () => ['scaled'],
  reads: ({ of }) => [of],
  fullMarksAt: ({ of }) => [{ fact: of, value: Rational.one }],
};

/** w / x: R07. Unknown at x = 0, where the quotient has no value. */
export const reciprocal: ScoreMethod<'reciprocal'> = {
  evaluate: ({ of }, context) => {
    const x = context.number(of);
    return x === null || x.isZero() ? unknown : taken(context.maxScore.over(x), 'scaled');
  },
  formula: ({ of }, { number, maxScore }) => {
    const x = number(of);
    return x && over(maxScore, x);
  },
  branches: () => ['scaled'],
  reads: ({ of }) => [of],
  fullMarksAt: ({ of }) => [{ fact: of, value: Rational.one }],
};

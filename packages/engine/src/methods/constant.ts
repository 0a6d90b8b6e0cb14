import { Rational } from '@plumbline/core';
import { amountOf, type ScoreMethod, taken } from './method.ts';

/** w */
export const full: ScoreMethod<'full'> = {
  evaluate: (_, { maxScore }) => taken(maxScore, 'full'),
  branches: () => ['full'],
  reads: () => [],
  fullMarksAt: () => [],
};

/** 0 */
export const zero: ScoreMethod<'zero'> = {
  evaluate: () => taken(Rational.zero, 'zero'),
  branches: () => ['zero'],
  reads: () => [],
  fullMarksAt: () => [],
};

/** Points, or a share of w. */
export const fixed: ScoreMethod<'fixed'> = {
  evaluate: (params, context) => taken(amountOf(params as never, context), 'fixed'),
  branches: () => ['fixed'],
  reads: () => [],
  fullMarksAt: () => [],
};

/** The item does not count; what becomes of its points is the framework's policy. */
export const notApplicable: ScoreMethod<'notApplicable'> = {
  evaluate: () => taken(Rational.zero, 'notApplicable'),
  branches: () => ['notApplicable'],
  reads: () => [],
  fullMarksAt: () => [],
};

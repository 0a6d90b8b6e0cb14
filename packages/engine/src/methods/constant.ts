import { Rational } from '@plumbline/core';
import { amountFormula, constant } from '../programs/formula.ts';
import { amountOf, type ScoreMethod, taken } from './method.ts';

/** w */
export const full: ScoreMethod<'full'> = {
  evaluate: (_, { maxScore }) => taken(maxScore, 'full'),
  formula: (_, { maxScore }) => maxScore,
  branches: () => ['full'],
  reads: () => [],
  fullMarksAt: () => [],
};

/** 0 */
export const zero: ScoreMethod<'zero'> = {
  evaluate: () => taken(Rational.zero, 'zero'),
  formula: () => constant(Rational.zero),
  branches: () => ['zero'],
  reads: () => [],
  fullMarksAt: () => [],
};

/** Points, or a share of w. */
export const fixed: ScoreMethod<'fixed'> = {
  evaluate: (params, context) => taken(amountOf(params as never, context), 'fixed'),
  formula: (params, context) => amountFormula(params as never, context),
  branches: () => ['fixed'],
  reads: () => [],
  fullMarksAt: () => [],
};

/** The item does not count; what becomes of its points is the framework's policy. */
export const notApplicable: ScoreMethod<'notApplicable'> = {
  evaluate: () => taken(Rational.zero, 'notApplicable'),
  formula: () => constant(Rational.zero),
  branches: () => ['notApplicable'],
  reads: () => [],
  fullMarksAt: () => [],
};

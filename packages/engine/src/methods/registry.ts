import type { ScoreMethodName, ScoreParams } from '@plumbline/core';
import type { Formula, FormulaContext } from '../programs/formula.ts';
import { checklist } from './checklist.ts';
import { fixed, full, notApplicable, zero } from './constant.ts';
import { curve } from './curve.ts';
import { expression } from './expression.ts';
import { judged } from './judged.ts';
import { linear } from './linear.ts';
import { lookup } from './lookup.ts';
import type { FullMarksAt, MethodContext, MethodResult, ScoreMethod } from './method.ts';
import { perUnit } from './per-unit.ts';
import { proportional, reciprocal } from './proportional.ts';
import { steps } from './steps.ts';

/** Every score method; a new one does not compile until it stands here. */
const methods: { readonly [M in ScoreMethodName]: ScoreMethod<M> } = {
  full,
  zero,
  fixed,
  proportional,
  reciprocal,
  linear,
  curve,
  steps,
  perUnit,
  lookup,
  judged,
  checklist,
  expression,
  notApplicable,
};

/** The method with its parameters' type widened: the parameters name the method, so the two always fit. */
const methodFor = (params: ScoreParams) => methods[params.method] as unknown as ScoreMethod<ScoreMethodName>;

/** Points before cap and floor. */
export const evaluateMethod = (params: ScoreParams, context: MethodContext): MethodResult =>
  methodFor(params).evaluate(params, context);

/** The same points as a formula; null when something it needs is unknown. */
export const methodFormula = (params: ScoreParams, context: FormulaContext): Formula | null =>
  methodFor(params).formula(params, context);

/** Every scoring branch of a rule with these parameters. */
export const methodBranches = (params: ScoreParams): readonly string[] => methodFor(params).branches(params);

/** The facts a method reads. */
export const methodReads = (params: ScoreParams): readonly string[] => methodFor(params).reads(params);

/** Where a method gives full marks. */
export const methodFullMarksAt = (params: ScoreParams, context: MethodContext): readonly FullMarksAt[] =>
  methodFor(params).fullMarksAt(params, context);

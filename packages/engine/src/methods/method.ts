import type { Amount, NumberOrParameter, Rational, ScoreMethodName, ScoreParams } from '@plumbline/core';
import type { FactValue } from '../facts/fact-value.ts';
import type { Formula, FormulaContext } from '../programs/formula.ts';

/** What a method may look at. */
export type MethodContext = {
  readonly maxScore: Rational;
  fact(name: string): FactValue;
  /** The number behind a fact, or null. */
  number(name: string): Rational | null;
  /** A literal, or a parameter under this rule set and indicator. */
  resolve(value: NumberOrParameter): Rational;
};

/** Points before cap and floor, null when something it needs is unknown; and the branches taken, for coverage. */
export type MethodResult = { readonly points: Rational | null; readonly branches: readonly string[] };

/** A value of one fact at which a method gives full marks: what a search for the restoring actual starts from. */
export type FullMarksAt = { readonly fact: string; readonly value: Rational };

/** One way to give points: everything there is to know about it stands in its file. */
export type ScoreMethod<M extends ScoreMethodName> = {
  readonly evaluate: (params: ScoreParams<M>, context: MethodContext) => MethodResult;
  /** The same points as a formula, for the compiled evaluator; null when something it needs is unknown. */
  readonly formula: (params: ScoreParams<M>, context: FormulaContext) => Formula | null;
  /** Every branch golden tests must reach. */
  readonly branches: (params: ScoreParams<M>) => readonly string[];
  /** The facts it reads. */
  readonly reads: (params: ScoreParams<M>) => readonly string[];
  /** Its inverse at full marks; empty where no value of a fact alone restores them. */
  readonly fullMarksAt: (params: ScoreParams<M>, context: MethodContext) => readonly FullMarksAt[];
};

export const unknown: MethodResult = { points: null, branches: [] };

export const taken = (points: Rational, ...branches: string[]): MethodResult => ({ points, branches });

/** Points as they are, or a share of the maximum. */
export function amountOf(amount: Amount, context: MethodContext): Rational {
  return 'points' in amount ? context.resolve(amount.points) : context.resolve(amount.share).times(context.maxScore);
}

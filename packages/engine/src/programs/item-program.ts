import { compileFormula, type Register, type Step } from './compile-formula.ts';
import { compileTest, type Test } from './compile-test.ts';
import { type Frame, SAFE_LIMIT } from './frame.ts';
import {
  type Adjuster,
  adjusted,
  boundsOf,
  type ItemPlan,
  inOrderOfApplication,
  type Scoring,
  SUM,
  SUM_FORMULA,
} from './item-plan.ts';
import type { ProgramRegisters } from './program-registers.ts';
import { divideWhole } from './rounding.ts';

/** How an item came out: with points, without for want of something known, or not applicable. */
export const SCORED = 0;
export const PENDING = 1;
export const NOT_APPLICABLE = 2;
export type Outcome = typeof SCORED | typeof PENDING | typeof NOT_APPLICABLE;

/** One score rule that may win, highest first: the first whose test holds does. */
type Candidate = {
  /** Position among the score rules of its kind of item. */
  readonly rule: number;
  readonly test: Test | null;
  /** Puts the points, in units of the last place the rule set keeps, into register 0. */
  readonly score: (frame: Frame) => Outcome;
};

/** Everything a kind of item needs for its points, once its labels and flags are known. */
export type ItemProgram = {
  readonly candidates: readonly Candidate[];
  /** Vetoes, deductions or caps of the total that this item may bring about; null when none can. */
  readonly disturbs: Test | null;
  /** The facts whose numbers it reads. */
  readonly loads: readonly Load[];
};

/** The position of a fact among the tree's, and the register of its number. */
type Load = { readonly position: number; readonly at: number };

/** The position of the first candidate whose test holds, or -1. */
export function winnerOf({ candidates }: ItemProgram, frame: Frame): number {
  for (let index = 0; index < candidates.length; index++) {
    const test = candidates[index]?.test;
    if (!test || test(frame)) return index;
  }
  return -1;
}

/** Where a program leaves its points. */
export const RESULT = 0;

/** A plan as a program that runs on the registers of a frame, item by item. */
export function compileItemProgram(plan: ItemPlan, registers: ProgramRegisters): Omit<ItemProgram, 'loads'> {
  const candidates = plan.candidates.map(({ rule, residual, scoring }): Candidate => {
    const score =
      scoring === 'open'
        ? (): Outcome => PENDING
        : scoring === 'notApplicable'
          ? (): Outcome => NOT_APPLICABLE
          : compileScoring(scoring, registers);
    return { rule, test: compileTest(residual, registers), score };
  });
  if (plan.disturbs.length === 0) return { candidates, disturbs: null };
  const tests = plan.disturbs.map((residual) => compileTest(residual, registers));
  return { candidates, disturbs: (frame) => tests.some((test) => test === null || test(frame)) };
}

/** The points of an item as `scoreItem` makes them: the method within cap and floor, adjustments, bounds, rounding. */
function compileScoring(scoring: Scoring, registers: ProgramRegisters): Candidate['score'] {
  const { adjusters, rounding } = scoring;
  const { bounded, most, clamp } = boundsOf(scoring);
  const start = compileFormula(bounded, registers);
  const adjust = adjusters.length === 0 ? null : compileAdjusters(start, adjusters, registers);
  const end = adjust ? compileFormula(clamp(SUM_FORMULA), registers) : start;
  const limit = most && compileFormula(most, registers);
  const round = compileRounding(end, limit, rounding);
  return (frame) => {
    start.run?.(frame);
    if (frame.d[start.at] === 0) return PENDING;
    if (adjust && !adjust(frame)) return PENDING;
    if (adjust) end.run?.(frame);
    limit?.run?.(frame);
    round(frame);
    return SCORED;
  };
}

/** Adds up what applies, then caps; false when something that applies is unknown. */
function compileAdjusters(start: Register, adjusters: readonly Adjuster[], registers: ProgramRegisters) {
  const sum = registers.fact(SUM);
  const ordered = inOrderOfApplication(adjusters);
  const steps = ordered.map((adjuster) => {
    const next = adjusted(adjuster);
    return { test: compileTest(adjuster.residual, registers), next: next && compileFormula(next, registers) };
  });
  return (frame: Frame): boolean => {
    copy(frame, start.at, sum);
    for (const { test, next } of steps) {
      if (test && !test(frame)) continue;
      if (!next) return false;
      next.run?.(frame);
      if (frame.d[next.at] === 0) return false;
      copy(frame, next.at, sum);
    }
    return true;
  };
}

function copy({ n, d }: Frame, from: number, to: number): void {
  n[to] = n[from] as number;
  d[to] = d[from] as number;
}

/** Whole units of the last place; what ends off that grid, at a maximum with more places, goes to exact rationals. */
function compileRounding(of: Register, limit: Register | null, { places, mode }: Scoring['rounding']): Step {
  const scale = 10 ** places;
  return (frame) => {
    const { n, d } = frame;
    const units = divideWhole(frame, (n[of.at] as number) * scale, d[of.at] as number, mode);
    if (limit) {
      const [left, right] = [units * (d[limit.at] as number), (n[limit.at] as number) * scale];
      if (!(left < SAFE_LIMIT && right < SAFE_LIMIT) || left > right) frame.overflow = true;
    }
    n[RESULT] = units;
    d[RESULT] = scale;
  };
}

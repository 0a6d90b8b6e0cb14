import { compileFormula, type Register } from './compile-formula.ts';
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
import { roundQuotient } from './rounding.ts';

/** How a member of a batch came out: with points, without for want of something known, or not applicable. */
export const SCORED = 0;
export const PENDING = 1;
export const NOT_APPLICABLE = 2;

/** What an item comes to that has no points, which are never below 0: something is not known, or it does not apply. */
export const OPEN = -1;
export const DROPPED = -2;
/** Exact rationals must decide about the whole form. */
export const BEYOND = -3;

/**
 * Scores an item whose numbers are in the frame: its points in units of the last place the rule set keeps, or one of the figures
 * above. The position of its rule is left in the frame.
 */
type RunItem = (frame: Frame) => number;

/** Everything a kind of item needs for its points, once its labels and flags are known. */
export type ItemProgram = {
  readonly run: RunItem;
  /** By turns, where a number it reads stands among an item's, and the register it goes to. */
  readonly loads: readonly number[];
};

/** One score rule that may win, highest first: the first whose test holds does. */
type Candidate = {
  /** Position among the score rules of its kind of item. */
  readonly rule: number;
  readonly test: Test | null;
  readonly score: RunItem;
};

/** A plan as a program that runs on the registers of a frame, item by item. */
export function compileItemProgram(plan: ItemPlan, registers: ProgramRegisters): RunItem {
  const candidates = plan.candidates.map(({ rule, residual, scoring }): Candidate => {
    const score =
      scoring === 'open'
        ? () => OPEN
        : scoring === 'notApplicable'
          ? () => DROPPED
          : compileScoring(scoring, registers);
    return { rule, test: compileTest(residual, registers), score };
  });
  const run = compileChoice(candidates);
  if (plan.disturbs.length === 0) return run;
  const tests = plan.disturbs.map((residual) => compileTest(residual, registers));
  return (frame) => (tests.some((test) => test === null || test(frame)) ? BEYOND : run(frame));
}

function compileChoice(candidates: readonly Candidate[]): RunItem {
  const [first, second] = candidates;
  // Most programs come down to one rule or two.
  if (first && first.test === null) return alone(first.rule, first.score);
  if (first?.test && second?.test === null) return either(first.test, first, second);
  return (frame) => {
    for (let index = 0; index < candidates.length; index++) {
      const { test, rule, score } = candidates[index] as Candidate;
      if (test !== null && !test(frame)) continue;
      frame.rule = rule;
      return score(frame);
    }
    frame.rule = -1;
    return OPEN;
  };
}

const alone =
  (rule: number, score: RunItem): RunItem =>
  (frame) => {
    frame.rule = rule;
    return score(frame);
  };

const either =
  (test: Test, yes: Candidate, no: Candidate): RunItem =>
  (frame) => {
    const chosen = test(frame) ? yes : no;
    frame.rule = chosen.rule;
    return chosen.score(frame);
  };

/** The points of an item as `scoreItem` makes them: the method within cap and floor, adjustments, bounds, rounding. */
function compileScoring(scoring: Scoring, registers: ProgramRegisters): RunItem {
  const { adjusters, rounding } = scoring;
  const { bounded, most, clamp } = boundsOf(scoring);
  const start = compileFormula(bounded, registers);
  const limit = most && compileFormula(most, registers);
  if (adjusters.length === 0) {
    const round = compileRounding(start.at, limit?.at ?? null, rounding);
    const steps = [start.run, limit?.run ?? null].filter((step) => step !== null);
    const [first, second] = steps;
    if (!first) return round;
    if (!second)
      return (frame) => {
        first(frame);
        return round(frame);
      };
    return (frame) => {
      first(frame);
      second(frame);
      return round(frame);
    };
  }
  const adjust = compileAdjusters(start, adjusters, registers);
  const end = compileFormula(clamp(SUM_FORMULA), registers);
  const round = compileRounding(end.at, limit?.at ?? null, rounding);
  return (frame) => {
    start.run?.(frame);
    if (frame.d[start.at] === 0 || !adjust(frame)) return OPEN;
    end.run?.(frame);
    limit?.run?.(frame);
    return round(frame);
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
function compileRounding(of: number, limit: number | null, { places, mode }: Scoring['rounding']): RunItem {
  const scale = 10 ** places;
  return ({ n, d }) => {
    const divisor = d[of] as number;
    if (divisor === 0) return OPEN;
    const dividend = (n[of] as number) * scale;
    if (!(dividend < SAFE_LIMIT && dividend > -SAFE_LIMIT)) return BEYOND;
    const units = divisor === 1 && dividend >= 0 ? dividend : roundQuotient(dividend, divisor, mode);
    if (limit === null) return units;
    const [left, right] = [units * (d[limit] as number), (n[limit] as number) * scale];
    return left < SAFE_LIMIT && right < SAFE_LIMIT && left <= right ? units : BEYOND;
  };
}

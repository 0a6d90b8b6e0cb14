import { Rational, type RoundingMode } from '@plumbline/core';
import type { CompiledRule } from '../compile.ts';
import { compileFormula, type Register, type Step } from './compile-formula.ts';
import type { Test } from './compile-test.ts';
import { constant, type Formula, greater, lesser, times } from './formula.ts';
import { type Frame, SAFE_LIMIT } from './frame.ts';
import type { ProgramRegisters } from './program-registers.ts';
import { divideWhole } from './rounding.ts';

/** How an item came out: with points, without for want of something known, or not applicable. */
export const SCORED = 0;
export const PENDING = 1;
export const NOT_APPLICABLE = 2;
export type Outcome = typeof SCORED | typeof PENDING | typeof NOT_APPLICABLE;

/** One score rule that may win, highest first: the first whose test holds does. */
export type Candidate = {
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
export type Load = { readonly position: number; readonly at: number };

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

/** A deduction, addition or cap that may apply: its amount, null when unknown. */
export type Adjuster = {
  readonly kind: 'deduct' | 'add' | 'cap';
  readonly test: Test | null;
  readonly amount: Formula | null;
};

export type Scoring = {
  readonly points: Formula;
  readonly cap: Rational | null;
  readonly floor: Rational;
  readonly adjusters: readonly Adjuster[];
  readonly rounding: { readonly places: number; readonly mode: RoundingMode };
};

export const pending = (): Outcome => PENDING;
export const notApplicable = (): Outcome => NOT_APPLICABLE;

const ZERO = constant(Rational.zero);
export const MAX_SCORE: Formula = { kind: 'known', fact: 'maxScore' };

/** The points of an item as `scoreItem` makes them: the method within cap and floor, adjustments, bounds, rounding. */
export function compileScoring(scoring: Scoring, registers: ProgramRegisters): Candidate['score'] {
  const { points, cap, floor, adjusters, rounding } = scoring;
  const most = cap === null ? null : cap.compare(Rational.one) > 0 ? shareOfMaximum(cap) : MAX_SCORE;
  const bounded = withinBounds(points, cap, floor);
  const sum: Formula = { kind: 'known', fact: SUM };
  const clamp = (formula: Formula) => greater(ZERO, most === null ? formula : lesser(formula, most));
  const beyond = floor.isNegative() || (cap !== null && floor.compare(Rational.max(cap, Rational.one)) > 0);
  const start = compileFormula(beyond && adjusters.length === 0 ? clamp(bounded) : bounded, registers);
  const adjust = adjusters.length === 0 ? null : compileAdjusters(start, adjusters, registers);
  const end = adjust ? compileFormula(clamp(sum), registers) : start;
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

/** The method's points within its cap and floor; the maximum and nothing lie within the usual ones. */
function withinBounds(points: Formula, cap: Rational | null, floor: Rational): Formula {
  const usual = floor.isZero() && cap?.equals(Rational.one) === true;
  if (usual && (points === MAX_SCORE || (points.kind === 'constant' && points.value.isZero()))) return points;
  const capped = cap === null ? points : lesser(points, shareOfMaximum(cap));
  return greater(capped, shareOfMaximum(floor));
}

function shareOfMaximum(share: Rational): Formula {
  if (share.isZero()) return ZERO;
  return share.equals(Rational.one) ? MAX_SCORE : times(constant(share), MAX_SCORE);
}

/** A register of our own among the facts: no fact has such a name. */
export const SUM = '#sum';

/** Adds up what applies, then caps; false when something that applies is unknown. */
function compileAdjusters(start: Register, adjusters: readonly Adjuster[], registers: ProgramRegisters) {
  const sum = registers.fact(SUM);
  const ordered = [
    ...adjusters.filter(({ kind }) => kind !== 'cap'),
    ...adjusters.filter(({ kind }) => kind === 'cap'),
  ];
  const current: Formula = { kind: 'known', fact: SUM };
  const steps = ordered.map(({ kind, test, amount }) => {
    if (amount === null) return { test, amount: null, next: null };
    const size = kind === 'cap' ? amount : greater(amount, ZERO);
    const made = compileFormula(
      kind === 'cap' ? lesser(current, size) : { kind: kind === 'add' ? 'plus' : 'minus', left: current, right: size },
      registers,
    );
    return { test, amount: made, next: made };
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

/** Whether a rule is the one a definition prefers, or has a higher priority: the order in which `chooseRule` looks. */
export function inOrderOfChoice(rules: readonly CompiledRule[], preferred: string | undefined): readonly number[] {
  const order = rules.map((_, index) => index);
  const first = preferred === undefined ? -1 : rules.findIndex(({ rule }) => rule.id === preferred);
  return first < 0 ? order : [first, ...order.filter((index) => index !== first)];
}

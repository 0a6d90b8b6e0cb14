import { roundedQuotient } from '@plumbline/core';
import { compileFormula, type Register } from './compile-formula.ts';
import { compileTest, type Test } from './compile-test.ts';
import { MAX_SCORE } from './formula.ts';
import { type Frame, SAFE_LIMIT } from './frame.ts';
import {
  type Adjuster,
  adjusted,
  boundsOf,
  type ItemPlan,
  inOrderOfApplication,
  type PlannedCandidate,
  type Scoring,
  SUM,
  SUM_FORMULA,
} from './item-plan.ts';
import { type ProgramRegisters, toFraction } from './program-registers.ts';
import { simpleShareOf } from './simple-share.ts';
import { packTests, simpleTests } from './simple-tests.ts';

/** How a member of a batch came out: with points, without for want of something known, or not applicable. */
export const SCORED = 0;
export const PENDING = 1;
export const NOT_APPLICABLE = 2;

/** What an item comes to that has no points, which are never below 0: something is not known, or it does not apply. */
export const OPEN = -1;
export const DROPPED = -2;
/** Exact rationals must decide about the whole form. */
export const BEYOND = -3;

/** Scores an item whose numbers are in the frame: its points in units of the last place, or one of the figures above. */
type RunItem = (frame: Frame) => number;

/** Everything a kind of item needs for its points, once its labels and flags are known. */
export type ItemProgram = {
  readonly candidates: readonly Candidate[];
  /** The only candidate, where it certainly wins and its points are a simple share: most programs come down to that. */
  readonly certainShare: Candidate | null;
  /** Vetoes, deductions or caps of the total that the item may bring about; null when none can. */
  readonly disturbs: Test | null;
  /** Whether more is to be done than simple tests and shares. */
  readonly usesFrame: boolean;
  /** By turns, where a number stands among an item's, and the register of the frame it goes to; empty where nobody reads a frame. */
  readonly loads: readonly number[];
};

/**
 * One score rule that may win, highest first: the first whose tests hold does. Most tests and most points are so simple that they are
 * computed from figures, without a call for each step.
 */
export type Candidate = {
  /** Position among the score rules of its kind of item. */
  readonly rule: number;
  readonly tests: Float64Array;
  /** What more than simple tests must hold. */
  readonly test: Test | null;
  /** Null where the points are a simple share. */
  readonly score: RunItem | null;
  /** Where the share stands among the numbers of an item; -1 for that which `share` has, numerator and denominator. */
  readonly slot: number;
  readonly share: Float64Array;
  /** Whether points end at the maximum score. */
  readonly limited: boolean;
};

/** A plan as a program that runs on the numbers of an item. `slots`: the facts they are of. */
export function compileItemProgram(
  plan: ItemPlan,
  registers: ProgramRegisters,
  slots: readonly string[],
): Pick<ItemProgram, 'candidates' | 'disturbs'> {
  const candidates = plan.candidates.map((planned) => compileCandidate(planned, registers, slots));
  const tests = plan.disturbs.map((residual) => compileTest(residual, registers));
  const disturbs = tests.length === 0 ? null : (frame: Frame) => tests.some((test) => test === null || test(frame));
  return { candidates, disturbs };
}

function compileCandidate(
  { rule, residual, scoring }: PlannedCandidate,
  registers: ProgramRegisters,
  slots: readonly string[],
): Candidate {
  const simple = simpleTests(residual, slots);
  const share = typeof scoring === 'object' ? compileShare(scoring, slots) : null;
  // Written out, so that all candidates are objects of one shape.
  const candidate: Candidate = {
    rule,
    tests: sharedFigures(packTests(simple ?? []), registers),
    test: simple === null ? compileTest(residual, registers) : null,
    score: share ? null : compileScoring(scoring, registers),
    slot: share?.slot ?? -1,
    share: sharedFigures(Float64Array.of(share?.n ?? 0, share?.d ?? 1), registers),
    limited: share?.limited ?? false,
  };
  return candidate.test === null && candidate.score === null ? shared(candidate, registers) : candidate;
}

/** All that makes a candidate whose tests and points are simple. */
export const candidateKey = ({ rule, tests, slot, share, limited }: Candidate): string =>
  `${rule} ${tests} ${slot} ${share} ${limited}`;

/** Objects that programs have in common, by all that they are. */
type Shared = { readonly candidates: Map<string, Candidate>; readonly figures: Map<string, Float64Array> };

const sharedBy = new WeakMap<ProgramRegisters, Shared>();

/** The programs of a large rule set have most in common: one object for it each, and it stays in a processor's cache. */
function sharedIn(registers: ProgramRegisters): Shared {
  const known = sharedBy.get(registers) ?? { candidates: new Map(), figures: new Map() };
  sharedBy.set(registers, known);
  return known;
}

function sharedFigures(figures: Float64Array, registers: ProgramRegisters): Float64Array {
  const { figures: known } = sharedIn(registers);
  const key = figures.join();
  const before = known.get(key) ?? figures;
  known.set(key, before);
  return before;
}

function shared(candidate: Candidate, registers: ProgramRegisters): Candidate {
  const { candidates: known } = sharedIn(registers);
  const key = candidateKey(candidate);
  const before = known.get(key) ?? candidate;
  known.set(key, before);
  return before;
}

type CompiledShare = { readonly slot: number; readonly n: number; readonly d: number; readonly limited: boolean };

function compileShare(scoring: Scoring, slots: readonly string[]): CompiledShare | null {
  const { bounded, most } = boundsOf(scoring);
  const share = scoring.adjusters.length === 0 && (most === null || most === MAX_SCORE) ? simpleShareOf(bounded) : null;
  if (share === null) return null;
  const limited = most !== null;
  if ('constant' in share) {
    const fraction = toFraction(share.constant);
    return fraction && { slot: -1, ...fraction, limited };
  }
  const slot = slots.indexOf(share.fact);
  return slot < 0 ? null : { slot: slot * 2, n: 0, d: 1, limited };
}

/** The points of an item as `scoreItem` makes them: the method within cap and floor, adjustments, bounds, rounding. */
function compileScoring(scoring: PlannedCandidate['scoring'], registers: ProgramRegisters): RunItem {
  if (scoring === 'open') return () => OPEN;
  if (scoring === 'notApplicable') return () => DROPPED;
  const { adjusters, rounding } = scoring;
  const { bounded, most, clamp } = boundsOf(scoring);
  const start = compileFormula(bounded, registers);
  const adjust = adjusters.length === 0 ? null : compileAdjusters(start, adjusters, registers);
  const end = adjust ? compileFormula(clamp(SUM_FORMULA), registers) : start;
  const limit = most && compileFormula(most, registers);
  const round = compileRounding(end.at, limit?.at ?? null, rounding);
  return (frame) => {
    start.run?.(frame);
    if (frame.d[start.at] === 0 || (adjust && !adjust(frame))) return OPEN;
    if (adjust) end.run?.(frame);
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
    const units = unitsOf((n[of] as number) * scale, d[of] as number, mode);
    if (limit === null || units < 0) return units;
    return withinLimit(units, (n[limit] as number) * scale, d[limit] as number);
  };
}

/** A quotient as whole units. */
function unitsOf(dividend: number, divisor: number, mode: Scoring['rounding']['mode']): number {
  if (divisor === 0) return OPEN;
  if (!(dividend < SAFE_LIMIT && dividend > -SAFE_LIMIT && divisor < SAFE_LIMIT)) return BEYOND;
  return divisor === 1 && dividend >= 0 ? dividend : roundedQuotient(dividend, divisor, mode);
}

/** Units that are no more than a quotient. */
function withinLimit(units: number, dividend: number, divisor: number): number {
  const left = units * divisor;
  return left < SAFE_LIMIT && dividend < SAFE_LIMIT && left <= dividend ? units : BEYOND;
}

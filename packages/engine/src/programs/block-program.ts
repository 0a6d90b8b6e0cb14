import { roundedQuotient } from '@plumbline/core';
import { BLOCK_SIZE, type BlockMemory, createBlockMemory, createLane, type Lane } from './block.ts';
import { type BlockScope, type BlockStep, compileBlockFormula } from './block-formula.ts';
import { type BlockTest, compileBlockTest } from './block-test.ts';
import { SAFE_LIMIT } from './frame.ts';
import {
  adjusted,
  boundsOf,
  type ItemPlan,
  inOrderOfApplication,
  type Scoring,
  SUM,
  SUM_FORMULA,
} from './item-plan.ts';
import { NOT_APPLICABLE, PENDING, SCORED } from './item-program.ts';
import type { Residual } from './residual.ts';

/** A member whose numbers doubles cannot hold, or that may bring about a change of its form's total. */
export const INEXACT = 3;

/** A plan as a program that runs over many members at once. */
export type BlockProgram = {
  /** The facts it reads, each with the lane its numbers belong in. */
  readonly loads: readonly { readonly fact: string; readonly lane: Lane }[];
  /** Scores the first so many members; what it found stands in the memory's results. */
  readonly run: BlockStep;
  /** Where one rule certainly wins and has a score: its position, and where points stand after `compute` in place of the results. */
  readonly certain: CertainScore | null;
};

export type CertainScore = {
  readonly rule: number;
  readonly compute: BlockStep;
  readonly points: Float64Array;
  /** 0 where a member has no points. */
  readonly known: Float64Array;
  /** 1 where a number was not exact. */
  readonly overflow: Uint8Array;
};

/** By member: its outcome, its points in units of the last place, and the position of its rule, -1 for none. */
type BlockResults = {
  readonly outcomes: Uint8Array;
  readonly points: Float64Array;
  readonly rules: Int16Array;
};

/** What is left of a condition as a test of many members at once. */
type BlockQuestion = {
  readonly loads: BlockProgram['loads'];
  /** 1 where it holds, 0 where it does not, for the first so many members; {@link UNDECIDED} where doubles cannot tell. */
  readonly ask: (size: number) => Uint8Array;
};

export const UNDECIDED = 2;

/** Makes block programs that share their memory: they run one at a time. */
export type BlockCompiler = {
  readonly results: BlockResults;
  readonly compile: (plan: ItemPlan) => BlockProgram;
  readonly question: (residual: Residual) => BlockQuestion;
};

export function createBlockCompiler(): BlockCompiler {
  const memory = createBlockMemory();
  const factLanes: Lane[] = [];
  const results: BlockResults = {
    outcomes: new Uint8Array(BLOCK_SIZE),
    points: new Float64Array(BLOCK_SIZE),
    rules: new Int16Array(BLOCK_SIZE),
  };
  const scratch = createLane();
  /** Compiles with lanes for the facts that are read, the first ones of a list that all programs share. */
  const withLanes = <T>(make: (scope: BlockScope) => T) => {
    const lanes = new Map<string, Lane>();
    const fact = (name: string) => {
      let lane = lanes.get(name);
      if (!lane) {
        factLanes[lanes.size] ??= createLane();
        lane = factLanes[lanes.size] as Lane;
        lanes.set(name, lane);
      }
      return lane;
    };
    const made = make({ memory, fact, depth: 0 });
    const loads = [...lanes].filter(([name]) => name !== SUM).map(([name, lane]) => ({ fact: name, lane }));
    return { made, loads };
  };
  const compile = (plan: ItemPlan): BlockProgram => {
    const { made, loads } = withLanes((scope) => compilePlan(plan, scope, results, scratch));
    return { loads, ...made };
  };
  const question = (residual: Residual): BlockQuestion => {
    const { made, loads } = withLanes((scope) => compileQuestion(residual, scope));
    return { loads, ask: made };
  };
  return { results, compile: remembered(compile), question: remembered(question) };
}

/** Made once for each plan or residual, which are the same objects whenever they come again. */
function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

function compileQuestion(residual: Residual, scope: BlockScope): BlockQuestion['ask'] {
  const test = compileBlockTest(residual, scope);
  const { overflow } = scope.memory;
  const answers = new Uint8Array(BLOCK_SIZE);
  return (size) => {
    overflow.fill(0, 0, size);
    const truth = test?.(size);
    for (let at = 0; at < size; at++) answers[at] = overflow[at] === 1 ? UNDECIDED : (truth?.[at] ?? 1);
    return answers;
  };
}

type Step = {
  readonly test: BlockTest | null;
  readonly rule: number;
  readonly score: BlockScore | typeof PENDING | typeof NOT_APPLICABLE;
};

/** Computes points for all; a divisor of 0 in the lane means that a member has none. */
type BlockScore = { readonly run: BlockStep; readonly points: Float64Array; readonly known: Float64Array };

function compilePlan(
  plan: ItemPlan,
  scope: BlockScope,
  results: BlockResults,
  scratch: Lane,
): Pick<BlockProgram, 'run' | 'certain'> {
  const steps = plan.candidates.map(({ rule, residual, scoring }): Step => {
    const score =
      scoring === 'open'
        ? PENDING
        : scoring === 'notApplicable'
          ? NOT_APPLICABLE
          : compileBlockScoring(scoring, scope, scratch);
    return { rule, test: compileBlockTest(residual, scope), score };
  });
  const disturbances = plan.disturbs.map((residual) => compileBlockTest(residual, scope));
  const { overflow } = scope.memory;
  const { outcomes, rules } = results;
  const [only] = steps;
  if (only && steps.length === 1 && only.test === null && disturbances.length === 0)
    return compileOnly(only, overflow, results);
  const open = new Uint8Array(BLOCK_SIZE);
  const run: BlockStep = (size) => {
    overflow.fill(0, 0, size);
    outcomes.fill(PENDING, 0, size);
    rules.fill(-1, 0, size);
    open.fill(1, 0, size);
    let left = size;
    for (const step of steps) {
      if (left === 0) break;
      left -= settle(step, open, results, size);
    }
    for (const test of disturbances) {
      const truth = test?.(size);
      for (let at = 0; at < size; at++) if (!truth || truth[at] === 1) outcomes[at] = INEXACT;
    }
    for (let at = 0; at < size; at++) if (overflow[at] === 1) outcomes[at] = INEXACT;
  };
  return { run, certain: null };
}

/** What most plans come down to: one rule that certainly wins. */
function compileOnly(
  { rule, score }: Step,
  overflow: Uint8Array,
  { outcomes, points, rules }: BlockResults,
): Pick<BlockProgram, 'run' | 'certain'> {
  if (typeof score === 'number') {
    const fill: BlockStep = (size) => {
      outcomes.fill(score, 0, size);
      rules.fill(rule, 0, size);
    };
    return { run: fill, certain: null };
  }
  const { points: units, known } = score;
  const compute: BlockStep = (size) => {
    overflow.fill(0, 0, size);
    score.run(size);
  };
  const run: BlockStep = (size) => {
    compute(size);
    for (let at = 0; at < size; at++) {
      outcomes[at] = overflow[at] === 1 ? INEXACT : known[at] === 0 ? PENDING : SCORED;
      points[at] = units[at] as number;
      rules[at] = rule;
    }
  };
  return { run, certain: { rule, compute, points: units, known, overflow } };
}

/** Scores the members still open for which the candidate's test holds; how many that were. */
function settle({ test, rule, score }: Step, open: Uint8Array, results: BlockResults, size: number): number {
  const truth = test?.(size) ?? null;
  if (truth && !has(truth, size)) return 0;
  let settled = 0;
  const { outcomes, points, rules } = results;
  if (typeof score !== 'number') score.run(size);
  for (let at = 0; at < size; at++) {
    if (open[at] === 0 || (truth && truth[at] === 0)) continue;
    open[at] = 0;
    settled++;
    rules[at] = rule;
    if (typeof score === 'number') outcomes[at] = score;
    else if (score.known[at] !== 0) {
      outcomes[at] = SCORED;
      points[at] = score.points[at] as number;
    }
  }
  return settled;
}

/** The points of one candidate go to `points` and are taken out of it before the next one's are computed. */
function compileBlockScoring(scoring: Scoring, scope: BlockScope, points: Lane): BlockScore {
  const { memory } = scope;
  const { bounded, most, clamp } = boundsOf(scoring);
  const start = compileBlockFormula(bounded, scope);
  const adjust = scoring.adjusters.length === 0 ? null : compileBlockAdjusters(scoring, start.lane, scope);
  const end = adjust ? compileBlockFormula(clamp(SUM_FORMULA), scope) : start;
  const limit = most && compileBlockFormula(most, { ...scope, depth: 1 });
  const round = compileBlockRounding(scoring.rounding, end.lane, limit?.lane ?? null, points, memory);
  const run: BlockStep = (size) => {
    start.run?.(size);
    adjust?.(size);
    if (adjust) end.run?.(size);
    limit?.run?.(size);
    round(size);
  };
  return { run, points: points.n, known: points.d };
}

/** Adds up what applies, then caps; a sum that something unknown belongs to is unknown. */
function compileBlockAdjusters({ adjusters }: Scoring, start: Lane, scope: BlockScope): BlockStep {
  const sum = scope.fact(SUM);
  const deeper = { ...scope, depth: 1 };
  const steps = inOrderOfApplication(adjusters).map((adjuster) => {
    const next = adjusted(adjuster);
    return { test: compileBlockTest(adjuster.residual, deeper), next: next && compileBlockFormula(next, deeper) };
  });
  return (size) => {
    copy(start, sum, size);
    for (const { test, next } of steps) {
      const truth = test?.(size) ?? null;
      if (truth && !has(truth, size)) continue;
      next?.run?.(size);
      for (let at = 0; at < size; at++) {
        if (truth && truth[at] === 0) continue;
        sum.n[at] = next ? (next.lane.n[at] as number) : 0;
        sum.d[at] = next ? (next.lane.d[at] as number) : 0;
      }
    }
  };
}

/** Whether something holds of any of them; what holds of none need not be computed. */
function has(truth: Uint8Array, size: number): boolean {
  for (let at = 0; at < size; at++) if (truth[at] === 1) return true;
  return false;
}

function copy(from: Lane, to: Lane, size: number): void {
  for (let at = 0; at < size; at++) {
    to.n[at] = from.n[at] as number;
    to.d[at] = from.d[at] as number;
  }
}

function compileBlockRounding(
  { places, mode }: Scoring['rounding'],
  of: Lane,
  limit: Lane | null,
  points: Lane,
  memory: BlockMemory,
): BlockStep {
  const scale = 10 ** places;
  const round = mode === 'half-up' ? roundHalfUp(of, points, scale, memory) : roundBy(mode, of, points, scale, memory);
  const check = limit && checkLimit(limit, points, scale, memory);
  if (!check) return round;
  return (size) => {
    round(size);
    check(size);
  };
}

/**
 * What most rule sets do, as `roundedQuotient` does it, in a loop without calls: a figure that is handed over becomes an object. Nor is
 * there a branch on whether it is rounded up, which is as good as chance.
 */
const roundHalfUp =
  ({ n, d }: Lane, points: Lane, scale: number, { overflow }: BlockMemory): BlockStep =>
  (size) => {
    for (let at = 0; at < size; at++) {
      const divisor = d[at] as number;
      const dividend = (n[at] as number) * scale;
      const magnitude = Math.abs(dividend);
      if (!(magnitude < SAFE_LIMIT)) overflow[at] = 1;
      let units = Math.floor(magnitude / divisor);
      let remainder = magnitude - units * divisor;
      if (remainder < 0) {
        units -= 1;
        remainder += divisor;
      }
      units += Number(remainder >= divisor - remainder);
      points.n[at] = dividend < 0 ? -units : units;
      points.d[at] = divisor;
    }
  };

const roundBy =
  (
    mode: Scoring['rounding']['mode'],
    { n, d }: Lane,
    points: Lane,
    scale: number,
    { overflow }: BlockMemory,
  ): BlockStep =>
  (size) => {
    for (let at = 0; at < size; at++) {
      const divisor = d[at] as number;
      const dividend = (n[at] as number) * scale;
      if (!(Math.abs(dividend) < SAFE_LIMIT)) overflow[at] = 1;
      points.d[at] = divisor;
      if (divisor !== 0) points.n[at] = roundedQuotient(dividend, divisor, mode);
    }
  };

/** What ends off the grid of the last place, at a maximum with more places, is not for columns. */
const checkLimit =
  (limit: Lane, points: Lane, scale: number, { overflow }: BlockMemory): BlockStep =>
  (size) => {
    for (let at = 0; at < size; at++) {
      if (points.d[at] === 0) continue;
      const left = (points.n[at] as number) * (limit.d[at] as number);
      const right = (limit.n[at] as number) * scale;
      if (!(left < SAFE_LIMIT && right < SAFE_LIMIT) || left > right) overflow[at] = 1;
    }
  };

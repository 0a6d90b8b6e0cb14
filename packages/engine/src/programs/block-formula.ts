import { Rational, type RoundingMode, roundedQuotient } from '@plumbline/core';
import type { BlockMemory, Lane } from './block.ts';
import type { BinaryName, Formula } from './formula.ts';
import { SAFE_LIMIT } from './frame.ts';
import { clampedShare } from './simple-share.ts';

/** Computes something for the first so many members of a block. */
export type BlockStep = (size: number) => void;

/** Where a formula's values will stand, and what must run first. */
export type BlockValue = { readonly lane: Lane; readonly run: BlockStep | null };

/** What a formula is turned into steps with: where facts stand, and a depth below which lanes are taken. */
export type BlockScope = {
  readonly memory: BlockMemory;
  readonly fact: (name: string) => Lane;
  readonly depth: number;
};

/** A formula as steps over blocks: {@link compileFormula} for many members at once. */
export function compileBlockFormula(formula: Formula, scope: BlockScope): BlockValue {
  const { memory, fact, depth } = scope;
  switch (formula.kind) {
    case 'constant':
      return { lane: memory.constant(formula.value), run: null };
    case 'known':
      return { lane: fact(formula.fact), run: null };
    case 'whole':
      return wholeBlock(formula, scope);
    case 'first':
      return firstBlock(formula, scope);
    default: {
      const lane = memory.lane(depth);
      const clamped = clampedShare(formula);
      if (clamped) {
        const of = compileBlockFormula(clamped, { ...scope, depth: depth + 1 });
        return { lane, run: inTurn(of.run, shareOfMaximum(of.lane, fact('maxScore'), lane, memory.overflow)) };
      }
      const bound = boundOf(formula);
      if (bound) {
        const of = compileBlockFormula(formula.left, { ...scope, depth: depth + 1 });
        return { lane, run: inTurn(of.run, bound(of.lane, lane)) };
      }
      const left = compileBlockFormula(formula.left, { ...scope, depth: depth + 1 });
      const right = compileBlockFormula(formula.right, { ...scope, depth: depth + 2 });
      const step = OPERATIONS[formula.kind](left.lane, right.lane, lane, memory.overflow);
      return { lane, run: inTurn(left.run, right.run, step) };
    }
  }
}

/** What most methods come to, in one loop: the maximum times a share between nothing and all. */
const shareOfMaximum =
  (of: Lane, maximum: Lane, to: Lane, overflow: Uint8Array): BlockStep =>
  (size) => {
    for (let at = 0; at < size; at++) {
      const divisor = of.d[at] as number;
      const n = Math.max(0, Math.min(of.n[at] as number, divisor)) * (maximum.n[at] as number);
      const d = divisor * (maximum.d[at] as number);
      if (!(n < SAFE_LIMIT && d < SAFE_LIMIT)) overflow[at] = 1;
      to.n[at] = n;
      to.d[at] = d;
    }
  };

/** The bounds most shares have, which no product is needed for: at least nothing, and no more than all. */
function boundOf({ kind, right }: Extract<Formula, { kind: BinaryName }>): Bound | null {
  if (right.kind !== 'constant') return null;
  if (kind === 'max' && right.value.isZero()) return atLeastNothing;
  return kind === 'min' && right.value.equals(Rational.one) ? atMostAll : null;
}

type Bound = (of: Lane, to: Lane) => BlockStep;

const atLeastNothing: Bound = (of, to) => (size) => {
  for (let at = 0; at < size; at++) {
    const n = of.n[at] as number;
    to.n[at] = Math.max(n, 0);
    to.d[at] = of.d[at] as number;
  }
};

const atMostAll: Bound = (of, to) => (size) => {
  for (let at = 0; at < size; at++) {
    const n = of.n[at] as number;
    const d = of.d[at] as number;
    to.n[at] = Math.min(n, d);
    to.d[at] = d;
  }
};

/** `left` is computed first and must survive `right`, which therefore works one lane deeper. */
function inTurn(...steps: readonly (BlockStep | null)[]): BlockStep {
  const known = steps.filter((step) => step !== null);
  const [first, second, third] = known;
  if (first && !second) return first;
  if (first && second && !third)
    return (size) => {
      first(size);
      second(size);
    };
  return (size) => {
    for (const step of known) step(size);
  };
}

type Operation = (a: Lane, b: Lane, to: Lane, overflow: Uint8Array) => BlockStep;

const sum =
  (sign: 1 | -1): Operation =>
  (a, b, to, overflow) =>
  (size) => {
    const { n: an, d: ad } = a;
    const { n: bn, d: bd } = b;
    const { n, d } = to;
    for (let at = 0; at < size; at++) {
      const left = ad[at] as number;
      const right = bd[at] as number;
      const alike = left === right;
      const x = alike ? (an[at] as number) : (an[at] as number) * right;
      const y = alike ? sign * (bn[at] as number) : sign * (bn[at] as number) * left;
      const divisor = alike ? left : left * right;
      // The parts must be exact themselves: their sum can be small.
      if (
        !(Math.abs(x) < SAFE_LIMIT && Math.abs(y) < SAFE_LIMIT && Math.abs(x + y) < SAFE_LIMIT && divisor < SAFE_LIMIT)
      )
        overflow[at] = 1;
      n[at] = x + y;
      d[at] = divisor;
    }
  };

const times: Operation = (a, b, to, overflow) => (size) => {
  const { n: an, d: ad } = a;
  const { n: bn, d: bd } = b;
  const { n, d } = to;
  for (let at = 0; at < size; at++) {
    const product = (an[at] as number) * (bn[at] as number);
    const divisor = (ad[at] as number) * (bd[at] as number);
    if (!(Math.abs(product) < SAFE_LIMIT && divisor < SAFE_LIMIT)) overflow[at] = 1;
    n[at] = product;
    d[at] = divisor;
  }
};

const over: Operation = (a, b, to, overflow) => (size) => {
  const { n: an, d: ad } = a;
  const { n: bn, d: bd } = b;
  const { n, d } = to;
  for (let at = 0; at < size; at++) {
    const x = bn[at] as number;
    const y = bd[at] as number;
    const quotient = x < 0 ? -(an[at] as number) * y : (an[at] as number) * y;
    // Unknown where a side is, or the divisor is zero.
    const divisor = y === 0 ? 0 : (ad[at] as number) * Math.abs(x);
    if (!(Math.abs(quotient) < SAFE_LIMIT && divisor < SAFE_LIMIT)) overflow[at] = 1;
    n[at] = quotient;
    d[at] = divisor;
  }
};

const extreme =
  (sign: 1 | -1): Operation =>
  (a, b, to, overflow) =>
  (size) => {
    const { n: an, d: ad } = a;
    const { n: bn, d: bd } = b;
    const { n, d } = to;
    for (let at = 0; at < size; at++) {
      const y = ad[at] as number;
      const z = bd[at] as number;
      const left = (an[at] as number) * z;
      const right = (bn[at] as number) * y;
      if (!(Math.abs(left) < SAFE_LIMIT && Math.abs(right) < SAFE_LIMIT)) overflow[at] = 1;
      const first = sign * (left - right) <= 0;
      n[at] = first ? (an[at] as number) : (bn[at] as number);
      // One unknown makes the lesser and the greater of two unknown.
      d[at] = y === 0 || z === 0 ? 0 : first ? y : z;
    }
  };

const OPERATIONS: Readonly<Record<BinaryName, Operation>> = {
  plus: sum(1),
  minus: sum(-1),
  times,
  over,
  min: extreme(1),
  max: extreme(-1),
};

function wholeBlock({ of, mode }: Extract<Formula, { kind: 'whole' }>, scope: BlockScope): BlockValue {
  const lane = scope.memory.lane(scope.depth);
  const value = compileBlockFormula(of, { ...scope, depth: scope.depth + 1 });
  const step: BlockStep = (size) => {
    for (let at = 0; at < size; at++) {
      const divisor = value.lane.d[at] as number;
      lane.n[at] = divisor === 0 ? 0 : roundInBlock(scope.memory, at, value.lane.n[at] as number, divisor, mode);
      lane.d[at] = divisor === 0 ? 0 : 1;
    }
  };
  return { lane, run: inTurn(value.run, step) };
}

/** A quotient rounded to a whole number; a dividend that is not exact is marked. */
function roundInBlock({ overflow }: BlockMemory, at: number, n: number, d: number, mode: RoundingMode): number {
  if (!(n < SAFE_LIMIT && n > -SAFE_LIMIT)) overflow[at] = 1;
  return roundedQuotient(n, d, mode);
}

/** Every band is computed for everybody: a loop without branches is cheaper than a choice for each. */
function firstBlock(formula: Extract<Formula, { kind: 'first' }>, scope: BlockScope): BlockValue {
  const { memory, depth } = scope;
  const lane = memory.lane(depth);
  const deeper = (by: number) => ({ ...scope, depth: depth + by });
  const of = compileBlockFormula(formula.of, deeper(1));
  const below = compileBlockFormula(formula.below, deeper(2));
  // From the last band to the first, each taking over those that reach it.
  const bands = [...formula.bands].reverse().map(({ from, value }) => {
    const line = compileBlockFormula(from, deeper(2));
    const points = compileBlockFormula(value, deeper(3));
    return inTurn(line.run, points.run, take(of.lane, line.lane, points.lane, lane, memory.overflow));
  });
  const start: BlockStep = (size) => {
    for (let at = 0; at < size; at++) {
      lane.n[at] = below.lane.n[at] as number;
      lane.d[at] = of.lane.d[at] === 0 ? 0 : (below.lane.d[at] as number);
    }
  };
  return { lane, run: inTurn(of.run, below.run, start, ...bands) };
}

const take =
  (of: Lane, from: Lane, value: Lane, to: Lane, overflow: Uint8Array): BlockStep =>
  (size) => {
    for (let at = 0; at < size; at++) {
      const y = of.d[at] as number;
      const left = (of.n[at] as number) * (from.d[at] as number);
      const right = (from.n[at] as number) * y;
      if (!(Math.abs(left) < SAFE_LIMIT && Math.abs(right) < SAFE_LIMIT)) overflow[at] = 1;
      if (left < right || y === 0) continue;
      to.n[at] = value.n[at] as number;
      to.d[at] = value.d[at] as number;
    }
  };

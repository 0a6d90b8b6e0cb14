import type { Rational, RoundingMode } from '@plumbline/core';
import type { Formula, FormulaBand } from './formula.ts';
import { divideWhole, type Frame, orderOf, SAFE_LIMIT, store } from './frame.ts';
import { clampedShare } from './simple-share.ts';

/** A step of a program: computes something into the frame. */
type Step = (frame: Frame) => void;

/** Where a value will stand, and what must run first; nothing for facts and constants. */
export type Register = { readonly at: number; readonly run: Step | null };

/** Hands out the registers of a frame: facts first, then constants and intermediate results. */
export type Registers = {
  /** The register of a fact's number. */
  fact(name: string): number;
  constant(value: Rational): number;
  next(): number;
};

/** Turns a formula into steps, without generating code: what runs in a browser must pass a strict content security policy. */
export function compileFormula(formula: Formula, registers: Registers): Register {
  switch (formula.kind) {
    case 'constant':
      return { at: registers.constant(formula.value), run: null };
    case 'known':
      return { at: registers.fact(formula.fact), run: null };
    case 'whole':
      return whole(compileFormula(formula.of, registers), formula.mode, registers.next());
    case 'first':
      return firstBand(formula, registers);
    default: {
      const share = clampedShare(formula);
      if (share) return shareOfMaximum(compileFormula(share, registers), registers);
      const [left, right] = [compileFormula(formula.left, registers), compileFormula(formula.right, registers)];
      return inTurn(left, right, OPERATIONS[formula.kind](left.at, right.at, registers.next()));
    }
  }
}

/** {@link clampedShare} in one step. */
function shareOfMaximum(share: Register, registers: Registers): Register {
  const [of, maximum, at] = [share.at, registers.fact('maxScore'), registers.next()];
  const step: Step = (frame) => {
    const { n, d } = frame;
    const divisor = d[of] as number;
    if (divisor === 0) {
      store(frame, at, 0, 0);
      return;
    }
    const numerator = n[of] as number;
    const within = Math.max(0, Math.min(numerator, divisor));
    store(frame, at, (n[maximum] as number) * within, (d[maximum] as number) * divisor);
  };
  const { run } = share;
  if (!run) return { at, run: step };
  return {
    at,
    run: (frame) => {
      run(frame);
      step(frame);
    },
  };
}

/** A step after those it needs; most operands are facts and constants, which need none. */
function inTurn(left: Register, right: Register, { at, run }: { at: number; run: Step }): Register {
  const [first, second] = [left.run, right.run];
  if (first && second)
    return {
      at,
      run: (frame) => {
        first(frame);
        second(frame);
        run(frame);
      },
    };
  const only = first ?? second;
  if (!only) return { at, run };
  return {
    at,
    run: (frame) => {
      only(frame);
      run(frame);
    },
  };
}

type Operation = (a: number, b: number, at: number) => { at: number; run: Step };

const sum =
  (sign: 1 | -1): Operation =>
  (a, b, at) => ({
    at,
    run: (frame) => {
      const { n, d } = frame;
      const [an, ad, bn, bd] = [n[a] as number, d[a] as number, sign * (n[b] as number), d[b] as number];
      if (ad === bd) store(frame, at, an + bn, ad);
      else storeSum(frame, at, an * bd, bn * ad, ad * bd);
    },
  });

/** The two products must be exact themselves: their sum can be small. */
function storeSum(frame: Frame, at: number, left: number, right: number, d: number): void {
  if (!(Math.abs(left) < SAFE_LIMIT && Math.abs(right) < SAFE_LIMIT)) frame.overflow = true;
  store(frame, at, left + right, d);
}

const times: Operation = (a, b, at) => ({
  at,
  run: (frame) => {
    const { n, d } = frame;
    store(frame, at, (n[a] as number) * (n[b] as number), (d[a] as number) * (d[b] as number));
  },
});

const over: Operation = (a, b, at) => ({
  at,
  run: (frame) => {
    const { n, d } = frame;
    const [ad, bd] = [d[a] as number, d[b] as number];
    if (ad === 0 || bd === 0) store(frame, at, 0, 0);
    else store(frame, at, (n[a] as number) * bd, ad * (n[b] as number));
  },
});

const extreme =
  (sign: 1 | -1): Operation =>
  (a, b, at) => ({
    at,
    run: (frame) => {
      const { n, d } = frame;
      if (d[a] === 0 || d[b] === 0) {
        store(frame, at, 0, 0);
        return;
      }
      const chosen = sign * orderOf(frame, a, b) <= 0 ? a : b;
      n[at] = n[chosen] as number;
      d[at] = d[chosen] as number;
    },
  });

const OPERATIONS = { plus: sum(1), minus: sum(-1), times, over, min: extreme(1), max: extreme(-1) } as const;

function whole(of: Register, mode: RoundingMode, at: number): Register {
  const rounded: Step = (frame) => {
    const [n, d] = [frame.n[of.at] as number, frame.d[of.at] as number];
    if (d === 0) store(frame, at, 0, 0);
    else store(frame, at, divideWhole(frame, n, d, mode), 1);
  };
  const { run } = of;
  if (!run) return { at, run: rounded };
  return {
    at,
    run: (frame) => {
      run(frame);
      rounded(frame);
    },
  };
}

function firstBand(formula: Extract<Formula, { kind: 'first' }>, registers: Registers): Register {
  const of = compileFormula(formula.of, registers);
  const compileBand = ({ from, value }: FormulaBand) => ({
    from: compileFormula(from, registers),
    value: compileFormula(value, registers),
  });
  const bands = formula.bands.map(compileBand);
  const below = compileFormula(formula.below, registers);
  const at = registers.next();
  const run: Step = (frame) => {
    of.run?.(frame);
    if (frame.d[of.at] === 0) {
      store(frame, at, 0, 0);
      return;
    }
    let chosen = below;
    for (const { from, value } of bands) {
      from.run?.(frame);
      if (orderOf(frame, of.at, from.at) < 0) continue;
      chosen = value;
      break;
    }
    chosen.run?.(frame);
    frame.n[at] = frame.n[chosen.at] as number;
    frame.d[at] = frame.d[chosen.at] as number;
  };
  return { at, run };
}

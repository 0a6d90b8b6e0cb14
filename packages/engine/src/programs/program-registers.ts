import type { Rational } from '@plumbline/core';
import type { Registers } from './compile-formula.ts';
import { createFrame, type Frame } from './frame.ts';

/** The registers of all programs of one kind of item: they run one at a time, and share a frame. */
export type ProgramRegisters = Registers & {
  /** The frame with every constant in place; it grows as programs are made. */
  readonly frame: Frame;
  /** Marks what is handed out from here on as one program's, and collects the facts it reads. */
  readonly collect: <T>(make: () => T) => { readonly made: T; readonly reads: readonly string[] };
};

/**
 * A rational as a fraction of doubles; null when that would not be exact. Of 18 digits before the point and 12 after it, which a document may hold,
 * most use few; the others go to exact rationals.
 */
export const toFraction = (value: Rational): { readonly n: number; readonly d: number } | null => value.doubles;

export function createRegisters(): ProgramRegisters {
  const facts = new Map<string, number>();
  const constants = new Map<string, number>();
  const frame = createFrame(64);
  let size = 1; // Register 0 is for results.
  let reading: Set<string> | null = null;
  const next = () => {
    if (size === frame.n.length) grow(frame);
    return size++;
  };
  const constant = (value: Rational) => {
    const key = `${value.numerator}/${value.denominator}`;
    let at = constants.get(key);
    if (at === undefined) {
      at = next();
      constants.set(key, at);
      loadConstant(frame, at, value);
    }
    return at;
  };
  const fact = (name: string) => {
    reading?.add(name);
    let at = facts.get(name);
    if (at === undefined) {
      at = next();
      facts.set(name, at);
    }
    return at;
  };
  const collect = <T>(make: () => T) => {
    reading = new Set();
    const made = make();
    const reads = [...reading];
    reading = null;
    return { made, reads };
  };
  return { next, constant, fact, frame, collect };
}

/** A constant too long for a double makes every number it meets overflow, which sends the item to exact rationals. */
function loadConstant(frame: Frame, at: number, value: Rational): void {
  const fraction = toFraction(value);
  frame.n[at] = fraction?.n ?? Number.POSITIVE_INFINITY;
  frame.d[at] = fraction?.d ?? 1;
}

function grow(frame: Frame): void {
  const { n, d } = createFrame(frame.n.length * 2);
  n.set(frame.n);
  d.set(frame.d);
  frame.n = n;
  frame.d = d;
}

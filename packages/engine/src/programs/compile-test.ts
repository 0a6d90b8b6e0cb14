import type { Registers } from './compile-formula.ts';
import { type Frame, orderOf } from './frame.ts';
import type { NumberTest, OrderTest, Residual } from './residual.ts';

/** Whether the numbers in the frame satisfy what is left of a condition. */
export type Test = (frame: Frame) => boolean;

/** What is left of a condition as a test; null when it always holds. Everything it reads but numbers must be decided. */
export function compileTest(residual: Residual, registers: Registers): Test | null {
  if (residual === true) return null;
  if (residual === false) return () => false;
  switch (residual.kind) {
    case 'test':
      return compileNumberTest(residual, registers);
    case 'not': {
      const part = compileTest(residual.part, registers);
      return part ? (frame) => !part(frame) : () => false;
    }
    case 'all':
    case 'any':
      return compileParts(residual.kind, residual.parts, registers);
    default:
      throw new Error(`A condition is not decided: ${residual.kind}`);
  }
}

function compileParts(kind: 'all' | 'any', parts: readonly Residual[], registers: Registers): Test | null {
  const tests = parts.map((part) => compileTest(part, registers));
  const known = tests.filter((test) => test !== null);
  if (kind === 'any') return known.length < tests.length ? null : known.reduceRight((rest, test) => or(test, rest));
  return known.length === 0 ? null : known.reduceRight((rest, test) => and(test, rest));
}

const and =
  (first: Test, rest: Test): Test =>
  (frame) =>
    first(frame) && rest(frame);

const or =
  (first: Test, rest: Test): Test =>
  (frame) =>
    first(frame) || rest(frame);

/** One function for each comparison: a call to ask how the order is to be taken would cost more than the comparison. */
const COMPARISONS: Readonly<Record<OrderTest, (left: number, right: number) => Test>> = {
  equal: (left, right) => (frame) => orderOf(frame, left, right) === 0,
  notEqual: (left, right) => (frame) => orderOf(frame, left, right) !== 0,
  less: (left, right) => (frame) => orderOf(frame, left, right) < 0,
  atMost: (left, right) => (frame) => orderOf(frame, left, right) <= 0,
  greater: (left, right) => (frame) => orderOf(frame, left, right) > 0,
  atLeast: (left, right) => (frame) => orderOf(frame, left, right) >= 0,
};

function compileNumberTest({ fact, holds, other }: NumberTest, registers: Registers): Test {
  const right = typeof other === 'string' ? registers.fact(other) : registers.constant(other);
  return COMPARISONS[holds](registers.fact(fact), right);
}

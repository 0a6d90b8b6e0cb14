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
  if (kind === 'any') return known.length < tests.length ? null : (frame) => known.some((test) => test(frame));
  return known.length === 0 ? null : (frame) => known.every((test) => test(frame));
}

const HOLDS: Readonly<Record<OrderTest, (order: number) => boolean>> = {
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  less: (order) => order < 0,
  atMost: (order) => order <= 0,
  greater: (order) => order > 0,
  atLeast: (order) => order >= 0,
};

function compileNumberTest({ fact, holds, other }: NumberTest, registers: Registers): Test {
  const left = registers.fact(fact);
  const right = typeof other === 'string' ? registers.fact(other) : registers.constant(other);
  const satisfied = HOLDS[holds];
  return (frame) => satisfied(orderOf(frame, left, right));
}

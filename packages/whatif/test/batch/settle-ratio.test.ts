import { Rational } from '@plumbline/core';
import type { ItemPlan, NumberTest } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { settleRatio } from '../../src/batch/settle-ratio.ts';
import type { LineShape } from '../../src/columns/line-shape.ts';

/** What is left of one test of a ratio for rows whose actual stands to its target in this order. */
function left(holds: NumberTest['holds'], other: string, order: number) {
  const test: NumberTest = { kind: 'test', fact: 'ratio', holds, other: Rational.of(other) };
  const plan: ItemPlan = { candidates: [{ rule: 0, residual: test, scoring: 'open' }], disturbs: [] };
  const shape = { orders: [order], actual: 'quantity', targetSign: 1 } as unknown as LineShape;
  const [candidate] = settleRatio(plan, shape).candidates;
  return candidate === undefined ? false : candidate.residual === test ? 'open' : candidate.residual;
}

describe('how an actual stands to its target', () => {
  it.each([
    ['equal', '1', 0, true],
    ['atLeast', '1', 0, true],
    ['greater', '1', 0, false],
    ['greater', '1.5', 0, false],
    ['less', '1.5', 0, true],
    ['atLeast', '0.6', 0, true],
    ['greater', '1', 1, true],
    ['atLeast', '0.6', 1, true],
    ['greater', '1.5', 1, 'open'],
    ['less', '1', 1, false],
    ['atMost', '1', 1, false],
    ['less', '1', -1, true],
    ['atMost', '1.2', -1, true],
    ['atLeast', '1', -1, false],
    ['greater', '1.5', -1, false],
    ['atLeast', '0.6', -1, 'open'],
    ['notEqual', '1', -1, true],
    ['equal', '1', 1, false],
  ] as const)('decides %s %s for order %i: %s', (holds, other, order, expected) => {
    expect(left(holds, other, order)).toBe(expected);
  });
});

import { EQUAL, GREATER, LESS, type SimpleTest } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../src/batch/batch.ts';
import { choiceByLines } from '../../src/batch/choose-by-lines.ts';
import { membersFrom } from '../../src/batch/members.ts';
import { readyLoad } from '../../src/batch/sources.ts';

const UNSURE_WHO = -1;

const anyTest: fc.Arbitrary<SimpleTest> = fc.record({
  slot: fc.constant(0),
  orders: fc.constantFrom(LESS, EQUAL, GREATER, LESS | EQUAL, EQUAL | GREATER, LESS | GREATER),
  against: fc.record({ n: fc.integer({ min: -300, max: 300 }), d: fc.constantFrom(1, 2, 3, 10, 100) }),
});

/** Numbers that often lie on a line, some that are unknown, and some that are too long. */
const anyNumber = fc.oneof(
  { weight: 8, arbitrary: fc.record({ n: fc.integer({ min: -300, max: 300 }), d: fc.constantFrom(1, 2, 3, 10, 100) }) },
  { weight: 1, arbitrary: fc.constant({ n: 0, d: 0 }) },
  { weight: 1, arbitrary: fc.constantFrom({ n: 2 ** 52, d: 1 }, { n: 1, d: 2 ** 52 }, { n: Number.NaN, d: 1 }) },
);

type Figure = { readonly n: number; readonly d: number };

/** A batch with one number a member, handed out from a column that stands ready or filled into lanes block by block. */
function batchOf(numbers: readonly Figure[], ready: boolean): Batch {
  const column = { n: Float64Array.from(numbers, ({ n }) => n), d: Float64Array.from(numbers, ({ d }) => d) };
  const { numbers: of, ...filled } = readyLoad('row', column);
  const load = ready ? { ...filled, ...(of && { numbers: of }) } : filled;
  const source = { space: 'row', keys: null, keyCount: 1, valueOf: () => null, load } as const;
  return { sources: () => source, placesIn: () => null } as unknown as Batch;
}

/** Who wins by numbers of any length; null where the number is not known. */
function winnerOf(candidates: readonly (readonly SimpleTest[])[], { n, d }: Figure): number | null {
  if (d === 0 || Number.isNaN(n)) return null;
  const holds = ({ orders, against }: SimpleTest) => {
    const [left, right] = [BigInt(n) * BigInt(against.d), BigInt(against.n) * BigInt(d)];
    return (orders & (left < right ? LESS : left > right ? GREATER : EQUAL)) !== 0;
  };
  const winner = candidates.findIndex((tests) => tests.every(holds));
  return winner < 0 ? candidates.length : winner;
}

function chosenBy(candidates: readonly (readonly SimpleTest[])[], numbers: readonly Figure[], ready: boolean) {
  const chosen = new Int32Array(numbers.length);
  const choose = choiceByLines('ratio', candidates, UNSURE_WHO);
  choose?.(batchOf(numbers, ready), membersFrom(0, numbers.length), chosen);
  return [...chosen];
}

describe('a choice by the lines through one number', () => {
  it('is that of the first candidate whose tests all hold, or nobody’s who can tell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyTest, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.array(anyNumber, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (candidates, numbers, ready) => {
          const chosen = chosenBy(candidates, numbers, ready);
          numbers.forEach((number, at) => {
            const winner = winnerOf(candidates, number);
            expect(winner === null ? [UNSURE_WHO] : [winner, UNSURE_WHO]).toContain(chosen[at]);
            const isShort = number.d !== 0 && Math.abs(number.n) <= 300 && number.d <= 100;
            if (isShort) expect(chosen[at]).toBe(winner);
          });
        },
      ),
    );
  });

  it('fills lanes for more members than a block has', () => {
    const half: SimpleTest = { slot: 0, orders: LESS, against: { n: 1, d: 2 } };
    const numbers = Array.from({ length: 1200 }, (_, n) => ({ n, d: 1200 }));
    const expected = numbers.map(({ n }) => (n < 600 ? 0 : 1));
    expect(chosenBy([[half]], numbers, false)).toEqual(expected);
    expect(chosenBy([[half]], numbers, true)).toEqual(expected);
  });

  it('is left to others where lines have no small denominator in common', () => {
    const primes = [1009, 1013, 1019];
    const tests = primes.map((d): SimpleTest => ({ slot: 0, orders: LESS, against: { n: 1, d } }));
    expect(choiceByLines('ratio', [tests], UNSURE_WHO)).toBeNull();
  });
});

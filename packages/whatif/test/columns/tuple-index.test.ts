import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTupleIndex } from '../../src/columns/tuple-index.ts';

const tuples = fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer(), fc.integer({ min: 0, max: 5 })), {
  maxLength: 300,
});

describe('an index of tuples', () => {
  it('numbers them in the order in which they came, equal ones alike', () => {
    fc.assert(
      fc.property(tuples, (given) => {
        const index = createTupleIndex(3);
        const numbers = new Map<string, number>();
        for (const tuple of given) {
          const expected = numbers.get(String(tuple)) ?? numbers.size;
          numbers.set(String(tuple), expected);
          expect(index.indexOf(Int32Array.from(tuple))).toBe(expected);
          expect(tuple.map((_, member) => index.at(expected, member))).toEqual(tuple);
        }
        expect(index.size()).toBe(numbers.size);
      }),
    );
  });

  it('finds each of many again', () => {
    const index = createTupleIndex(2);
    const tuple = (at: number) => Int32Array.of(at * 1024, at & 7);
    for (let at = 0; at < 20_000; at++) expect(index.indexOf(tuple(at))).toBe(at);
    for (let at = 0; at < 20_000; at++) expect(index.indexOf(tuple(at))).toBe(at);
    expect(index.size()).toBe(20_000);
  });
});

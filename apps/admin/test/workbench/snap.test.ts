import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapped, stepped } from '../../src/views/workbench/curve/handles/snap.ts';

const grids = fc.constantFrom(1, 10, 100, 1000);

test('a decimal on the grid stays where it is', () =>
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), grids, (whole, steps) => {
      const text = snapped(whole / steps, steps);
      expect(snapped(Number(text), steps)).toBe(text);
      expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      expect(Math.round(Number(text) * steps)).toBe(whole === 0 ? 0 : whole);
    }),
  ));

test('a step there and one back lead to where it was', () =>
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), grids, (whole, steps) => {
      const text = snapped(whole / steps, steps);
      expect(stepped(stepped(text, steps, 1), steps, -1)).toBe(text);
    }),
  ));

test.each([
  ['0.605', 100, 1, '0.61'],
  ['0.605', 100, -1, '0.6'],
  ['0.6', 100, 1, '0.61'],
  ['0', 100, -1, '-0.01'],
  ['0.01', 100, -1, '0'],
])('%s by %i parts, %i on, is %s', (value, steps, by, wanted) => expect(stepped(value, steps, by)).toBe(wanted));

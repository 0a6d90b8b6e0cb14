import type { RuleSet, ScoreParams } from '@plumbline/core';
import fc from 'fast-check';
import { met, ruleSetOf, scoreRule } from './rule-set.ts';

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const tenths = (numbers: readonly number[]) => numbers.map((number) => String(number / 10));
const lines = fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { minLength: 2, maxLength: 5 }).map(ascending);
const shares = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 }).map(ascending);
const pair = lines.map(([low = 0, high = 1]) => tenths([low, high])).map(([low = '0', high = '1']) => ({ low, high }));

const curve = (rising: boolean) =>
  fc.tuple(lines, shares).map(
    ([ats, heights]): ScoreParams => ({
      method: 'curve',
      of: 'ratio',
      points: tenths(ats).map((at, index, all) => ({
        at,
        share: tenths(heights)[rising ? index : all.length - index] ?? '0',
      })),
    }),
  );

const steps = (rising: boolean) =>
  fc.tuple(lines, shares).map(([froms, heights]): ScoreParams => {
    const share = (index: number) => tenths(heights)[rising ? index : 5 - index] ?? '0';
    const list = tenths(froms).map((from, index) => ({ from, share: share(index + 1) }));
    return { method: 'steps', of: 'ratio', steps: list.reverse(), below: { share: share(0) } };
  });

const perUnit = fc
  .record({
    of: fc.constant('shortfall'),
    step: fc.constantFrom('1', '0.3', '7'),
    points: fc.constantFrom('1', '0.5', '3'),
    partial: fc.constantFrom('started' as const, 'fraction' as const),
  })
  .map((params): ScoreParams => ({ method: 'perUnit', ...params }));

const straight = (rising: boolean) =>
  pair.map(
    ({ low, high }): ScoreParams => ({
      method: 'linear',
      of: 'ratio',
      zeroAt: rising ? low : high,
      fullAt: rising ? high : low,
    }),
  );

const rising = fc.oneof(
  fc.constantFrom<ScoreParams>(
    { method: 'proportional', of: 'ratio' },
    { method: 'proportional', of: 'ratio', floor: '0.3' },
  ),
  straight(true),
  curve(true),
  steps(true),
  perUnit,
);
const fallingLines = fc.oneof(
  fc.constant<ScoreParams>({ method: 'reciprocal', of: 'ratio' }),
  straight(false),
  curve(false),
  perUnit,
);

const METHODS = { higher: rising, lower: fc.oneof(steps(false), fallingLines), lowerWithoutSteps: fallingLines };

/**
 * One method for every indicator that never gives less for a better actual; half of the time full marks for a met target.
 * Steps down end just short of a line, so that there is no last actual with full marks: hence the kind without them.
 */
export const monotone = (kind: keyof typeof METHODS): fc.Arbitrary<RuleSet> =>
  fc.tuple(METHODS[kind], fc.boolean(), fc.constantFrom(0, 2, 12)).map(([params, metIsFull, places]) => {
    const first = scoreRule('met', { method: 'full' }, { priority: 10, conditions: met(true) });
    const exact = { places, mode: 'half-up' as const };
    return ruleSetOf([...(metIsFull ? [first] : []), scoreRule('method', params)], {
      rounding: { executionRate: exact, item: exact, total: exact },
    });
  });

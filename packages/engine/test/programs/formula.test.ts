import { Rational } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constant,
  type Formula,
  greater,
  lesser,
  MAX_SCORE,
  ONE,
  shareOfMaximum,
  times,
  ZERO,
} from '../../src/programs/formula.ts';

/** A formula as it is written and as it is made, both for one maximum and one ratio. */
type Both = { readonly plain: (max: Rational, ratio: Rational) => Rational; readonly made: Formula };

const RATIO: Formula = { kind: 'known', fact: 'ratio' };
const leaf: fc.Arbitrary<Both> = fc.oneof(
  fc.constant<Both>({ plain: (max) => max, made: MAX_SCORE }),
  fc.constant<Both>({ plain: (_, ratio) => ratio, made: RATIO }),
  fc.constant<Both>({ plain: () => Rational.zero, made: ZERO }),
  fc.constant<Both>({ plain: () => Rational.one, made: ONE }),
  fc.integer({ min: -4, max: 12 }).map((n): Both => {
    const value = Rational.ratio(BigInt(n), 4n);
    return { plain: () => value, made: constant(value) };
  }),
);

const formula = fc.letrec<{ any: Both }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.tuple(fc.constantFrom('min', 'max', 'times', 'share'), tie('any'), tie('any')).map(([kind, a, b]): Both => {
      if (kind === 'times') return { plain: (m, r) => a.plain(m, r).times(b.plain(m, r)), made: times(a.made, b.made) };
      if (kind === 'share') return { plain: (m, r) => m.times(a.plain(m, r)), made: shareOfMaximum(a.made) };
      const [of, make] = kind === 'min' ? [Rational.min, lesser] : [Rational.max, greater];
      return { plain: (m, r) => of(a.plain(m, r), b.plain(m, r)), made: make(a.made, b.made) };
    }),
  ),
})).any;

function evaluate(formula: Formula, max: Rational, ratio: Rational): Rational {
  if (formula.kind === 'constant') return formula.value;
  if (formula.kind === 'known') return formula.fact === 'maxScore' ? max : ratio;
  if (formula.kind !== 'min' && formula.kind !== 'max' && formula.kind !== 'times') throw new Error(formula.kind);
  const [left, right] = [evaluate(formula.left, max, ratio), evaluate(formula.right, max, ratio)];
  return formula.kind === 'times' ? left.times(right) : Rational[formula.kind](left, right);
}

const quarters = (min: number, max: number) => fc.integer({ min, max }).map((n) => Rational.ratio(BigInt(n), 4n));

describe('a formula', () => {
  it('keeps its value when bounds that hold anyway are left out and shares are compared', () => {
    fc.assert(
      fc.property(formula, quarters(0, 20), quarters(-4, 12), ({ plain, made }, max, ratio) => {
        expect(evaluate(made, max, ratio).toPlain()).toBe(plain(max, ratio).toPlain());
      }),
      { numRuns: 2000 },
    );
  });

  it('puts bounds to a share, not to points, and none to what lies within them', () => {
    const share = times(MAX_SCORE, RATIO);
    expect(greater(lesser(share, MAX_SCORE), ZERO)).toEqual({
      kind: 'times',
      left: MAX_SCORE,
      right: { kind: 'max', left: { kind: 'min', left: RATIO, right: ONE }, right: ZERO },
    });
    expect(greater(lesser(MAX_SCORE, MAX_SCORE), ZERO)).toBe(MAX_SCORE);
    expect(greater(lesser(ZERO, MAX_SCORE), ZERO)).toBe(ZERO);
  });
});

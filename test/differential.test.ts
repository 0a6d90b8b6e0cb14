import { NOT_APPLICABLE_POLICIES, OPERATORS, PHASES, ROUNDING_MODES, SCORE_METHOD_NAMES } from '@plumbline/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareCase, type Met } from './fuzz/compare-case.ts';
import { type Counts, createFigures, figuresIn } from './fuzz/figures.ts';
import { caseOf } from './fuzz/fuzz-case.ts';

const SEED = Number(process.env.FC_SEED ?? 20_201_231);
const RUNS = 75;

describe('random forms under random rule sets, scored in every way there is', () => {
  const figures = createFigures();
  const met: Met[] = [];
  const written: string[] = [];
  let counts: Counts = {};

  // A disagreement throws, with the figure, the form and the law; `npm run fuzz -- --seed … --run …` keeps the case.
  beforeAll(async () => {
    for (let run = 0; run < RUNS; run++) {
      const drawn = caseOf(SEED, run);
      written.push(JSON.stringify(drawn.base));
      const one = await compareCase(drawn, figures).catch((error) => {
        throw new Error(`Seed ${SEED}, run ${run}: ${error}`, { cause: error });
      });
      if (one) met.push(one);
    }
    counts = figures.counts();
  }, 240_000);

  it('have at least 200,000 figures in common, without tolerance', () => {
    expect(figuresIn(counts)).toBeGreaterThanOrEqual(200_000);
  });

  it('are compared in every kind of figure', () => {
    for (const kind of ['score', 'winning rule', 'does not apply', 'finding', 'total', 'rating', 'adjustment'] as const)
      expect(counts[kind], kind).toBeGreaterThan(2_000);
    expect(counts['part of an account']).toBeGreaterThan(500);
  });

  it('take every way: programs and rationals, columns and rationals, with a total and without', () => {
    const sum = (of: (one: Met) => number) => met.reduce((all, one) => all + of(one), 0);
    const forms = sum((one) => one.forms);
    for (const share of [sum((one) => one.quickPrograms), sum((one) => one.quickColumns), sum((one) => one.totals)]) {
      expect(share / forms).toBeGreaterThan(0.2);
      expect(share / forms).toBeLessThan(0.8);
    }
    expect(met.length).toBeGreaterThan(RUNS * 0.9);
  });

  it('show the whole language of rules: every method gives points, and nothing goes unwritten', () => {
    const gave = new Set(met.flatMap(({ methods }) => [...methods]));
    expect(SCORE_METHOD_NAMES.filter((name) => !gave.has(name))).toEqual([]);
    const all = written.join('\n');
    const words = [...OPERATORS, ...PHASES, ...ROUNDING_MODES, ...NOT_APPLICABLE_POLICIES, 'rounded', 'exact'];
    expect(words.filter((word) => !all.includes(`"${word}"`))).toEqual([]);
    expect(['parameters', 'rule', 'weightSplit', 'bareByGroup'].filter((name) => !all.includes(`"${name}":`))).toEqual(
      [],
    );
  });
});

import { validateSelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaperGroup, type PaperRow, paper, printAcross, printWrapped } from './support/paper.ts';
import { readText, theForm } from './support/read.ts';

const han = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...'图书阅读服务活动社区居民组织培训设备维护改造完成管理推广宣传培养'), {
      minLength: min,
      maxLength: max,
    })
    .map((characters) => characters.join(''));

const value: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom('次', '人', '册', '%', '万元'),
    )
    .map(([target, actual, unit]) => [`>=${target}${unit}`, `${actual}${unit}`] as const),
  fc.constantFrom(['及时', '及时'] as const, ['健全', '健全'] as const, ['有效提升', '有效提升'] as const),
);

const row: fc.Arbitrary<PaperRow> = fc
  .record({
    name: han(3, 24),
    value,
    maxScore: fc.integer({ min: 2, max: 20 }),
    lost: fc.integer({ min: 0, max: 2 }),
    reason: han(5, 30),
  })
  .map(({ name, value: [target, actual], maxScore, lost, reason }) => ({
    name,
    target,
    actual,
    maxScore: String(maxScore),
    score: String(maxScore - lost),
    ...(lost > 0 ? { reason } : {}),
  }));

const LABELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

/** One to four groups of rows; only the last row of a group may have a reason when `between` is false. */
const groups = (between: boolean): fc.Arbitrary<PaperGroup[]> =>
  fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map((all) =>
    all.map((rows, index) => {
      const [category, group] = LABELS[index] ?? LABELS[0];
      return {
        category,
        group,
        rows: rows.map((one, at) => (between || at === rows.length - 1 ? one : { ...one, reason: '' })),
      };
    }),
  );

const flat = (all: readonly PaperGroup[]) => all.flatMap(({ rows }) => rows);

describe('a form printed as a converter prints it', () => {
  it('never gives a row another value than the paper, unless it says that the row is in doubt', () => {
    fc.assert(
      fc.property(groups(true), (all) => {
        const [reading] = readText(paper(printWrapped(all)));
        const doubts = JSON.stringify(reading?.diagnostics ?? []);
        const rows = flat(all);
        for (const read of reading?.form?.indicators ?? []) {
          if (doubts.includes(JSON.stringify(read.name).slice(1, -1))) continue;
          const printed = rows.filter(({ name }) => name === read.name);
          expect(printed.map(({ target, actual, score }) => [target, actual, score])).toContainEqual([
            read.target,
            read.actual,
            read.declaredScore,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never does so either where broken cells go on below their row', () => {
    fc.assert(
      fc.property(groups(true), (all) => {
        const [reading] = readText(paper(printAcross(all)));
        const doubts = JSON.stringify(reading?.diagnostics ?? []);
        for (const read of reading?.form?.indicators ?? []) {
          if (doubts.includes(JSON.stringify(read.name).slice(1, -1))) continue;
          const printed = flat(all).filter(({ name }) => name.includes(read.name) || read.name.includes(name));
          expect(printed.map(({ target, actual, score }) => [target, actual, score])).toContainEqual([
            read.target,
            read.actual,
            read.declaredScore,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses no row: each is there with its points, in order', () => {
    fc.assert(
      fc.property(groups(true), (all) => {
        const [reading] = readText(paper(printWrapped(all)));
        const read = reading?.form?.indicators.map(({ maxScore, declaredScore }) => [maxScore, declaredScore]);
        expect(read).toEqual(flat(all).map(({ maxScore, score }) => [maxScore, score]));
      }),
      { numRuns: 200 },
    );
  });

  it('is read whole where no reason stands between two rows of a group and every name fits its line', () => {
    fc.assert(
      fc.property(groups(false), (all) => {
        const short = all.map((group) => ({
          ...group,
          rows: group.rows.map((one) => ({ ...one, name: one.name.slice(0, 10) })),
        }));
        const { form } = theForm(paper(printWrapped(short)));
        const read = form.indicators.map(({ name, target, actual, deviationReason }) => [
          name,
          target,
          actual,
          deviationReason ?? '',
        ]);
        expect(read).toEqual(
          flat(short).map(({ name, target, actual, reason }) => [name, target, actual, reason ?? '']),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('can be cut anywhere, or be any text at all, without an exception', () => {
    fc.assert(
      fc.property(groups(true), fc.nat({ max: 3000 }), fc.string({ maxLength: 200 }), (all, at, noise) => {
        const text = paper(printWrapped(all));
        for (const broken of [text.slice(0, at), text.slice(at), `${text.slice(0, at)}${noise}${text.slice(at)}`]) {
          for (const { form, diagnostics } of readText(broken)) {
            if (form !== null) expect(validateSelfEvaluation(form)).toEqual([]);
            else expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

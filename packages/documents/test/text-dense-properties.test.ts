import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DenseLayout,
  densePaper,
  MAXIMUM_FIRST,
  NATIONAL,
  WITH_REASONS,
  WITHOUT_MAXIMUM,
} from './support/dense-paper.ts';
import type { PaperGroup, PaperRow } from './support/paper.ts';
import { readText } from './support/read.ts';

/** Characters that names are made of, and some that may be taken for a unit, a year or a part of a label. */
const han = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...'居民服务站点办理补贴发放宣传培训设备维护率个人次年月项家目产出质量成本'), {
      minLength: min,
      maxLength: max,
    })
    .map((characters) => characters.join(''));

const name = fc
  .tuple(
    fc.constantFrom(...Array.from({ length: 8 }, () => ''), '2022年', '5G', '第3批', '12345热线', '3-5岁'),
    han(3, 14),
  )
  .map(([front, rest]) => front + rest)
  // 及时及时 at the end of a name is what a judged target and its actual look like.
  .filter((text) => !/(..+)\1$/.test(text));

const amount = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
);

const pair: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc
    .tuple(
      amount,
      fc.boolean(),
      amount,
      fc.constantFrom('', '≥', '≤', '>='),
      fc.constantFrom('人次', '个', '%', '万元', ''),
    )
    .map(
      ([target, isMet, actual, sign, unit]) =>
        [`${sign}${target}${unit}`, `${isMet ? target : actual}${unit}`] as const,
    ),
  fc.tuple(amount, amount).map(([target, actual]) => [`≥${target}场`, `${actual}`] as const),
  fc.constantFrom(
    ['及时', '及时'] as const,
    ['有所改善', '有所改善'] as const,
    ['好', '较好'] as const,
    ['', ''] as const,
  ),
  fc.constantFrom(['11月底前', '11月20日'] as const, ['2022年6月', '2022年6月'] as const),
);

const row: fc.Arbitrary<PaperRow> = fc
  .record({
    name,
    pair,
    maxScore: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(2.5, 7.5, 12.5)),
    lost: fc.constantFrom(0, 0, 0, 0, 0.5, 1, 3, 99),
    reason: fc.oneof(
      fc.constant(''),
      han(4, 12),
      han(4, 12).map((text) => `${text}。`),
    ),
  })
  .map(({ name: printed, pair: [target, actual], maxScore, lost, reason }) => {
    const score = String(Math.max(0, maxScore - lost));
    return { name: printed, target, actual, maxScore: String(maxScore), score, reason: lost > 0 ? reason : '' };
  });

const LABELS = [
  ['产出指标', '数量指标'],
  ['', '质量指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

const groups: fc.Arbitrary<PaperGroup[]> = fc
  .array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map((rows, index) => {
      const [category, group] = LABELS[index] ?? LABELS[0];
      return { category, group, rows };
    }),
  );

const layouts: fc.Arbitrary<DenseLayout> = fc.constantFrom(NATIONAL, WITH_REASONS, WITHOUT_MAXIMUM, MAXIMUM_FIRST);

/** The total as printed: what the rows add up to, with 9.5 for the money. */
function totalOf(all: readonly PaperGroup[], { cells }: DenseLayout): string {
  const tenths = all.flatMap(({ rows }) => rows).reduce((sum, { score }) => sum + Math.round(Number(score) * 10), 95);
  const printed = String(tenths / 10);
  return cells(MARK).includes(MARK.maxScore) ? `100${printed}` : printed;
}

const MARK: PaperRow = { name: '', target: 't', actual: 'a', maxScore: 'm', score: 's' };

describe('a form whose cells ran together', () => {
  it('never gives a row values that were not printed for it, whatever the digits could be cut into', () => {
    fc.assert(
      fc.property(groups, layouts, fc.boolean(), (all, layout, hasTotal) => {
        const [reading] = readText(densePaper(all, layout, hasTotal ? totalOf(all, layout) : null));
        const printed = all.flatMap(({ rows }) => rows);
        const hasMaximum = layout.cells(MARK).includes(MARK.maxScore);
        let from = 0;
        for (const read of reading?.form?.indicators ?? []) {
          if (read.target === null) continue;
          const at = printed.findIndex(
            (one, index) =>
              index >= from &&
              (one.name.endsWith(read.name) || read.name.endsWith(one.name)) &&
              one.target === read.target &&
              one.actual === read.actual &&
              one.score === read.declaredScore &&
              (!hasMaximum || one.maxScore === read.maxScore),
          );
          expect(at, JSON.stringify(read)).toBeGreaterThanOrEqual(0);
          from = at + 1;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('says of every row that is read that it was put together, and of every other that it is open', () => {
    fc.assert(
      fc.property(groups, layouts, (all, layout) => {
        const [reading] = readText(densePaper(all, layout, null));
        const named = new Set(
          reading?.diagnostics
            .filter(({ code }) => code === 'form/row-rebuilt' || code === 'form/row-ambiguous')
            .map(({ params }) => params['name']),
        );
        for (const { name: read } of reading?.form?.indicators ?? []) expect(named).toContain(read);
      }),
      { numRuns: 300 },
    );
  });

  it('is read whole where every value has its unit, points are whole, and no name begins with a digit', () => {
    const plainName = fc
      .array(fc.constantFrom(...'居民服务站点办理补贴发放宣传培训设备维护'), { minLength: 3, maxLength: 12 })
      .map((characters) => characters.join(''));
    const plainRow = fc
      .record({
        name: plainName,
        target: fc.integer({ min: 2, max: 99 }),
        unit: fc.constantFrom('人次', '个', '%', '场'),
        maxScore: fc.integer({ min: 2, max: 20 }),
      })
      .map(({ name: printed, target, unit, maxScore }): PaperRow => {
        const points = String(maxScore);
        return {
          name: printed,
          target: `≥${target}${unit}`,
          actual: `${target + 1}${unit}`,
          maxScore: points,
          score: points,
        };
      });
    fc.assert(
      fc.property(fc.array(plainRow, { minLength: 1, maxLength: 5 }), (rows) => {
        const [reading] = readText(densePaper([{ category: '产出指标', group: '数量指标', rows }], NATIONAL, null));
        expect(
          reading?.form?.indicators.map((read) => [read.name, read.target, read.actual, read.declaredScore]),
        ).toEqual(rows.map((one) => [one.name, one.target, one.actual, one.score]));
      }),
      { numRuns: 300 },
    );
  });
});

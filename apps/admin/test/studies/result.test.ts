import type { StudyResult } from '@plumbline/core';
import { fillSentence } from '@plumbline/locale';
import { describe, expect, it } from 'vitest';
import type { Say } from '../../src/language/language.tsx';
import { differingCases } from '../../src/views/studies/compare/differing-cases.ts';
import { cellAt, percent, shadesOf, yearsOf } from '../../src/views/studies/matrix/matrix-figures.ts';
import { cliffsTable, deadRules } from '../../src/views/studies/result/cliffs-figure.ts';
import {
  byDirection,
  byUnit,
  MOST_UNITS,
  scatterDrawn,
  scatterTable,
  unitScatterTable,
} from '../../src/views/studies/result/scatter-figure.ts';
import { skippedTable } from '../../src/views/studies/result/skipped-table.ts';
import { unitsDrawn, unitsTable } from '../../src/views/studies/result/units-figure.ts';
import { closes, stepsOf, waterfallDrawn, waterfallTable } from '../../src/views/studies/result/waterfall-figure.ts';

const say: Say = (words, params = {}) => fillSentence(words, params).zh;
const names = new Map([['shortfall', '未达目标']]);
const texts = (rows: readonly (readonly { readonly text: string }[])[]) =>
  rows.map((row) => row.map(({ text }) => text));

type Bar = StudyResult['waterfall']['bars'][number];
const bar = (kind: Bar['kind'], mean: string, change: Bar['change'] = null): Bar => ({
  kind,
  change,
  against: null,
  forms: 3,
  sum: mean,
  points: mean,
  mean,
});
const waterfall: StudyResult['waterfall'] = {
  base: '90.123456',
  bars: [
    bar('item', '-0.5', { id: 'parameter passMark', kind: 'parameter', keys: ['passMark'] }),
    bar('total', '0.25', { id: 'method shortfall', kind: 'method', keys: ['shortfall'] }),
    bar('rounding', '0.000001'),
  ],
  candidate: '89.873457',
  bundled: false,
};

describe('the waterfall', () => {
  const steps = stepsOf(waterfall, names, say);

  it('leads from mean to mean, each step said in words', () => {
    expect(texts(waterfallTable(steps, say).rows)).toEqual([
      ['原平均分', '', '', '90.123456'],
      ['参数 passMark', '3', '−0.5', '89.623456'],
      ['未达目标 的计分方法（对总分）', '3', '+0.25', '89.873456'],
      ['四舍五入', '3', '+0.000001', '89.873457'],
      ['新平均分', '', '', '89.873457'],
    ]);
  });

  it('says that it closes only where it does, to the last place', () => {
    expect(closes(steps)).toBe(true);
    expect(closes(stepsOf({ ...waterfall, candidate: '89.873458' }, names, say))).toBe(false);
    expect(closes([])).toBe(false);
  });

  it('floats between the means, the old one on top', () => {
    const { option } = waterfallDrawn(steps, say);
    const { data } = option['yAxis'] as { readonly data: readonly string[] };
    expect([data.at(-1), data[0]]).toEqual(['原平均分', '新平均分']);
  });

  it('has no steps where no form has both totals', () => {
    expect(stepsOf({ ...waterfall, base: null }, names, say)).toEqual([]);
  });
});

const sums = (count: number, change: string) => ({
  count,
  raised: 0,
  lowered: count,
  base: '0',
  candidate: '0',
  change,
});

describe('units year by year', () => {
  const result = {
    byUnit: [
      { key: '甲', ...sums(3, '-1') },
      { key: '乙', ...sums(2, '5') },
    ],
    byUnitYear: [
      { unit: '甲', year: 2022, ...sums(3, '-1') },
      { unit: '乙', year: 2022, ...sums(1, '2') },
      { unit: '乙', year: 2023, ...sums(1, '3') },
    ],
    byYear: [
      { key: '2023', ...sums(1, '3') },
      { key: '2022', ...sums(4, '1') },
    ],
  };

  it('stand those that move most first, with the means of all above them', () => {
    const { columns, rows } = unitsTable(result, say);
    expect(columns.slice(-2)).toEqual(['2022', '2023']);
    expect(texts(rows)).toEqual([
      ['全部单位', '5', '0', '5', '+0.8', '+0.25', '+3'],
      ['乙', '2', '0', '2', '+2.5', '+2', '+3'],
      ['甲', '3', '0', '3', '−0.33', '−0.33', '—'],
    ]);
    expect(rows[1]?.[6]).toEqual({ text: '+3', cases: { unit: '乙', year: 2023 } });
    expect(rows[2]?.[3]).toEqual({ text: '3', cases: { unit: '甲', direction: 'lowered' } });
  });

  it('have a frame each, all on one scale', () => {
    const { option } = unitsDrawn(result, say);
    const axes = option['yAxis'] as readonly { readonly min: number; readonly max: number }[];
    expect(axes.map(({ min, max }) => [min, max])).toEqual([
      [-3, 3],
      [-3, 3],
    ]);
  });
});

describe('other figures of a result', () => {
  it('put those that move furthest first in the table of the scatter', () => {
    const pairs = [
      { base: 90, candidate: 90, forms: 7 },
      { base: 90, candidate: 60, forms: 1 },
    ];
    expect(texts(scatterTable({ pairs }, say).rows)).toEqual([
      ['90–91', '60–61', '1'],
      ['90–91', '90–91', '7'],
    ]);
    const { option } = scatterDrawn(byDirection({ pairs }, say), say);
    const series = option['series'] as readonly { readonly name: string; readonly data: readonly unknown[] }[];
    expect(series.map(({ name, data }) => [name, data.length])).toEqual([
      ['升分', 0],
      ['降分', 1],
      ['不变', 1],
    ]);
  });

  it('tell units apart by colour and shape, with the others under them, and say the unit of each row', () => {
    const pair = (base: number, candidate: number, forms: number) => ({ base, candidate, forms });
    const units = [
      { unit: '甲', pairs: [pair(90, 90, 7), pair(90, 60, 1)] },
      { unit: '', pairs: [pair(80, 81, 2)] },
      { unit: null, pairs: [pair(70, 70, 5)] },
    ];
    expect(texts(unitScatterTable(units, say).rows)).toEqual([
      ['甲', '90–91', '60–61', '1'],
      ['甲', '90–91', '90–91', '7'],
      ['未填单位', '80–81', '81–82', '2'],
      ['其余单位', '70–71', '70–71', '5'],
    ]);
    const groups = byUnit(units, say);
    expect(groups.map(({ name }) => name)).toEqual(['其余单位', '甲', '未填单位']);
    const many = byUnit(
      Array.from({ length: MOST_UNITS }, (_, at) => ({ unit: `${at}`, pairs: [] })),
      say,
    );
    expect(new Set(many.map(({ color }) => color)).size).toBe(MOST_UNITS);
    expect(new Set(many.map(({ symbol }) => symbol)).size).toBe(MOST_UNITS);
    const { option } = scatterDrawn(groups, say);
    const { formatter } = option['tooltip'] as { readonly formatter: (shown: object) => string };
    expect(formatter({ seriesName: '<b>', value: [90.5, 60.5, 1] })).toBe('&#60;b&#62;<br>前 90–91，后 60–61：1 份');
  });

  it('say why forms were skipped, and lead to them', () => {
    const skipped: StudyResult['skipped'] = [
      { base: null, candidate: 'openItems', forms: 1 },
      { base: 'notDeclared', candidate: 'noTotal', forms: 4 },
    ];
    const { rows } = skippedTable({ skipped }, say);
    expect(texts(rows)).toEqual([
      ['没有填报总分', '总分取决于未知的数', '4'],
      ['有总分', '有的指标定不了分', '1'],
    ]);
    expect(rows.map((row) => row[2]?.cases)).toEqual([{ skipped: 'notDeclared' }, { skipped: 'openItems' }]);
  });

  it('show the lines of both sides, and the rules that never scored', () => {
    const line = { grade: 'good', from: '80', at: 1, unitBelow: 2, pointAbove: 3, pointBelow: 4 };
    const rules = [
      { item: 'indicator' as const, rule: 'shortfall', items: 0 },
      { item: 'indicator' as const, rule: 'met', items: 9 },
    ];
    const cliffs = { base: null, candidate: [line], rules };
    expect(texts(cliffsTable(cliffs, (grade) => grade ?? '', say).rows)).toEqual([
      ['good ≥ 80', '修改后', '4', '2', '1', '3'],
    ]);
    expect(deadRules(cliffs)).toEqual(['shortfall']);
  });
});

describe('a matrix of years and versions', () => {
  const cell = (year: number, version: number, mean: string | null) => ({
    year,
    version,
    forms: 2,
    scored: 2,
    sum: '0',
    mean,
    grades: [],
  });
  const matrix = { cells: [cell(2022, 0, '80'), cell(2023, 0, '90'), cell(2022, 1, '85'), cell(2023, 1, null)] };

  it('has its newest year first, and is darkest where the mean is greatest', () => {
    expect(yearsOf(matrix)).toEqual([2023, 2022]);
    expect(cellAt(matrix, 2022, 1)?.mean).toBe('85');
    const shade = shadesOf(matrix);
    expect([shade('80'), shade('85'), shade('90'), shade(null)]).toEqual([0, 0.5, 1, 0]);
  });

  it('says shares to one place', () => {
    expect([percent(1, 3), percent(0, 0), percent(2, 2)]).toEqual(['33.3%', '0%', '100.0%']);
  });
});

describe('two studies compared', () => {
  it('differ in forms that move otherwise, the greatest difference first', () => {
    const moved = (assessmentId: string, change: string) => ({
      assessmentId,
      project: assessmentId,
      fiscalYear: 2023,
      change,
    });
    const cases = differingCases(
      [moved('a', '-2'), moved('b', '1'), moved('d', '4')],
      [moved('b', '1'), moved('a', '-3'), moved('c', '9'), moved('e', '0')],
    );
    expect(cases.map(({ assessmentId, before, after }) => [assessmentId, before, after])).toEqual([
      ['c', null, '9'],
      ['d', '4', null],
      ['a', '-2', '-3'],
    ]);
  });
});

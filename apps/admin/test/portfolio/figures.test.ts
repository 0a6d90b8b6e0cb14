import { fillSentence } from '@plumbline/locale';
import { describe, expect, it } from 'vitest';
import type { Say } from '../../src/language/language.tsx';
import { tableCsv } from '../../src/parts/charts/table-csv.ts';
import { findingsTable } from '../../src/views/portfolio/figures/findings-figure.ts';
import { lateTable } from '../../src/views/portfolio/figures/late-table.ts';
import { comparedUnits, meansDrawn, meansTable } from '../../src/views/portfolio/figures/means-figure.ts';
import { scoresDrawn, scoresTable } from '../../src/views/portfolio/figures/scores-figure.ts';
import { statesDrawn, statesTable } from '../../src/views/portfolio/figures/states-figure.ts';
import type { PortfolioUnit } from '../../src/views/portfolio/portfolio-query.ts';

const say: Say = (words, params = {}) => fillSentence(words, params).zh;

const unit = (name: string, given: Partial<PortfolioUnit> = {}): PortfolioUnit => ({
  organisationId: name,
  name,
  hasUnits: false,
  states: { draft: 1, submitted: 0, returned: 2, accepted: 3, rechecked: 0 },
  forms: 6,
  late: 0,
  ratings: [],
  compared: 0,
  declaredMean: null,
  computedMean: null,
  differing: 0,
  withFindings: 0,
  unknown: 0,
  ...given,
});

const texts = (rows: readonly (readonly { readonly text: string }[])[]) =>
  rows.map((row) => row.map(({ text }) => text));

describe('the progress of units', () => {
  it('counts the forms in each state, and each count but none leads to what it counts', () => {
    const { columns, rows } = statesTable([unit('甲', { hasUnits: true })], 2024, say);
    expect(columns).toEqual(['单位', '填报中', '已提交', '已退回', '已通过', '已复查', '份数']);
    expect(texts(rows)).toEqual([['甲', '1', '0', '2', '3', '0', '6']]);
    expect(rows[0]?.[0]).toEqual({ text: '甲', unit: '甲' });
    expect(rows[0]?.[3]).toEqual({ text: '2', list: { year: 2024, unit: '甲', state: 'returned' } });
    expect(rows[0]?.[2]).toEqual({ text: '0' });
  });

  it('is drawn for the units with the most forms, of many', () => {
    const units = Array.from({ length: 50 }, (_, at) => unit(`u${at}`, { forms: at }));
    const { option } = statesDrawn(units, say);
    const { data } = option['yAxis'] as { readonly data: readonly string[] };
    expect([data.length, data.at(-1), data[0]]).toEqual([20, 'u49', 'u30']);
  });
});

it('those that are late stand with the most first, and nobody else', () => {
  const units = [unit('甲', { late: 1 }), unit('乙'), unit('丙', { late: 3 })];
  const { rows } = lateTable(units, 2024, say);
  expect(texts(rows).map(([name, late]) => [name, late])).toEqual([
    ['丙', '3'],
    ['甲', '1'],
  ]);
  expect(rows[0]?.[1]?.list).toEqual({ year: 2024, unit: '丙', late: true });
});

it('findings are called by what they are, and lead to their forms', () => {
  const { rows } = findingsTable([{ code: 'review/cell-empty', forms: 4 }], { year: 2024 }, say);
  expect(rows).toEqual([[{ text: '有空格未填' }, { text: '4', list: { year: 2024, finding: 'review/cell-empty' } }]]);
});

describe('declared against computed', () => {
  const cells = [
    { declared: 90, computed: 90, count: 9 },
    { declared: 100, computed: 71, count: 1 },
  ];

  it('has those that lie furthest apart first', () => {
    expect(texts(scoresTable(cells, say).rows)).toEqual([
      ['100', '71–72', '1'],
      ['90–91', '90–91', '9'],
    ]);
  });

  it('is drawn with all of it on the axes', () => {
    const { option } = scoresDrawn([...cells, { declared: 103, computed: 64, count: 1 }], say);
    expect(option['xAxis']).toMatchObject({ min: 60, max: 103 });
  });
});

describe('units compared', () => {
  const ratings = (...ids: readonly string[]) => ids.map((id) => ({ id, forms: 1 }));
  const units = [
    unit('甲', {
      compared: 2,
      declaredMean: '90.00',
      computedMean: '89.90',
      differing: 1,
      ratings: ratings('excellent', 'A+'),
    }),
    unit('乙'),
    unit('丙', { compared: 1, declaredMean: '80.05', computedMean: '85.00' }),
    unit('丁', { compared: 1, declaredMean: '86.99', computedMean: '71.99', differing: 1, ratings: ratings('fair') }),
  ];

  it('stand by their difference, which is exact, and those without anything to compare are left out', () => {
    expect(texts(meansTable(comparedUnits(units), 2024, say).rows)).toEqual([
      ['丁', '1', '86.99', '71.99', '+15', '1', '0', '0', '1', '0', '0'],
      ['甲', '2', '90.00', '89.90', '+0.1', '1', '1', '0', '0', '0', '1'],
      ['丙', '1', '80.05', '85.00', '−4.95', '0', '0', '0', '0', '0', '0'],
    ]);
    const { columns, rows } = meansTable(comparedUnits(units), 2024, say);
    expect(columns.slice(6)).toEqual(['优', '良', '中', '差', 'A+']);
    expect(rows[0]?.[8]?.list).toEqual({ year: 2024, unit: '丁', rating: 'fair' });
  });

  it('are drawn in the same order', () => {
    const { option } = meansDrawn(comparedUnits(units), say);
    expect(option['yAxis']).toMatchObject({ data: ['丙', '甲', '丁'] });
  });
});

it('a table is saved as it stands, and no cell of it is run by a spreadsheet', () => {
  const table = { columns: ['单位', '份数'], rows: [[{ text: '=HYPERLINK("x")' }, { text: '3' }]] };
  expect(tableCsv('t', table, 'zh')).toBe('\ufeff单位,份数\r\n"\'=HYPERLINK(""x"")",3\r\n');
});

import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, PLAIN } from '../../../parts/charts/drawn.ts';
import type { Portfolio } from '../portfolio-query.ts';
import { WORDS } from '../words.ts';
import type { PortfolioCell } from './portfolio-cell.tsx';

type Cells = Portfolio['cells'];

/** A point's width, as `86–87`; full marks stand alone. */
const span = (from: number) => (from === 100 ? '100' : `${from}–${from + 1}`);

/** Which declared scores meet which computed ones, those that lie furthest apart first. */
export const scoresTable = (cells: Cells, say: Say): ChartTable<PortfolioCell> => ({
  columns: [say(WORDS.declaredFrom), say(WORDS.computedFrom), say(WORDS.forms)],
  rows: [...cells]
    .sort((a, b) => b.declared - b.computed - (a.declared - a.computed) || b.declared - a.declared)
    .map(({ declared, computed, count }) => [
      { text: span(declared) },
      { text: span(computed) },
      { text: String(count) },
    ]),
});

/** Circles whose area is the number of forms, and the line on which both scores are equal. */
export function scoresDrawn(cells: Cells, say: Say): Drawn {
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const least = Math.min(100, ...cells.flatMap(({ declared, computed }) => [declared, computed]));
  const min = Math.max(0, Math.floor(least / 10) * 10);
  const max = Math.max(100, ...cells.flatMap(({ declared, computed }) => [declared, computed]));
  const axis = { type: 'value', min, max, nameLocation: 'middle' } as const;
  return {
    height: 420,
    option: {
      ...PLAIN,
      tooltip: { ...PLAIN.tooltip, formatter: ({ value }: { readonly value: readonly number[] }) => said(value, say) },
      grid: { top: 16, bottom: 44, left: 52, right: 24 },
      xAxis: { ...axis, name: say(WORDS.computedFrom), nameGap: 26 },
      yAxis: { ...axis, name: say(WORDS.declaredFrom), nameGap: 34 },
      series: [
        {
          type: 'scatter',
          itemStyle: { color: '#2f6fb3', opacity: 0.55, borderColor: '#0b4f8a' },
          symbolSize: (value: readonly number[]) => 4 + 26 * Math.sqrt((value[2] ?? 0) / most),
          data: cells.map(({ declared, computed, count }) => [computed, declared, count]),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: '#5c626b', type: 'dashed' },
            data: [[{ coord: [min, min] }, { coord: [max, max] }]],
          },
        },
      ],
    },
  };
}

function said([computed = 0, declared = 0, count = 0]: readonly number[], say: Say): string {
  return say(WORDS.point, { declared: span(declared), computed: span(computed), count: String(count) });
}

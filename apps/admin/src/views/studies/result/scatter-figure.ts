import type { StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, PLAIN } from '../../../parts/charts/drawn.ts';
import { WORDS } from './words.ts';

type Pairs = Pick<StudyResult, 'pairs'>;

/** A point's width, as `86–87`. */
const span = (from: number) => `${from}–${from + 1}`;

/** Which totals before meet which after, those that lie furthest apart first. */
export const scatterTable = ({ pairs }: Pairs, say: Say): ChartTable => ({
  columns: [say(WORDS.before), say(WORDS.after), say(WORDS.count)],
  rows: pairs
    .toSorted(
      (a, b) => Math.abs(b.candidate - b.base) - Math.abs(a.candidate - a.base) || b.forms - a.forms || b.base - a.base,
    )
    .map(({ base, candidate, forms }) => [
      { text: span(base) },
      { text: span(candidate) },
      { text: forms.toLocaleString('en') },
    ]),
});

/** Circles whose area is the number of forms, in a colour and a shape for each direction, and the line on which nothing changes. */
export function scatterDrawn({ pairs }: Pairs, say: Say): Drawn {
  const most = Math.max(1, ...pairs.map(({ forms }) => forms));
  const totals = pairs.flatMap(({ base, candidate }) => [base, candidate]);
  const min = Math.max(0, Math.floor(Math.min(100, ...totals) / 10) * 10);
  const max = Math.ceil((Math.max(99, ...totals) + 1) / 10) * 10;
  const axis = { type: 'value', min, max, nameLocation: 'middle' } as const;
  const series = (name: string, symbol: string, color: string, of: (change: number) => boolean) => ({
    type: 'scatter',
    name,
    symbol,
    itemStyle: { color, opacity: 0.6, borderColor: color },
    symbolSize: (value: readonly number[]) => 5 + 26 * Math.sqrt((value[2] ?? 0) / most),
    data: pairs
      .filter(({ base, candidate }) => of(candidate - base))
      .map(({ base, candidate, forms }) => [base + 0.5, candidate + 0.5, forms]),
  });
  return {
    height: 420,
    option: {
      ...PLAIN,
      tooltip: { ...PLAIN.tooltip, formatter: ({ value }: { readonly value: readonly number[] }) => said(value, say) },
      legend: { top: 0, itemGap: 16 },
      grid: { top: 36, bottom: 44, left: 52, right: 24 },
      xAxis: { ...axis, name: say(WORDS.before), nameGap: 26 },
      yAxis: { ...axis, name: say(WORDS.after), nameGap: 34 },
      series: [
        series(say(WORDS.raisedForms), 'triangle', '#1e7b34', (change) => change > 0),
        series(say(WORDS.loweredForms), 'diamond', '#b3261e', (change) => change < 0),
        {
          ...series(say(WORDS.sameForms), 'circle', '#5c626b', (change) => change === 0),
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

function said([base = 0, candidate = 0, forms = 0]: readonly number[], say: Say): string {
  return say(WORDS.scatterPoint, {
    base: span(base - 0.5),
    candidate: span(candidate - 0.5),
    count: forms.toLocaleString('en'),
  });
}

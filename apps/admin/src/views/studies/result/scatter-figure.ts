import type { StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, PLAIN } from '../../../parts/charts/drawn.ts';
import { WORDS } from './words.ts';

type Pairs = StudyResult['pairs'];

/** Forms that have one colour and one shape in the picture. */
export type ScatterGroup = {
  readonly name: string;
  readonly color: string;
  readonly symbol: string;
  readonly pairs: Pairs;
};

/** The forms by whether they gained. */
export function byDirection({ pairs }: { readonly pairs: Pairs }, say: Say): readonly ScatterGroup[] {
  const those = (of: (change: number) => boolean) => pairs.filter(({ base, candidate }) => of(candidate - base));
  return [
    { name: say(WORDS.raisedForms), symbol: 'triangle', color: '#1e7b34', pairs: those((change) => change > 0) },
    { name: say(WORDS.loweredForms), symbol: 'diamond', color: '#b3261e', pairs: those((change) => change < 0) },
    { name: say(WORDS.sameForms), symbol: 'circle', color: UNMARKED, pairs: those((change) => change === 0) },
  ];
}

type UnitPairs = { readonly unit: string | null; readonly pairs: Pairs };

/** The forms of the units that are told apart, and of all others, which come first: whoever is drawn later lies on top. */
export function byUnit(units: readonly UnitPairs[], say: Say): readonly ScatterGroup[] {
  const marked = units.filter(({ unit }) => unit !== null);
  return [
    ...units
      .filter(({ unit }) => unit === null)
      .map(({ pairs }) => ({ name: say(WORDS.otherUnits), symbol: 'circle', color: UNMARKED, pairs })),
    ...marked.map(({ unit, pairs }, at) => ({
      name: unit || say(WORDS.noUnit),
      ...(MARKS[at % MARKS.length] ?? MARK),
      pairs,
    })),
  ];
}

const UNMARKED = '#5c626b';
const MARK = { color: '#0b5cad', symbol: 'circle' } as const;
/** Told apart by those who see few colours as well: no two have one shape. */
const MARKS = [
  MARK,
  { color: '#c4500a', symbol: 'diamond' },
  { color: '#1e7b34', symbol: 'triangle' },
  { color: '#8a2a86', symbol: 'rect' },
  { color: '#9a7400', symbol: 'pin' },
  { color: '#00788c', symbol: 'arrow' },
  { color: '#b3261e', symbol: 'roundRect' },
] as const;
/** So many units are told apart. */
export const MOST_UNITS = MARKS.length;

/** A point's width, as `86–87`. */
const span = (from: number) => `${from}–${from + 1}`;

/** Which totals before meet which after, those that lie furthest apart first. */
export const scatterTable = ({ pairs }: { readonly pairs: Pairs }, say: Say): ChartTable => ({
  columns: [say(WORDS.before), say(WORDS.after), say(WORDS.count)],
  rows: furthestFirst(pairs).map(figuresOf),
});

/** The same with the unit of each, unit by unit as they move. */
export const unitScatterTable = (units: readonly UnitPairs[], say: Say): ChartTable => ({
  columns: [say(WORDS.unit), say(WORDS.before), say(WORDS.after), say(WORDS.count)],
  rows: units.flatMap(({ unit, pairs }) => {
    const name = { text: unit === null ? say(WORDS.otherUnits) : unit || say(WORDS.noUnit) };
    return furthestFirst(pairs).map((pair) => [name, ...figuresOf(pair)]);
  }),
});

const furthestFirst = (pairs: Pairs) =>
  pairs.toSorted(
    (a, b) => Math.abs(b.candidate - b.base) - Math.abs(a.candidate - a.base) || b.forms - a.forms || b.base - a.base,
  );

const figuresOf = ({ base, candidate, forms }: Pairs[number]) => [
  { text: span(base) },
  { text: span(candidate) },
  { text: forms.toLocaleString('en') },
];

/** Circles whose area is the number of forms, in a colour and a shape for each group, and the line on which nothing changes. */
export function scatterDrawn(groups: readonly ScatterGroup[], say: Say): Drawn {
  const pairs = groups.flatMap((group) => group.pairs);
  const most = Math.max(1, ...pairs.map(({ forms }) => forms));
  const totals = pairs.flatMap(({ base, candidate }) => [base, candidate]);
  const min = Math.max(0, Math.floor(Math.min(100, ...totals) / 10) * 10);
  const max = Math.ceil((Math.max(99, ...totals) + 1) / 10) * 10;
  const lines = Math.ceil(groups.length / IN_A_LINE);
  const axis = { type: 'value', min, max, nameLocation: 'middle' } as const;
  const series = groups.map(({ name, symbol, color, pairs: own }) => ({
    type: 'scatter',
    name,
    symbol,
    itemStyle: { color, opacity: color === UNMARKED ? 0.35 : 0.6, borderColor: color },
    symbolSize: (value: readonly number[]) => 5 + 26 * Math.sqrt((value[2] ?? 0) / most),
    data: own.map(({ base, candidate, forms }) => [base + 0.5, candidate + 0.5, forms]),
  }));
  const diagonal = {
    silent: true,
    symbol: 'none',
    lineStyle: { color: UNMARKED, type: 'dashed' },
    data: [[{ coord: [min, min] }, { coord: [max, max] }]],
  };
  return {
    height: 396 + LINE * lines,
    option: {
      ...PLAIN,
      tooltip: {
        ...PLAIN.tooltip,
        formatter: ({ seriesName, value }: Shown) => `${escaped(seriesName)}<br>${said(value, say)}`,
      },
      legend: { top: 0, itemGap: 16, itemWidth: 14, itemHeight: 12, textStyle: { width: NAMED, overflow: 'truncate' } },
      grid: { top: 12 + LINE * lines, bottom: 44, left: 52, right: 24 },
      xAxis: { ...axis, name: say(WORDS.before), nameGap: 26 },
      yAxis: { ...axis, name: say(WORDS.after), nameGap: 34 },
      // The line hangs on the last of them, whichever that is.
      series: series.map((one, at) => (at === series.length - 1 ? { ...one, markLine: diagonal } : one)),
    },
  };
}

/** How high a line of the legend is, how many names stand in one, and how wide one may be; the table has them whole. */
const LINE = 30;
const IN_A_LINE = 3;
const NAMED = 140;

type Shown = { readonly seriesName: string; readonly value: readonly number[] };

/** What a chart shows at the pointer is HTML. */
const escaped = (name: string): string => name.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function said([base = 0, candidate = 0, forms = 0]: readonly number[], say: Say): string {
  return say(WORDS.scatterPoint, {
    base: span(base - 0.5),
    candidate: span(candidate - 0.5),
    count: forms.toLocaleString('en'),
  });
}

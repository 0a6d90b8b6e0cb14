import { Rational, type StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, LABEL, PLAIN, ROW } from '../../../parts/charts/drawn.ts';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { type Names, partWords } from './change-words.ts';
import { WORDS } from './words.ts';

type Waterfall = StudyResult['waterfall'];

export type Step = {
  readonly name: string;
  readonly forms: number | null;
  /** How far it moves the mean; null for the means at both ends. */
  readonly by: string | null;
  /** The mean after it. */
  readonly to: string;
};

/** From the mean before, bar by bar, to the mean after; nothing where no form has both totals. */
export function stepsOf({ base, bars, candidate }: Waterfall, names: Names, say: Say): readonly Step[] {
  if (base === null || candidate === null) return [];
  let sum = Rational.of(base);
  // Which version forms were scored under before is said where they were not all scored under one.
  const isMixed = new Set(bars.map(({ against }) => against?.hash)).size > 1;
  const between = bars.map((bar): Step => {
    sum = sum.plus(Rational.of(bar.mean));
    const what = partWords(bar, names, say);
    const name =
      isMixed && bar.against ? say(WORDS.against, { what, version: `${bar.against.id} ${bar.against.version}` }) : what;
    return { name, forms: bar.forms, by: bar.mean, to: sum.toPlain() };
  });
  return [
    { name: say(WORDS.oldMean), forms: null, by: null, to: base },
    ...between,
    { name: say(WORDS.newMean), forms: null, by: null, to: candidate },
  ];
}

/** Whether the bars lead from the one mean to the other, to the last place. */
export const closes = (steps: readonly Step[]): boolean => {
  const [last, before] = [steps.at(-1), steps.at(-2)];
  return last !== undefined && before !== undefined && Rational.of(last.to).equals(Rational.of(before.to));
};

export const waterfallTable = (steps: readonly Step[], say: Say): ChartTable => ({
  columns: [say(WORDS.what), say(WORDS.count), say(WORDS.change), say(WORDS.running)],
  rows: steps.map(({ name, forms, by, to }) => [
    { text: name },
    { text: forms === null ? '' : forms.toLocaleString('en') },
    { text: by === null ? '' : signed(by) },
    { text: to },
  ]),
});

/** Bars that float between the mean before and the mean after each change: the axis is that of the means and need not begin at nothing. */
export function waterfallDrawn(steps: readonly Step[], say: Say): Drawn {
  const shown = steps.toReversed();
  const places = shown.map(({ by, to }) => {
    // biome-ignore lint/plugin: a place in a picture; the table beside it has the figure
    const [end, change] = [Number(to), Number(by ?? '0')];
    return { isEnd: by === null, end, start: end - change };
  });
  const all = places.flatMap(({ start, end }) => [start, end]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const margin = Math.max((most - least) * 0.15, 0.05);
  const bar = (wanted: 'raised' | 'lowered') =>
    places.map(({ isEnd, start, end }) => {
      const isWanted = !isEnd && (wanted === 'raised' ? end > start : end < start);
      return isWanted ? Math.abs(end - start) : null;
    });
  const bars = { type: 'bar', stack: 'change', barCategoryGap: '30%' } as const;
  return {
    height: shown.length * (ROW + 4) + 70,
    option: {
      ...PLAIN,
      legend: { top: 0, itemGap: 16, data: [say(WORDS.raisedForms), say(WORDS.loweredForms), say(WORDS.meanOf)] },
      grid: { top: 36, bottom: 24, left: 8, right: 32, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'value',
        min: least - margin,
        max: most + margin,
        axisLabel: { formatter: shortPoints, showMinLabel: false, showMaxLabel: false },
      },
      yAxis: { type: 'category', data: shown.map(({ name }) => name), axisLabel: { ...LABEL, width: 200 } },
      series: [
        {
          ...bars,
          silent: true,
          itemStyle: { color: 'transparent', decal: { symbol: 'none' } },
          tooltip: { show: false },
          data: places.map(({ isEnd, start, end }) => (isEnd ? null : Math.min(start, end))),
        },
        { ...bars, name: say(WORDS.raisedForms), itemStyle: { color: '#1e7b34' }, data: bar('raised') },
        { ...bars, name: say(WORDS.loweredForms), itemStyle: { color: '#b3261e' }, data: bar('lowered') },
        {
          type: 'scatter',
          name: say(WORDS.meanOf),
          symbol: 'diamond',
          symbolSize: 14,
          itemStyle: { color: '#0b4f8a' },
          data: places.flatMap(({ isEnd, end }, row) => (isEnd ? [[end, row]] : [])),
        },
      ],
    },
  };
}

/** A tick of an axis of points, without the noise of a double. */
export const shortPoints = (value: number): string => String(Math.round(value * 100) / 100);

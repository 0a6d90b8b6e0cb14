import { Rational } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, LABEL, MOST_ROWS, PLAIN, ROW } from '../../../parts/charts/drawn.ts';
import { gradeName } from '../../assessments/grade-name.ts';
import { signed } from '../../assessments/signed.ts';
import type { PortfolioUnit } from '../portfolio-query.ts';
import { WORDS } from '../words.ts';
import { gradesOf } from './grades-of.ts';
import type { PortfolioCell } from './portfolio-cell.tsx';
import { counted } from './states-figure.ts';

export type Means = PortfolioUnit & {
  readonly declaredMean: string;
  readonly computedMean: string;
  readonly difference: Rational;
};

/** The units that have something to compare, the greatest difference first. */
export function comparedUnits(units: readonly PortfolioUnit[]): readonly Means[] {
  return units
    .flatMap(({ declaredMean, computedMean, ...unit }) =>
      declaredMean === null || computedMean === null
        ? []
        : [
            {
              ...unit,
              declaredMean,
              computedMean,
              difference: Rational.of(declaredMean).minus(Rational.of(computedMean)),
            },
          ],
    )
    .sort((a, b) => b.difference.compare(a.difference));
}

export const meansTable = (units: readonly Means[], year: number, say: Say): ChartTable<PortfolioCell> => ({
  columns: [
    ...[WORDS.unit, WORDS.compared, WORDS.declaredMean, WORDS.computedMean, WORDS.difference].map((words) =>
      say(words),
    ),
    say(WORDS.differing),
    ...gradesOf(units).map((grade) => gradeName(grade, say)),
  ],
  rows: units.map(({ organisationId: unit, name, hasUnits, ...figures }) => [
    hasUnits ? { text: name, unit } : { text: name },
    counted(figures.compared, { year, unit }),
    { text: figures.declaredMean },
    { text: figures.computedMean },
    { text: signed(figures.difference.toPlain()) },
    counted(figures.differing, { year, unit, sort: 'difference' }),
    ...gradesOf(units).map((rating) =>
      counted(figures.ratings.find(({ id }) => id === rating)?.forms ?? 0, { year, unit, rating }),
    ),
  ]),
});

/** A mark each for the two means: what lies apart is what is compared, so that the axis need not begin at nothing. */
export function meansDrawn(units: readonly Means[], say: Say): Drawn {
  const shown = units.slice(0, MOST_ROWS).reverse();
  const marks = (name: string, symbol: string, color: string, of: (unit: Means) => string) => ({
    type: 'scatter',
    name,
    symbol,
    symbolSize: 11,
    itemStyle: { color },
    // biome-ignore lint/plugin: a place in a picture; the table beside it has the figure
    data: shown.map((unit, row) => [Number(of(unit)), row]),
  });
  return {
    height: shown.length * ROW + 70,
    option: {
      ...PLAIN,
      legend: { top: 0, itemGap: 16 },
      grid: { top: 36, bottom: 24, left: 8, right: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', scale: true },
      yAxis: { type: 'category', data: shown.map(({ name }) => name), axisLabel: LABEL, splitLine: { show: true } },
      series: [
        marks(say(WORDS.declaredMean), 'diamond', '#0b4f8a', ({ declaredMean }) => declaredMean),
        marks(say(WORDS.computedMean), 'circle', '#c27c0e', ({ computedMean }) => computedMean),
      ],
    },
  };
}

import { terms } from '@plumbline/locale';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, LABEL, MOST_ROWS, PLAIN, ROW } from '../../../parts/charts/drawn.ts';
import { STATES } from '../../assessments/list-search.ts';
import type { PortfolioUnit } from '../portfolio-query.ts';
import { WORDS } from '../words.ts';
import type { PortfolioCell } from './portfolio-cell.tsx';

const COLOURS = ['#9aa4b2', '#2f6fb3', '#c27c0e', '#2e8b57', '#14602a'];

/** How far the forms of each unit have come. */
export function statesTable(units: readonly PortfolioUnit[], year: number, say: Say): ChartTable<PortfolioCell> {
  return {
    columns: [say(WORDS.unit), ...STATES.map((state) => say(terms.assessmentStates[state])), say(WORDS.forms)],
    rows: units.map(({ organisationId: unit, name, hasUnits, states, forms }) => [
      hasUnits ? { text: name, unit } : { text: name },
      ...STATES.map((state) => counted(states[state], { year, unit, state })),
      counted(forms, { year, unit }),
    ]),
  };
}

/** A count leads to what it counts; nothing leads nowhere. */
export const counted = (count: number, list: NonNullable<PortfolioCell['list']>): PortfolioCell =>
  count === 0 ? { text: '0' } : { text: String(count), list };

/** The units with the most forms, the first on top. */
export function statesDrawn(units: readonly PortfolioUnit[], say: Say): Drawn {
  const shown = [...units]
    .sort((a, b) => b.forms - a.forms)
    .slice(0, MOST_ROWS)
    .reverse();
  return {
    height: shown.length * ROW + 70,
    option: {
      ...PLAIN,
      legend: { top: 0, itemGap: 16 },
      grid: { top: 36, bottom: 24, left: 8, right: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: shown.map(({ name }) => name), axisLabel: LABEL },
      series: STATES.map((state, at) => ({
        type: 'bar',
        stack: 'forms',
        name: say(terms.assessmentStates[state]),
        itemStyle: { color: COLOURS[at] },
        data: shown.map(({ states }) => states[state]),
      })),
    },
  };
}

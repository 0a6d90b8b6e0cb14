import { findingTitle } from '@plumbline/locale';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, LABEL, MOST_ROWS, PLAIN, ROW } from '../../../parts/charts/drawn.ts';
import type { ListSearch } from '../../assessments/list-search.ts';
import type { Portfolio } from '../portfolio-query.ts';
import { WORDS } from '../words.ts';
import type { PortfolioCell } from './portfolio-cell.tsx';

type Findings = Portfolio['findings'];

/** How many forms have a finding of each kind, the most first, each with the way to them. */
export const findingsTable = (findings: Findings, list: ListSearch, say: Say): ChartTable<PortfolioCell> => ({
  columns: [say(WORDS.kind), say(WORDS.forms)],
  rows: findings.map(({ code, forms }) => [
    { text: say(findingTitle(code)) },
    { text: String(forms), list: { ...list, finding: code } },
  ]),
});

export function findingsDrawn(findings: Findings, say: Say): Drawn {
  const shown = findings.slice(0, MOST_ROWS).reverse();
  return {
    height: shown.length * ROW + 40,
    option: {
      ...PLAIN,
      grid: { top: 8, bottom: 24, left: 8, right: 48, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: {
        type: 'category',
        data: shown.map(({ code }) => say(findingTitle(code))),
        axisLabel: { ...LABEL, width: 180 },
      },
      series: [
        {
          type: 'bar',
          name: say(WORDS.forms),
          itemStyle: { color: '#2f6fb3' },
          label: { show: true, position: 'right' },
          data: shown.map(({ forms }) => forms),
        },
      ],
    },
  };
}

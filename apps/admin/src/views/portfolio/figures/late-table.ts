import { terms } from '@plumbline/locale';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import type { PortfolioUnit } from '../portfolio-query.ts';
import { WORDS } from '../words.ts';
import type { PortfolioCell } from './portfolio-cell.tsx';
import { counted } from './states-figure.ts';

/** The units that have not handed in all, those with the most first. */
export function lateTable(units: readonly PortfolioUnit[], year: number, say: Say): ChartTable<PortfolioCell> {
  const late = units.filter((unit) => unit.late > 0).sort((a, b) => b.late - a.late);
  return {
    columns: [
      say(WORDS.unit),
      say(WORDS.late),
      say(terms.assessmentStates.draft),
      say(terms.assessmentStates.returned),
    ],
    rows: late.map(({ organisationId: unit, name, hasUnits, late: count, states }) => [
      hasUnits ? { text: name, unit } : { text: name },
      counted(count, { year, unit, late: true }),
      counted(states.draft, { year, unit, state: 'draft' }),
      counted(states.returned, { year, unit, state: 'returned' }),
    ]),
  };
}

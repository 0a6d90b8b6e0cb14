import type { StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { pairedBins } from '../../../parts/impact/impact-figures.ts';
import { WORDS } from './words.ts';

/** How many forms have totals in a bin, before and after. */
export const totalsTable = (histograms: StudyResult['histograms'], say: Say): ChartTable => ({
  columns: [say(WORDS.from), say(WORDS.before), say(WORDS.after)],
  rows: pairedBins({ histograms }).map(({ from, base, candidate }) => [
    { text: `≥ ${from}` },
    { text: base.toLocaleString('en') },
    { text: candidate.toLocaleString('en') },
  ]),
});

import type { SkipReason, StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import type { CaseCell } from './case-cell.tsx';
import { counted } from './units-figure.ts';
import { WORDS } from './words.ts';

/** Why forms were left out, the most first, each with the way to them. */
export const skippedTable = ({ skipped }: Pick<StudyResult, 'skipped'>, say: Say): ChartTable<CaseCell> => ({
  words: 2,
  columns: [say(WORDS.reasonBefore), say(WORDS.reasonAfter), say(WORDS.count)],
  rows: skipped
    .toSorted((a, b) => b.forms - a.forms)
    .map(({ base, candidate, forms }) => [
      { text: reason(base, say) },
      { text: reason(candidate, say) },
      counted(forms, { skipped: base ?? candidate ?? 'any' }),
    ]),
});

/** Why a side has no total. */
export const reason = (of: SkipReason | null, say: Say): string => say(of === null ? WORDS.hasTotal : WORDS[of]);

import type { StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { signed } from '../../../parts/impact/impact-figures.ts';
import type { CaseCell } from './case-cell.tsx';
import type { Names } from './change-words.ts';
import { WORDS } from './words.ts';

/** Items by the rule that scored before and the rule that scores now, where that makes a difference. A rule leads to the forms that it moved. */
export function changesTable({ byRule }: Pick<StudyResult, 'byRule'>, names: Names, say: Say): ChartTable<CaseCell> {
  const nameOf = (rule: string | null, isMoved: boolean): CaseCell => ({
    text: rule === null ? say(WORDS.none) : (names.get(rule) ?? rule),
    ...(rule !== null && isMoved ? { cases: { rule } } : {}),
  });
  return {
    words: 2,
    columns: [WORDS.fromRule, WORDS.toRule, WORDS.items, WORDS.itemsChanged, WORDS.change].map((words) => say(words)),
    rows: byRule
      .filter(({ changed, open, from, to }) => changed > 0 || open > 0 || from !== to)
      .map(({ from, to, items, changed, open, change }) => [
        nameOf(from, changed > 0 || open > 0),
        nameOf(to, changed > 0 || open > 0),
        { text: items.toLocaleString('en') },
        { text: changed.toLocaleString('en') },
        { text: signed(change) },
      ]),
  };
}

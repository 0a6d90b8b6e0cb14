import type { StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { signed } from '../../../parts/impact/impact-figures.ts';
import type { Names } from './change-words.ts';
import { WORDS } from './words.ts';

/** Items by the rule that scored before and the rule that scores now, where that makes a difference. */
export function changesTable({ byRule }: Pick<StudyResult, 'byRule'>, names: Names, say: Say): ChartTable {
  const nameOf = (rule: string | null) => (rule === null ? say(WORDS.none) : (names.get(rule) ?? rule));
  return {
    words: 2,
    columns: [WORDS.fromRule, WORDS.toRule, WORDS.items, WORDS.itemsChanged, WORDS.change].map((words) => say(words)),
    rows: byRule
      .filter(({ changed, open, from, to }) => changed > 0 || open > 0 || from !== to)
      .map(({ from, to, items, changed, change }) => [
        { text: nameOf(from) },
        { text: nameOf(to) },
        { text: items.toLocaleString('en') },
        { text: changed.toLocaleString('en') },
        { text: signed(change) },
      ]),
  };
}

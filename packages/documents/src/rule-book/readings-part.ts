import type { Comparator } from '@plumbline/core';
import { blockLabel } from '@plumbline/engine';
import { ruleTerms } from '@plumbline/locale';
import type { PrintedPart } from '../printed/printed-document.ts';
import type { Book } from './book.ts';
import { headedTable, line } from './book-parts.ts';

/** How a target is read where the form leaves it open. */
export function readingsPart({ words }: Book): PrintedPart[] {
  const { say, pick, ruleSet } = words;
  const { bare, bareByGroup = {}, zero, equal } = ruleSet.readings;
  const read = (comparator: Comparator) => pick(ruleTerms.comparators[comparator]);
  const byGroup = Object.entries(bareByGroup).map(([group, comparator]) => {
    const label = blockLabel('group', group, ruleSet);
    const name = label ? pick(label) : group;
    return [say(`其中“${name}”的指标`, `the same, of indicators of the group “${name}”`), read(comparator)];
  });
  return [
    line('heading', say('目标的读法', 'How targets are read')),
    headedTable(
      [30, 15],
      [say('目标的写法', 'A target written as'), say('读作', 'is read as')],
      [
        [say('只有数值，没有比较符，如“4场”', 'a number without a comparator, such as “4场”'), read(bare)],
        ...byGroup,
        [say('数值为 0，没有比较符，如“0起”', 'a zero without a comparator, such as “0起”'), read(zero)],
        [say('等号，如“=100%”', 'an equals sign, such as “=100%”'), read(equal)],
      ],
    ),
    line(
      'text',
      say(
        '写明其他比较符的，从其写法。没有写比较符而指标体系写明方向的，越高越好读作不少于（≥），越低越好读作不超过（≤），不看上表。',
        'Any other comparator counts as written. Where none is written and the framework gives the indicator a direction, higher is better reads as at least (≥) and lower is better as at most (≤), whatever the table says.',
      ),
    ),
  ];
}

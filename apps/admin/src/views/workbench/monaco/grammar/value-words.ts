import type { LocalizedText } from '@plumbline/core';
import { ruleTerms, terms, text } from '@plumbline/locale';

type Words = Readonly<Record<string, LocalizedText>>;

/** What the fixed values of a member mean, by the member’s name. */
const VALUE_WORDS: Readonly<Record<string, Words>> = {
  mode: ruleTerms.roundingModes,
  bare: ruleTerms.comparators,
  bareByGroup: ruleTerms.comparators,
  zero: ruleTerms.comparators,
  equal: ruleTerms.comparators,
  notApplicable: ruleTerms.notApplicablePolicies,
  direction: ruleTerms.directions,
  phase: terms.phases,
  item: terms.itemKinds,
  method: terms.scoreMethods,
  operator: terms.operators,
  severity: terms.severities,
  type: { ...ruleTerms.inputTypes, ...terms.eventTypes },
  gradeOn: {
    rounded: text('按取整后的总分（与表上所印一致）', 'the rounded total, as it is printed'),
    exact: text('按取整前的总分', 'the total before it is rounded'),
  },
  side: {
    above: text('超过线的部分', 'what is above the line'),
    below: text('低于线的部分', 'what is below the line'),
  },
  partial: {
    started: text('按一档计', 'counts whole'),
    whole: text('不计', 'does not count'),
    fraction: text('按比例计', 'counts in proportion'),
  },
  scope: {
    item: text('这一项', 'the item'),
    group: text('所在的二级指标', 'its group'),
    category: text('所在的一级指标', 'its category'),
    total: text('总分', 'the total'),
  },
  of: { group: text('在二级指标内分摊', 'within groups'), category: text('在一级指标内分摊', 'within categories') },
};

/** What a fixed value of a member means; null where it speaks for itself. */
export function valueWords(member: string, value: string): LocalizedText | null {
  const words = VALUE_WORDS[member] ?? {};
  return Object.hasOwn(words, value) ? (words[value] ?? null) : null;
}

import { GROUP_LABELS, type ScoreParams, type SelfEvaluation } from '@plumbline/core';
import type { BenchRule, Test } from './bench-rule.ts';
import { SIXTEEN_RULES } from './sixteen-rules.ts';

/**
 * A rule set of so many rules, as a national library of indicators has them: six that hold of all items, then rules about
 * indicators by group, name, kind and direction, half of which no form of the year uses. Names are taken from the forms, the often
 * filed ones first; ten rules are of the same sorts as a thousand, so that only their number grows.
 */
export function indicatorLibrary(size: number, forms: readonly SelfEvaluation[]): readonly BenchRule[] {
  const filed = indicatorsByUse(forms);
  const own = Array.from({ length: size - COMMON_RULES.length }, (_, index): BenchRule => {
    const { name, group } = filed[index >> 1] ?? { name: `未填报指标${index}`, group: 'quantity' };
    const isFiled = index % 2 === 0;
    return {
      id: `library-${index}`,
      item: 'indicator',
      priority: 1000 + index,
      tests: testsOf(isFiled ? name : `${name}（${index}）`, group, index),
      params: METHODS[index % METHODS.length] ?? { method: 'full' },
    };
  });
  return [...COMMON_RULES, ...own];
}

const COMMON = ['spent', 'underspent', 'met', 'far-missed', 'missed', 'all-else'];
const COMMON_RULES = SIXTEEN_RULES.filter(({ id }) => COMMON.includes(id));

const METHODS: readonly ScoreParams[] = [
  { method: 'proportional', of: 'ratio' },
  { method: 'fixed', share: '0.8' },
  { method: 'full' },
  { method: 'fixed', share: '0.45' },
  { method: 'zero' },
];

/** Where a library's rule is not about a missed target, it is about a ratio that is known and no more than one. */
const withinTarget: readonly Test[] = [
  ['ratio', 'greaterThanInclusive', '0'],
  ['ratio', 'lessThanInclusive', '1'],
];

/** By name and group, by part of the name with its direction, or by name and what came of it. */
function testsOf(name: string, group: string, index: number): Test[] {
  switch (index % 5) {
    case 1:
      return [['name', 'contains', name], ['direction', 'equal', 'higher'], ...withinTarget];
    case 2:
      return [['kind', 'equal', 'quantitative'], ['name', 'equal', name], ['met', 'equal', false], ...withinTarget];
    default:
      return [['group', 'equal', group], ['name', 'equal', name], ...withinTarget];
  }
}

type Indicator = { readonly name: string; readonly group: string };

function indicatorsByUse(forms: readonly SelfEvaluation[]): Indicator[] {
  const uses = new Map<string, Indicator & { count: number }>();
  for (const { indicators } of forms) {
    for (const { name, group } of indicators) {
      const id = GROUP_LABELS.find(({ spellings }) => spellings.includes(group ?? ''))?.id;
      const known = uses.get(name) ?? { name, group: id ?? 'quantity', count: 0 };
      known.count++;
      uses.set(name, known);
    }
  }
  return [...uses.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

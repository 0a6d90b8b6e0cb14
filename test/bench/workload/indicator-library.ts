import type { ScoreParams, SelfEvaluation } from '@plumbline/core';
import type { BenchRule, Test } from './bench-rule.ts';
import { SIXTEEN_RULES } from './sixteen-rules.ts';

/** The indicators a library speaks of, those filed most often first; under a thousand rules every second has one of its own. */
const NAMES = 497;

/**
 * A rule set of so many rules, as a national library of indicators has them: six that hold of all items, then rules about indicators by
 * name, kind and direction, half of which no form of the year uses. However many they are, they speak of the same indicators, in long
 * lists or short ones, so that nothing but their number grows.
 */
export function indicatorLibrary(size: number, forms: readonly SelfEvaluation[]): readonly BenchRule[] {
  const count = size - COMMON_RULES.length;
  const filed = namesByUse(forms).slice(0, NAMES);
  const lists = Array.from({ length: Math.ceil(count / 2) }, (): string[] => []);
  for (const [index, name] of filed.entries()) lists[index % lists.length]?.push(name);
  const own = Array.from({ length: count }, (_, index): BenchRule => {
    const names = lists[index >> 1] ?? [];
    return {
      id: `library-${index}`,
      item: 'indicator',
      priority: 1000 + index,
      tests: testsOf(index % 2 === 0 ? names : names.map((name) => `${name}（未填报）`), index >> 1),
      params: METHODS[(index >> 1) % METHODS.length] ?? { method: 'full' },
    };
  });
  return [...COMMON_RULES, ...own];
}

const COMMON = ['spent', 'underspent', 'met', 'far-missed', 'missed', 'all-else'];
const COMMON_RULES = SIXTEEN_RULES.filter(({ id }) => COMMON.includes(id));

const METHODS: readonly ScoreParams[] = [{ method: 'proportional', of: 'ratio' }, { method: 'full' }];

/** Where a library's rule is not about a missed target, it is about a ratio that is known and no more than one. */
const withinTarget: readonly Test[] = [
  ['ratio', 'greaterThanInclusive', '0'],
  ['ratio', 'lessThanInclusive', '1'],
];

/** By name, by name with direction, or by name and what came of it. */
function testsOf(names: readonly string[], index: number): Test[] {
  const named: Test = ['name', 'in', names];
  switch (index % 3) {
    case 1:
      return [named, ['direction', 'equal', 'higher'], ...withinTarget];
    case 2:
      return [['kind', 'equal', 'quantitative'], named, ...withinTarget];
    default:
      return [named, ...withinTarget];
  }
}

function namesByUse(forms: readonly SelfEvaluation[]): string[] {
  const uses = new Map<string, number>();
  for (const { indicators } of forms) for (const { name } of indicators) uses.set(name, (uses.get(name) ?? 0) + 1);
  return [...uses].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}

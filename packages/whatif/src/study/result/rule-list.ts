import { Rational, type RuleSet, type StudyResult } from '@plumbline/core';
import { compileRuleSet } from '@plumbline/engine';
import type { RuleChange } from '../../statistics/rule-changes.ts';
import type { ChunkResult, RuleCount } from '../chunk/chunk-result.ts';

/** What the rules did, of all chunks together. */
export type RuleList = {
  add(chunk: ChunkResult): void;
  readonly byRule: () => StudyResult['byRule'];
  readonly counts: () => readonly RuleCount[];
};

export function createRuleList(candidate: RuleSet): RuleList {
  const changes = new Map<string, RuleChange>();
  const counts = new Map<string, number>();
  const ofCounts = ({ item, rule }: Omit<RuleCount, 'items'>) => `${item} ${rule}`;
  return {
    add({ byRule, rules }) {
      for (const change of byRule) {
        const key = keyOf(change);
        const known = changes.get(key);
        changes.set(key, known ? together(known, change) : change);
      }
      for (const count of rules) counts.set(ofCounts(count), (counts.get(ofCounts(count)) ?? 0) + count.items);
    },
    byRule: () => [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => ({ ...change })),
    counts: () => {
      const { scoreRules } = compileRuleSet(candidate);
      return (['execution', 'indicator'] as const).flatMap((item) =>
        scoreRules[item].map(({ rule: { id: rule } }) => ({
          item,
          rule,
          items: counts.get(ofCounts({ item, rule })) ?? 0,
        })),
      );
    },
  };
}

/** No rule before comes first, then by their identifiers, which hold no spaces. */
const keyOf = ({ item, from, to }: RuleChange) => `${item} ${from ?? ''} ${to ?? ''}`;

const together = (a: RuleChange, b: RuleChange): RuleChange => ({
  ...a,
  items: a.items + b.items,
  changed: a.changed + b.changed,
  open: a.open + b.open,
  change: Rational.of(a.change).plus(Rational.of(b.change)).toPlain(),
});

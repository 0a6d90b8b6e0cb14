import { PHASES, type Phase, type RuleEvent, type RuleSet, type ScoringRule } from '@plumbline/core';

/** A rule with the number it has in the book. */
export type Article = { readonly number: number; readonly rule: ScoringRule };

/**
 * The rules in the order in which they decide: by phase; scoring by item and priority, where of equals the first in the document comes
 * first; what changes points before what limits them. Every rule is one article.
 */
export function articlesOf({ rules }: RuleSet): readonly Article[] {
  return PHASES.flatMap((phase) => inOrder(rules.filter((rule) => rule.phase === phase))).map((rule, index) => ({
    number: index + 1,
    rule,
  }));
}

/** Sorting keeps the order of the document among equals. */
const inOrder = (rules: readonly ScoringRule[]) =>
  [...rules].sort((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    return first.reduce((order, rank, index) => order || rank - (second[index] ?? 0), 0);
  });

/** What comes first has the lower numbers. */
function rankOf({ phase, item, priority = 0, event }: ScoringRule): readonly number[] {
  const byItem = ITEMS[item];
  return RANKS[phase](byItem, priority, event);
}

const ITEMS = { execution: 0, indicator: 1, form: 2 } as const;

const RANKS: Readonly<Record<Phase, (byItem: number, priority: number, event: RuleEvent) => readonly number[]>> = {
  score: (byItem, priority) => [byItem, -priority],
  adjust: (byItem, _, event) => [byItem, event.type === 'cap' ? 1 : 0],
  form: (_, __, event) => [stepOf(event)],
  finding: (byItem) => [byItem],
};

/** The steps from the item scores to the total. */
function stepOf(event: RuleEvent): number {
  if (event.type === 'veto') return event.params.scope === 'total' ? 3 : 0;
  return event.type === 'cap' ? 2 : 1;
}

/** A rule for all items of a kind says so by a condition that always holds. */
export const holdsAlways = ({ item, conditions }: ScoringRule): boolean =>
  'fact' in conditions &&
  conditions.fact === 'item' &&
  ((conditions.operator === 'equal' && conditions.value === item) ||
    (conditions.operator === 'present' && conditions.value === true));

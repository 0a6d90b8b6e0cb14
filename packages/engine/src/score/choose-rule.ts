import type { CompiledRuleSet } from '../compile.ts';
import { holds } from '../conditions/evaluate.ts';
import type { Facts } from '../facts/fact-value.ts';
import type { FormItem } from '../facts/items.ts';
import type { Matched } from './score-item.ts';

/**
 * Which of the matching score rules decides: the rule the framework names for this indicator, else the highest priority.
 * Equal priorities on overlapping conditions are a lint error; should one be scored with all the same, the earlier rule wins.
 */
export function chooseRule(
  compiled: CompiledRuleSet,
  item: Pick<FormItem, 'item' | 'placement'>,
  matched: ReadonlySet<string>,
): Matched {
  const candidates = compiled.scoreRules[item.item].filter(({ rule }) => matched.has(rule.id));
  const preferred = item.placement.definition?.rule;
  const winner = candidates.find(({ rule }) => rule.id === preferred) ?? candidates[0] ?? null;
  return { winner, adjusters: compiled.adjustRules[item.item].filter(({ rule }) => matched.has(rule.id)) };
}

/** The same choice without json-rules-engine, for searches that try many values: conditions are evaluated directly. */
export function chooseRuleDirectly(
  compiled: CompiledRuleSet,
  item: Pick<FormItem, 'item' | 'placement'>,
  facts: Facts,
): Matched {
  const rules = [...compiled.scoreRules[item.item], ...compiled.adjustRules[item.item]];
  return chooseRule(
    compiled,
    item,
    new Set(rules.filter(({ condition }) => holds(condition, facts)).map(({ rule }) => rule.id)),
  );
}

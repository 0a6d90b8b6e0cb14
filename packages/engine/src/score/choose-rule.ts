import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import { readyCondition } from '../conditions/ready-condition.ts';
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
  return chosen(compiled, item, ({ rule }) => matched.has(rule.id));
}

/** The same choice without json-rules-engine, for searches that try many values: conditions are evaluated directly. */
export function chooseRuleDirectly(
  compiled: CompiledRuleSet,
  item: Pick<FormItem, 'item' | 'placement'>,
  facts: Facts,
): Matched {
  return chosen(compiled, item, ({ condition }) => readyCondition(condition).holds(facts));
}

/** Asks about no rule that could not be chosen any more. */
function chosen(
  compiled: CompiledRuleSet,
  item: Pick<FormItem, 'item' | 'placement'>,
  matches: (rule: CompiledRule) => boolean,
): Matched {
  const rules = compiled.scoreRules[item.item];
  const preferred = item.placement.definition?.rule;
  const named = preferred === undefined ? undefined : rules.find((one) => one.rule.id === preferred && matches(one));
  return { winner: named ?? rules.find(matches) ?? null, adjusters: compiled.adjustRules[item.item].filter(matches) };
}

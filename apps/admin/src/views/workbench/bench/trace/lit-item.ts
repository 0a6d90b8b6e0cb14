import type { RuleSet, ScorecardItem } from '@plumbline/core';
import type { Lit } from '../../workbench-context.tsx';
import { firstFalse, type TracedCondition, tracedRule } from './traced-condition.ts';

/** A score rule that did not decide about an item: `fault` is the first comparison that failed; null where it held and ranks lower, or where no single one can be named. */
export type LosingRule = {
  readonly rule: string;
  readonly isOutranked: boolean;
  readonly fault: TracedCondition | null;
};

/** The score rules that were tried for an item and did not decide, in the order of the document. */
export function losingRules(ruleSet: RuleSet, { considered = [], rule: winner }: ScorecardItem): LosingRule[] {
  const scoring = new Set(ruleSet.rules.filter(({ phase }) => phase === 'score').map(({ id }) => id));
  return considered
    .filter(({ rule }) => rule !== winner && scoring.has(rule))
    .map(({ rule, matched, conditions }) => {
      const traced = tracedRule(ruleSet, rule, conditions);
      return { rule, isOutranked: matched, fault: traced && firstFalse(traced) };
    });
}

/** What other views light for an item: the rules that made its points, and those that did not. */
export function litBy(ruleSet: RuleSet, item: ScorecardItem): Lit {
  const winners = [...(item.rule === null ? [] : [item.rule]), ...item.adjustments.map(({ rule }) => rule)];
  const losers = losingRules(ruleSet, item).map(({ rule, fault }) => ({ rule, path: fault?.path ?? null }));
  return { winners, losers };
}

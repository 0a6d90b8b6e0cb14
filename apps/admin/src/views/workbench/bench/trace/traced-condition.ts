import type { Condition, ConditionTrace, RuleSet } from '@plumbline/core';
import type { Path } from '../../../../parts/document/json-edit.ts';

/** A condition as it stands in the document, with its place there, and how it came out. */
export type TracedCondition = {
  readonly path: Path;
  readonly node: Condition;
  readonly trace: ConditionTrace;
  readonly parts: readonly TracedCondition[];
};

/** How the conditions of a rule came out, each at its place in the document: a named condition where it is defined. Null for a rule that is not there. */
export function tracedRule(ruleSet: RuleSet, id: string, trace: ConditionTrace): TracedCondition | null {
  const index = ruleSet.rules.findIndex((rule) => rule.id === id);
  const node = ruleSet.rules[index]?.conditions;
  return node ? follow(ruleSet, ['rules', index, 'conditions'], node, trace) : null;
}

function follow(ruleSet: RuleSet, path: Path, node: Condition, trace: ConditionTrace): TracedCondition {
  if ('condition' in node) {
    const named = ruleSet.conditions[node.condition];
    // A trace is of a rule set without circles, in which each name leads somewhere.
    return named ? follow(ruleSet, ['conditions', node.condition], named, trace) : { path, node, trace, parts: [] };
  }
  return { path, node, trace, parts: partsOf(ruleSet, path, node, trace) };
}

/** While somebody types, a trace may be of another condition than stands there by now: what does not fit is left out. */
function partsOf(ruleSet: RuleSet, path: Path, node: Condition, trace: ConditionTrace): TracedCondition[] {
  if ('not' in node) return 'not' in trace ? [follow(ruleSet, [...path, 'not'], node.not, trace.not)] : [];
  const [name, nodes] = 'all' in node ? ['all', node.all] : 'any' in node ? ['any', node.any] : ['', []];
  const traces = name === 'all' && 'all' in trace ? trace.all : name === 'any' && 'any' in trace ? trace.any : [];
  return nodes.flatMap((part, at) => {
    const one = traces[at];
    return one ? [follow(ruleSet, [...path, name, at], part, one)] : [];
  });
}

/** The first comparison for which a condition does not hold, in the order in which it is read; null where it holds, or where only an opposite fails. */
export function firstFalse(condition: TracedCondition): TracedCondition | null {
  const { node, trace, parts } = condition;
  if (trace.truth === true || 'not' in node) return null;
  if ('fact' in node) return condition;
  return parts.map(firstFalse).find((one) => one !== null) ?? null;
}

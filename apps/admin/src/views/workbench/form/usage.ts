import type { Condition, RuleSet } from '@plumbline/core';
import { namesInCondition, namesInRule } from '@plumbline/engine';
import { unlessHalfWritten } from './half-written.ts';

/** The rules that use each parameter, by themselves or through a named condition, in the order of the document. */
export function parameterUsage(ruleSet: RuleSet): ReadonlyMap<string, readonly number[]> {
  const usage = new Map<string, number[]>();
  for (const [index, rule] of ruleSet.rules.entries())
    for (const name of namesReadBy(rule, ruleSet).parameters) {
      const rules = usage.get(name);
      if (rules) rules.push(index);
      else usage.set(name, [index]);
    }
  return usage;
}

/** The rules that use one parameter, as {@link parameterUsage} counts them. */
export const rulesUsing = (ruleSet: RuleSet, parameter: string): RuleSet['rules'] =>
  (parameterUsage(ruleSet).get(parameter) ?? []).flatMap((index) => ruleSet.rules[index] ?? []);

/** The facts and the parameters of a rule, those of the named conditions it rests on with them; none while it is half written. */
export function namesReadBy(
  rule: RuleSet['rules'][number],
  ruleSet: RuleSet,
): { readonly facts: ReadonlySet<string>; readonly parameters: ReadonlySet<string> } {
  const [facts, parameters] = [new Set<string>(), new Set<string>()];
  const seen = new Set<string>();
  const take = (names: ReturnType<typeof namesInCondition>) => {
    for (const fact of names.facts) facts.add(fact);
    for (const parameter of names.parameters) parameters.add(parameter);
    for (const name of names.conditions) {
      const condition: Condition | undefined = ruleSet.conditions[name];
      if (seen.has(name) || condition === undefined) continue;
      seen.add(name);
      take(namesInCondition(condition));
    }
  };
  unlessHalfWritten(() => take(namesInRule(rule, ruleSet)), undefined);
  return { facts, parameters };
}

import type { Comparison, Condition } from '@plumbline/core';
import type { Facts, FactValue } from '../facts/fact-value.ts';
import { type OperandValue, operators } from './operators.ts';

/** The prefix under which a rule set's parameters stand among the facts. */
export const PARAMETER_PREFIX = 'parameter.';

/** Whether a written-out condition holds. The same meaning as json-rules-engine's, without its promises. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((node) => holds(node, facts));
  if ('any' in condition) return condition.any.some((node) => holds(node, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('condition' in condition) throw new Error(`Named condition was not written out: ${condition.condition}`);
  return operators[condition.operator](readFact(facts, condition.fact), operand(condition, facts));
}

/** What stands on the right of a comparison, parameters and facts looked up. */
export function operand({ value }: Comparison, facts: Facts): OperandValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as OperandValue;
  const reference = value as { readonly parameter: string } | { readonly fact: string };
  return readFact(facts, 'parameter' in reference ? PARAMETER_PREFIX + reference.parameter : reference.fact);
}

/** A fact by name; null where nothing is known of it. */
const readFact = (facts: Facts, name: string): FactValue => facts[name] ?? null;

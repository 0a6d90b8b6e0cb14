import { OPERATORS, type OperatorName, type RuleSet } from '@plumbline/core';
import { INPUT_PREFIX, VOCABULARY } from '@plumbline/engine';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';

export type FactType = 'number' | 'text' | 'label' | 'flag' | null;

/** What a fact holds; null for one that nobody knows. */
export function typeOfFact(fact: string, { inputs }: Pick<RuleSet, 'inputs'>): FactType {
  return VOCABULARY.get(fact)?.type ?? inputs?.[fact.replace(INPUT_PREFIX, '')]?.type ?? null;
}

/** The labels a fact can have; null where any text will do. */
export function valuesOfFact(fact: string, { inputs }: Pick<RuleSet, 'inputs'>): readonly string[] | null {
  return VOCABULARY.get(fact)?.values ?? inputs?.[fact.replace(INPUT_PREFIX, '')]?.values ?? null;
}

const ORDER: readonly OperatorName[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const LISTS: readonly OperatorName[] = ['in', 'notIn'];
const PARTS: readonly OperatorName[] = ['contains', 'doesNotContain'];

/** The operators that can decide about a fact of a type. */
export function operatorsFor(type: FactType): readonly OperatorName[] {
  const without = (...names: readonly (readonly OperatorName[])[]) =>
    OPERATORS.filter((one) => !names.flat().includes(one));
  if (type === 'number') return without(PARTS);
  if (type === 'flag') return without(PARTS, ORDER, LISTS);
  return type === null ? OPERATORS : without(ORDER);
}

/** A comparison about another fact: what was asked of the one before goes on where the new one is of the same type. */
export function comparisonOf(fact: string, before: Unchecked, ruleSet: RuleSet): Unchecked {
  const type = typeOfFact(fact, ruleSet);
  const operator = textAt(before, 'operator') as OperatorName;
  const isAlike = type !== 'label' && type === typeOfFact(textAt(before, 'fact'), ruleSet);
  if ((isAlike || operator === 'present') && operatorsFor(type).includes(operator)) return { ...before, fact };
  if (type === 'flag') return { fact, operator: 'equal', value: true };
  if (type === 'number') return { fact, operator: 'greaterThanInclusive', value: '1' };
  return { fact, operator: 'equal', value: valuesOfFact(fact, ruleSet)?.[0] ?? '' };
}

/** What a comparison is with once it is made another way, of what it was with where that fits. */
export function valueFor(operator: OperatorName, value: unknown): unknown {
  if (operator === 'present') return typeof value === 'boolean' ? value : true;
  if (LISTS.includes(operator)) return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  if (Array.isArray(value)) return value[0] ?? '';
  return typeof value === 'boolean' && ORDER.includes(operator) ? '0' : value;
}

/** The same comparison with another fact of the same type, to be chosen by its author. */
export function comparedWithFact(comparison: Unchecked, ruleSet: RuleSet): Unchecked {
  const fact = textAt(comparison, 'fact');
  const type = typeOfFact(fact, ruleSet);
  const other = [...VOCABULARY.values()].find((one) => one.type === type && one.name !== fact)?.name ?? fact;
  const operator = textAt(comparison, 'operator') as OperatorName;
  const isSingle = operator !== 'present' && !LISTS.includes(operator);
  return { ...comparison, operator: isSingle ? operator : 'equal', value: { fact: other } };
}

/** The same comparison with a value that is typed. */
export function comparedWithValue(comparison: Unchecked, ruleSet: RuleSet): Unchecked {
  const { value } = comparison;
  if (!isObject(value)) return comparison;
  const fact = textAt(comparison, 'fact');
  const type = typeOfFact(fact, ruleSet);
  const fresh = type === 'flag' ? true : type === 'number' ? '1' : (valuesOfFact(fact, ruleSet)?.[0] ?? '');
  return { ...comparison, value: fresh };
}

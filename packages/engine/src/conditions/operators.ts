import type { OperatorName } from '@plumbline/core';
import { type FactValue, isMeasure } from '../facts/fact-value.ts';
import { dimensionsAgree, readLiteral, readWords } from './literal.ts';

/** A condition's value once parameters and fact references are resolved. */
export type OperandValue = FactValue | readonly string[];

type Operator = (fact: FactValue, value: OperandValue) => boolean;

/**
 * The operators, decimal- and unit-aware. A comparison with an unknown fact is never true, whichever way it is asked:
 * `notEqual` of an unknown is false too. Only `present`, and `equal` / `notEqual` with null, ask for the unknown itself.
 */
export const operators: Readonly<Record<OperatorName, Operator>> = {
  equal: (fact, value) => (value === null ? fact === null : same(fact, value)),
  notEqual: (fact, value) =>
    value === null ? fact !== null : fact !== null && comparable(fact, value) && !same(fact, value),
  lessThan: (fact, value) => order(fact, value, (sign) => sign < 0),
  lessThanInclusive: (fact, value) => order(fact, value, (sign) => sign <= 0),
  greaterThan: (fact, value) => order(fact, value, (sign) => sign > 0),
  greaterThanInclusive: (fact, value) => order(fact, value, (sign) => sign >= 0),
  in: (fact, value) => fact !== null && listed(fact, value),
  notIn: (fact, value) => fact !== null && Array.isArray(value) && !listed(fact, value),
  contains: (fact, value) => typeof fact === 'string' && typeof value === 'string' && fact.includes(readWords(value)),
  doesNotContain: (fact, value) =>
    typeof fact === 'string' && typeof value === 'string' && !fact.includes(readWords(value)),
  present: (fact, value) => (fact !== null) === value,
};

/** Whether the operator could decide at all: null in a trace means that the fact was unknown or of another dimension. */
export function isDecided(operator: OperatorName, fact: FactValue, value: OperandValue): boolean {
  if (operator === 'present' || (value === null && (operator === 'equal' || operator === 'notEqual'))) return true;
  return fact !== null && comparable(fact, value);
}

function comparable(fact: FactValue, value: OperandValue): boolean {
  if (value === null) return false;
  if (!isMeasure(fact)) return true;
  return Array.isArray(value) || numbers(fact, value) !== null;
}

function same(fact: FactValue, value: OperandValue): boolean {
  if (isMeasure(fact)) return numbers(fact, value) === 0;
  return fact !== null && fact === (typeof value === 'string' ? readWords(value) : value);
}

const listed = (fact: FactValue, value: OperandValue) => Array.isArray(value) && value.some((one) => same(fact, one));

function order(fact: FactValue, value: OperandValue, holds: (sign: -1 | 0 | 1) => boolean): boolean {
  const sign = numbers(fact, value);
  return sign !== null && holds(sign);
}

/** The order of two numbers, or null where one is unknown, is no number (a list is none), or has another dimension. */
function numbers(fact: FactValue, value: OperandValue): -1 | 0 | 1 | null {
  if (Array.isArray(value)) return null;
  const other = typeof value === 'string' ? readLiteral(value) : (value as FactValue);
  if (!isMeasure(fact) || !isMeasure(other) || !dimensionsAgree(fact.dimension, other.dimension)) return null;
  return fact.value.compare(other.value);
}

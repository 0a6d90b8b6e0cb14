import type { Comparison, Condition, ConditionValue, OperatorName, Rational } from '@plumbline/core';
import { dimensionsAgree, readLiteral } from '../conditions/literal.ts';
import { operators } from '../conditions/operators.ts';
import { type FactValue, isMeasure } from '../facts/fact-value.ts';
import { type Asked, isNumber, NotCompilable } from './asked.ts';

/**
 * What is left of a condition when some facts are known: its truth; a fact to ask for next; a comparison of numbers, to be made
 * with each item; or a combination of these. `late` hangs on facts about scores, which nobody knows yet.
 */
export type Residual =
  | boolean
  | { readonly kind: 'open'; readonly fact: string }
  | { readonly kind: 'late' }
  | NumberTest
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Residual[] }
  | { readonly kind: 'not'; readonly part: Residual };

/** Compares the number of a fact with a constant or another fact's. */
export type NumberTest = {
  readonly kind: 'test';
  readonly fact: string;
  readonly holds: OrderTest;
  readonly other: Rational | string;
};

/** Which orders satisfy a comparison; the order is negative, 0 or positive. */
export type OrderTest = 'equal' | 'notEqual' | 'less' | 'atMost' | 'greater' | 'atLeast';

export type Knowledge = {
  /** What is known of a fact; undefined when it has not been asked for. */
  readonly ask: (fact: string) => Asked | undefined;
  readonly isLate: (fact: string) => boolean;
  readonly parameter: (name: string) => FactValue;
};

/** A written-out condition with everything that is known put in. */
export function simplify(condition: Condition, known: Knowledge): Residual {
  if ('all' in condition) return combine('all', condition.all, known);
  if ('any' in condition) return combine('any', condition.any, known);
  if ('not' in condition) return negate(simplify(condition.not, known));
  if ('condition' in condition) throw new Error(`Named condition was not written out: ${condition.condition}`);
  return simplifyComparison(condition, known);
}

function combine(kind: 'all' | 'any', nodes: readonly Condition[], known: Knowledge): Residual {
  const decisive = kind === 'any';
  const parts: Residual[] = [];
  for (const node of nodes) {
    const part = simplify(node, known);
    if (part === decisive) return decisive;
    parts.push(part);
  }
  return join(kind, parts);
}

/** Parts that must all hold, or of which one must. */
function join(kind: 'all' | 'any', parts: readonly Residual[]): Residual {
  const decisive = kind === 'any';
  if (parts.includes(decisive)) return decisive;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [only] = open;
  if (only === undefined) return !decisive;
  return open.length === 1 ? only : { kind, parts: open };
}

const negate = (part: Residual): Residual => (typeof part === 'boolean' ? !part : { kind: 'not', part });

function simplifyComparison({ fact, operator, value }: Comparison, known: Knowledge): Residual {
  if (known.isLate(fact)) return { kind: 'late' };
  const left = known.ask(fact);
  if (left === undefined) return { kind: 'open', fact };
  if (isReference(value, 'fact')) return withFact(fact, left, operator, value.fact, known);
  const operand = isReference(value, 'parameter') ? known.parameter(value.parameter) : (value as Literal);
  if (!isNumber(left)) return operators[operator](left, operand);
  return againstLiteral(fact, left.dimension, operator, operand);
}

type Literal = FactValue | readonly string[];

function isReference<K extends string>(
  value: ConditionValue,
  key: K,
): value is Extract<ConditionValue, Record<K, string>> {
  return typeof value === 'object' && value !== null && key in value;
}

const ORDERED: Readonly<Partial<Record<OperatorName, OrderTest>>> = {
  equal: 'equal',
  notEqual: 'notEqual',
  lessThan: 'less',
  lessThanInclusive: 'atMost',
  greaterThan: 'greater',
  greaterThanInclusive: 'atLeast',
};

/** A known number against something fixed. What is no comparison of numbers comes out the same for every number. */
function againstLiteral(fact: string, dimension: string | null, operator: OperatorName, value: Literal): Residual {
  if (operator === 'in' || operator === 'notIn') {
    const tests = Array.isArray(value)
      ? (value as readonly string[])
          .map((one) => numberTest(fact, dimension, 'equal', one))
          .filter((test) => test !== null)
      : null;
    if (tests === null) return false;
    const listed: Residual = tests.length === 0 ? false : { kind: 'any', parts: tests };
    return operator === 'in' ? listed : negate(listed);
  }
  const holds = ORDERED[operator];
  if (holds === undefined) return operator === 'present' ? value === true : false;
  if (Array.isArray(value)) return operator === 'notEqual';
  if (value === null) return operator === 'notEqual';
  return numberTest(fact, dimension, holds, value as FactValue) ?? false;
}

/** Null where the two cannot be compared. */
function numberTest(fact: string, dimension: string | null, holds: OrderTest, value: FactValue): NumberTest | null {
  const other = typeof value === 'string' ? readLiteral(value) : value;
  if (!isMeasure(other) || !dimensionsAgree(dimension, other.dimension)) return null;
  return { kind: 'test', fact, holds, other: other.value };
}

function withFact(fact: string, left: Asked, operator: OperatorName, name: string, known: Knowledge): Residual {
  if (known.isLate(name)) return { kind: 'late' };
  const right = known.ask(name);
  if (right === undefined) return { kind: 'open', fact: name };
  if (isNumber(left) && isNumber(right)) {
    const holds = ORDERED[operator];
    return holds !== undefined && dimensionsAgree(left.dimension, right.dimension)
      ? { kind: 'test', fact, holds, other: name }
      : false;
  }
  if (left === null || right === null) {
    // One side is unknown: what the other is does not matter, only whether it is there.
    const standIn = (asked: Asked): FactValue => (isNumber(asked) ? NUMBER : asked);
    return operators[operator](standIn(left), standIn(right));
  }
  // Two texts, or a text that may read as a number: their classes say too little.
  throw new NotCompilable(`${fact} ${operator} ${name}`);
}

const NUMBER: FactValue = readLiteral('1');

/** The first fact that must be asked for before the condition is decided, or null. */
export function openFact(residual: Residual): string | null {
  if (typeof residual === 'boolean') return null;
  if (residual.kind === 'open') return residual.fact;
  if (residual.kind === 'not') return openFact(residual.part);
  if (residual.kind !== 'all' && residual.kind !== 'any') return null;
  for (const part of residual.parts) {
    const open = openFact(part);
    if (open !== null) return open;
  }
  return null;
}

/** Whether something in it hangs on facts about scores. */
export function isLate(residual: Residual): boolean {
  if (typeof residual === 'boolean') return false;
  if (residual.kind === 'late') return true;
  if (residual.kind === 'not') return isLate(residual.part);
  return residual.kind === 'all' || residual.kind === 'any' ? residual.parts.some(isLate) : false;
}

/** A residual with what is known of its tests put in; the same object where nothing is. */
export function settleResidual(
  residual: Residual,
  settle: (residual: Exclude<Residual, boolean>) => boolean | null,
): Residual {
  if (typeof residual === 'boolean') return residual;
  const truth = settle(residual);
  if (truth !== null) return truth;
  if (residual.kind === 'not') {
    const part = settleResidual(residual.part, settle);
    return part === residual.part ? residual : negate(part);
  }
  if (residual.kind !== 'all' && residual.kind !== 'any') return residual;
  const { kind } = residual;
  const parts = residual.parts.map((part) => settleResidual(part, settle));
  if (parts.every((part, index) => part === residual.parts[index])) return residual;
  return join(kind, parts);
}

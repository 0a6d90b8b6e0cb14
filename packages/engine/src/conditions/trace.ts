import type { Comparison, Condition, ConditionTrace, OperatorName } from '@plumbline/core';
import { type Facts, type FactValue, printFact } from '../facts/fact-value.ts';
import { holds, operand, readFact } from './evaluate.ts';
import { isDecided, type OperandValue } from './operators.ts';

/** A written-out condition with every fact it read and every truth, also of parts that others had decided already. */
export function traceCondition(condition: Condition, facts: Facts): ConditionTrace {
  // json-rules-engine wants all / any / not at the top, and traces are the same whoever made them.
  if ('fact' in condition) return { all: [traceNode(condition, facts)], truth: holds(condition, facts) };
  return traceNode(condition, facts);
}

function traceNode(condition: Condition, facts: Facts): ConditionTrace {
  if ('fact' in condition) return traceOfComparison(condition, facts);
  const truth = holds(condition, facts);
  if ('all' in condition) return { all: condition.all.map((node) => traceNode(node, facts)), truth };
  if ('any' in condition) return { any: condition.any.map((node) => traceNode(node, facts)), truth };
  if ('not' in condition) return { not: traceNode(condition.not, facts), truth };
  throw new Error(`Named condition was not written out: ${condition.condition}`);
}

function traceOfComparison(condition: Comparison, facts: Facts): ConditionTrace {
  const { fact, operator } = condition;
  const [read, value] = [readFact(facts, fact), operand(condition, facts)];
  return comparisonTrace({ fact, operator, read, value, truth: holds(condition, facts) });
}

type Compared = {
  readonly fact: string;
  readonly operator: OperatorName;
  readonly read: FactValue;
  readonly value: OperandValue;
  readonly truth: boolean;
};

/** One comparison as a trace shows it: its truth is null where it could not decide. */
export function comparisonTrace({ fact, operator, read, value, truth }: Compared): ConditionTrace {
  const decided = isDecided(operator, read, value);
  return { fact, operator, value: printOperand(value), read: printFact(read), truth: decided ? truth : null };
}

const printOperand = (value: OperandValue) => (Array.isArray(value) ? value.join(', ') : printFact(value as FactValue));

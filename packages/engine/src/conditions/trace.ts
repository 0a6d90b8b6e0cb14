import type { ConditionTrace, OperatorName } from '@plumbline/core';
import { type FactValue, printFact } from '../facts/fact-value.ts';
import { isDecided, type OperandValue } from './operators.ts';

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

/** What stands on the right of a comparison, as a trace shows it. */
export const printOperand = (value: OperandValue) =>
  Array.isArray(value) ? value.join(', ') : printFact(value as FactValue);

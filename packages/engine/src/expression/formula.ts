import { Rational } from '@plumbline/core';
import { constant, type Formula, greater, lesser, minus, over, plus, times } from '../programs/formula.ts';
import type { Expression, FunctionName } from './parse.ts';

type Lookup = (name: string) => Formula | null;

/** An expression as a formula; null when a name in it is unknown. */
export function expressionFormula(expression: Expression, lookup: Lookup): Formula | null {
  switch (expression.kind) {
    case 'number':
      return constant(expression.value);
    case 'name':
      return lookup(expression.name);
    case 'negate': {
      const operand = expressionFormula(expression.operand, lookup);
      return operand && negated(operand);
    }
    case 'binary': {
      const left = expressionFormula(expression.left, lookup);
      const right = expressionFormula(expression.right, lookup);
      return left && right && OPERATORS[expression.operator](left, right);
    }
    case 'call': {
      const values = expression.arguments.map((argument) => expressionFormula(argument, lookup));
      return values.every((value) => value !== null) ? apply(expression.name, values) : null;
    }
  }
}

const ZERO = constant(Rational.zero);
const negated = (value: Formula) => minus(ZERO, value);
const OPERATORS = { '+': plus, '-': minus, '*': times, '/': over } as const;

function apply(name: FunctionName, values: readonly Formula[]): Formula {
  const [first = ZERO, low = ZERO, high = ZERO] = values;
  switch (name) {
    case 'min':
      return values.reduce(lesser);
    case 'max':
      return values.reduce(greater);
    case 'abs':
      return greater(first, negated(first));
    case 'floor':
      return { kind: 'whole', mode: 'floor', of: first };
    case 'ceil':
      return { kind: 'whole', mode: 'ceiling', of: first };
    case 'clamp':
      return greater(low, lesser(first, high));
  }
}

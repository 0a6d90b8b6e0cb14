import { Rational } from '@plumbline/core';
import type { Expression, FunctionName } from './parse.ts';

/** The value of an expression, exact; null when a name is unknown or something is divided by zero. */
export function evaluateExpression(expression: Expression, lookup: (name: string) => Rational | null): Rational | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return lookup(expression.name);
    case 'negate':
      return evaluateExpression(expression.operand, lookup)?.negated() ?? null;
    case 'binary': {
      const left = evaluateExpression(expression.left, lookup);
      const right = evaluateExpression(expression.right, lookup);
      return left === null || right === null ? null : combine(expression.operator, left, right);
    }
    case 'call': {
      const values = expression.arguments.map((argument) => evaluateExpression(argument, lookup));
      return values.every((value) => value !== null) ? apply(expression.name, values) : null;
    }
  }
}

function combine(operator: '+' | '-' | '*' | '/', left: Rational, right: Rational): Rational | null {
  switch (operator) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return right.isZero() ? null : left.over(right);
  }
}

function apply(name: FunctionName, values: readonly Rational[]): Rational | null {
  const [first = Rational.zero, low = Rational.zero, high = Rational.zero] = values;
  switch (name) {
    case 'min':
      return values.reduce(Rational.min);
    case 'max':
      return values.reduce(Rational.max);
    case 'abs':
      return first.absolute();
    case 'floor':
      return first.whole('floor');
    case 'ceil':
      return first.whole('ceiling');
    case 'clamp':
      return Rational.max(low, Rational.min(first, high));
  }
}

import { evaluateExpression } from '../expression/evaluate.ts';
import { expressionFormula } from '../expression/formula.ts';
import { identifiers, parseExpression } from '../expression/parse.ts';
import { type ScoreMethod, taken, unknown } from './method.ts';

/** Arithmetic over facts and parameters, for what no other method says. Unknown facts and divisions by zero are unknown. */
export const expression: ScoreMethod<'expression'> = {
  evaluate: (params, context) => {
    const parsed = parseExpression(params.expression);
    if (!parsed.ok) return unknown;
    const points = evaluateExpression(parsed.expression, (name) => context.number(name));
    return points === null ? unknown : taken(points, 'computed');
  },
  formula: (params, { number }) => {
    const parsed = parseExpression(params.expression);
    return parsed.ok ? expressionFormula(parsed.expression, number) : null;
  },
  branches: () => ['computed'],
  reads: (params) => {
    const parsed = parseExpression(params.expression);
    return parsed.ok ? identifiers(parsed.expression) : [];
  },
  fullMarksAt: () => [],
};

import { type NumberOrParameter, Rational } from '@plumbline/core';
import { PARAMETER_PREFIX } from '../conditions/evaluate.ts';
import { type Facts, type FactValue, numberOf } from '../facts/fact-value.ts';
import type { MethodContext } from '../methods/method.ts';

/** A method's view of an item's facts. A bare name is a fact, or else a parameter. */
export function methodContext(facts: Facts, maxScore: Rational): MethodContext {
  const own = (name: string): FactValue => (Object.hasOwn(facts, name) ? (facts[name] ?? null) : null);
  const fact = (name: string): FactValue => own(name) ?? own(PARAMETER_PREFIX + name);
  return {
    maxScore,
    fact,
    number: (name) => numberOf(fact(name)),
    resolve: (value: NumberOrParameter) => {
      if (typeof value === 'string') return literal(value);
      const parameter = numberOf(facts[PARAMETER_PREFIX + value.parameter]);
      if (parameter === null) throw new Error(`Parameter without a value: ${value.parameter}`);
      return parameter;
    },
  };
}

const literals = new Map<string, Rational>();

/** Literals of rules come again with every form; reading each once is enough. */
function literal(text: string): Rational {
  let value = literals.get(text);
  if (!value) {
    if (literals.size > 10_000) literals.clear();
    value = Rational.of(text);
    literals.set(text, value);
  }
  return value;
}

import { type NumberOrParameter, Rational } from '@plumbline/core';
import { PARAMETER_PREFIX } from '../conditions/evaluate.ts';
import { type Facts, type FactValue, numberOf } from '../facts/fact-value.ts';
import type { MethodContext } from '../methods/method.ts';

/** A method's view of an item's facts. A bare name is a fact, or else a parameter. */
export function methodContext(facts: Facts, maxScore: Rational): MethodContext {
  return new FactContext(facts, maxScore);
}

/** One is made for every item: methods on a prototype cost nothing there, and closures would. */
class FactContext implements MethodContext {
  readonly maxScore: Rational;
  private readonly facts: Facts;

  constructor(facts: Facts, maxScore: Rational) {
    this.facts = facts;
    this.maxScore = maxScore;
  }

  fact(name: string): FactValue {
    return factOrParameter(this.facts, name);
  }

  number(name: string): Rational | null {
    return numberOf(factOrParameter(this.facts, name));
  }

  resolve(value: NumberOrParameter): Rational {
    return typeof value === 'string' ? literal(value) : parameterOf(this.facts, value.parameter);
  }
}

const factOrParameter = (facts: Facts, name: string): FactValue =>
  own(facts, name) ?? own(facts, PARAMETER_PREFIX + name);

const own = (facts: Facts, name: string): FactValue => (Object.hasOwn(facts, name) ? (facts[name] ?? null) : null);

function parameterOf(facts: Facts, name: string): Rational {
  const value = numberOf(facts[PARAMETER_PREFIX + name]);
  if (value === null) throw new Error(`Parameter without a value: ${name}`);
  return value;
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

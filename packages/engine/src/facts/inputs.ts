import { type InputDefinition, type InputValue, isDecimalString, normalizeText, Rational } from '@plumbline/core';
import { type FactValue, measure } from './fact-value.ts';

/** The prefix under which a rule reads what is asked for beyond the form. */
export const INPUT_PREFIX = 'inputs.';

/** The inputs a rule set declares, as facts; one that is missing or not of its type is unknown. */
export function inputFacts(inputs: Readonly<Record<string, InputValue>>, definitions: Readonly<Record<string, InputDefinition>>): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    facts[INPUT_PREFIX + name] = Object.hasOwn(inputs, name) ? readInput(inputs[name] ?? null, definition) : null;
  }
  return facts;
}

function readInput(value: InputValue, { type }: InputDefinition): FactValue {
  if (value === null) return null;
  if (type === 'flag') return typeof value === 'boolean' ? value : null;
  if (typeof value !== 'string') return null;
  if (type === 'number') return isDecimalString(value) ? measure(Rational.of(value)) : null;
  return normalizeText(value) || null;
}

import {
  type Diagnostic,
  type InputDefinition,
  type InputValue,
  isDecimalString,
  normalizeText,
  pointer,
  Rational,
} from '@plumbline/core';
import { type FactValue, measure } from './fact-value.ts';

/** The prefix under which a rule reads what is asked for beyond the form. */
export const INPUT_PREFIX = 'inputs.';

/**
 * The inputs a rule set declares, as facts. One that is missing or not of its type is unknown. A label the rule set does not
 * offer stays as it is, so that it is not taken for none; an error says so, for a misspelt breach would breach nothing.
 */
export function readInputs(
  inputs: Readonly<Record<string, InputValue>>,
  definitions: Readonly<Record<string, InputDefinition>>,
): ReadInputs {
  const names = Object.keys(definitions);
  if (names.length === 0) return NO_INPUTS;
  const facts: Record<string, FactValue> = {};
  const diagnostics: Diagnostic[] = [];
  const read: string[] = [];
  for (const name of names) {
    const definition = definitions[name] as InputDefinition;
    const value = Object.hasOwn(inputs, name) ? (inputs[name] ?? null) : null;
    const fact = readInput(value, definition);
    read.push(INPUT_PREFIX + name);
    facts[INPUT_PREFIX + name] = fact;
    if (value !== null && value !== '' && !isOffered(fact, definition))
      diagnostics.push(misfiled(name, value, definition));
  }
  return { names: read, facts, diagnostics };
}

type ReadInputs = {
  /** The names of the facts, in the order of the definitions. */
  readonly names: readonly string[];
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly diagnostics: readonly Diagnostic[];
};

const NO_INPUTS: ReadInputs = { names: [], facts: {}, diagnostics: [] };

function readInput(value: InputValue, { type }: InputDefinition): FactValue {
  if (value === null) return null;
  if (type === 'flag') return typeof value === 'boolean' ? value : null;
  if (typeof value !== 'string') return null;
  if (type === 'number') return isDecimalString(value) ? measure(Rational.of(value)) : null;
  return normalizeText(value) || null;
}

const isOffered = (fact: FactValue, { type, values }: InputDefinition) =>
  fact !== null && (type !== 'label' || values === undefined || values.some((one) => normalizeText(one) === fact));

function misfiled(name: string, value: string | boolean, { type, values, title }: InputDefinition): Diagnostic {
  const params = { text: String(value), input: `${title.zh} / ${title.en}` };
  const base = { severity: 'error', path: pointer('inputs', name) } as const;
  return type === 'label' && values !== undefined
    ? { ...base, code: 'value/unknown-label', params: { ...params, allowed: values.join(', ') } }
    : { ...base, code: 'value/wrong-input', params: { ...params, type } };
}

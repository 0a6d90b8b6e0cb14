import type { Condition, RuleSet, ScoringRule } from '@plumbline/core';
import { comparisons, references } from '../conditions/condition-tree.ts';
import { INPUT_PREFIX } from '../facts/inputs.ts';
import { VOCABULARY } from '../facts/vocabulary.ts';
import { eventReads } from '../score/event-reads.ts';
import { placeholders } from '../score/sentence.ts';

/** The names a rule or a condition has in it, each once: facts and inputs, parameters, named conditions. */
export type NamesUsed = {
  readonly facts: readonly string[];
  readonly parameters: readonly string[];
  readonly conditions: readonly string[];
};

/**
 * What a rule refers to in its condition, its event and its sentence. Named conditions are not looked into.
 *
 * @example namesInRule(rule, ruleSet).parameters // ['overshootLine']
 */
export function namesInRule({ conditions, event, sentence }: ScoringRule, ruleSet: RuleSet): NamesUsed {
  const condition = namesInCondition(conditions);
  const read = [...eventReads(event), ...placeholders(sentence)];
  const facts = read.filter((name) => VOCABULARY.has(name) || name.startsWith(INPUT_PREFIX));
  const bare = read.filter((name) => !VOCABULARY.has(name) && Object.hasOwn(ruleSet.parameters, name));
  return {
    facts: once([...condition.facts, ...facts]),
    parameters: once([...condition.parameters, ...parametersIn(event), ...bare]),
    conditions: condition.conditions,
  };
}

/** What a condition refers to. */
export function namesInCondition(condition: Condition): NamesUsed {
  const facts = comparisons(condition).flatMap(({ node: { fact, value } }) =>
    typeof value === 'object' && value !== null && 'fact' in value ? [fact, value.fact] : [fact],
  );
  return {
    facts: once(facts),
    parameters: once(parametersIn(condition)),
    conditions: once(references(condition).map(({ name }) => name)),
  };
}

/** Wherever a number may stand, `{ parameter }` may. */
function parametersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('parameter' in value && typeof value.parameter === 'string') return [value.parameter];
  return Object.values(value).flatMap(parametersIn);
}

const once = (names: readonly string[]) => [...new Set(names)];

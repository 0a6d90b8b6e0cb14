import { CATEGORY_LABELS, GROUP_LABELS, type LocalizedText, type RuleSet } from '@plumbline/core';
import { ruleTerms, terms } from '@plumbline/locale';
import { INPUT_PREFIX } from '../facts/inputs.ts';
import { type FactDefinition, VOCABULARY } from '../facts/vocabulary.ts';
import { FACT_NAMES } from './fact-words.ts';
import { numberText } from './number-text.ts';
import { quoted, type RuleWording } from './rule-wording.ts';

/** What a fact, an input or a parameter is called in a sentence or formula; a name that nothing has stays as it is. */
export function factText(name: string, words: RuleWording): string {
  const known = own(FACT_NAMES, name);
  if (known) return words.pick(known);
  const input = inputOf(name, words.ruleSet);
  if (input) return quoted(words.pick(input.title));
  return own(words.ruleSet.parameters, name) === undefined ? name : numberText({ parameter: name }, null, words);
}

/** What a fact or an input holds; null for a name that is neither. */
export function factType(name: string, { ruleSet }: RuleWording): FactDefinition['type'] | null {
  return VOCABULARY.get(name)?.type ?? inputOf(name, ruleSet)?.type ?? null;
}

export const factUnit = (name: string): FactDefinition['unit'] => VOCABULARY.get(name)?.unit ?? null;

/** A word that a fact may hold, as people say it: the label of a category, a direction, the name of a rule. */
export function valueText(fact: string, value: string, words: RuleWording): string {
  if (fact === 'rule') return words.ruleName(value);
  const label = fact === 'category' || fact === 'group' ? blockLabel(fact, value, words.ruleSet) : undefined;
  const known = label ?? own(own(VALUE_LABELS, fact) ?? {}, value);
  return known ? words.pick(known) : value;
}

/** What a category or a group is called; undefined for one that neither the rule set nor the usual forms have. */
export function blockLabel(kind: 'category' | 'group', id: string, ruleSet: RuleSet): LocalizedText | undefined {
  const { categories } = ruleSet.framework;
  const blocks = kind === 'category' ? categories : categories.flatMap(({ groups = [] }) => groups);
  const usual = kind === 'category' ? CATEGORY_LABELS : GROUP_LABELS;
  return (blocks.find((block) => block.id === id) ?? usual.find((block) => block.id === id))?.label;
}

/** The definition of an input by the name of its fact. */
function inputOf(name: string, { inputs = {} }: RuleSet) {
  return name.startsWith(INPUT_PREFIX) ? own(inputs, name.slice(INPUT_PREFIX.length)) : undefined;
}

/** Names come from rule sets: one called `constructor` must not find what every object inherits. */
export function own<V>(table: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const VALUE_LABELS: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>> = {
  item: terms.itemKinds,
  formType: ruleTerms.formTypes,
  targetKind: terms.valueKinds,
  actualKind: terms.valueKinds,
  kind: ruleTerms.indicatorKinds,
  comparator: ruleTerms.comparators,
  direction: ruleTerms.directions,
};

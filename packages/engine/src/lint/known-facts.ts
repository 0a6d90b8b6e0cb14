import type { RuleSet } from '@plumbline/core';
import { INPUT_PREFIX } from '../facts/inputs.ts';
import { type FactDefinition, VOCABULARY } from '../facts/vocabulary.ts';

/** The vocabulary with the rule set's own inputs and, for facts that hold ids of its framework, those ids as values. */
export function knownFacts({ inputs = {}, framework, rules }: RuleSet): ReadonlyMap<string, FactDefinition> {
  const facts = new Map(VOCABULARY);
  for (const [name, { type, title, values }] of Object.entries(inputs)) {
    facts.set(INPUT_PREFIX + name, {
      name: INPUT_PREFIX + name,
      type,
      subject: 'indicator',
      unit: null,
      known: 'before',
      values: values ?? null,
      meaning: title,
      absentWhen: { zh: '未填', en: 'not given' },
    });
  }
  const withValues = (name: string, values: readonly string[]) => {
    const fact = facts.get(name);
    if (fact) facts.set(name, { ...fact, values });
  };
  const categories = framework.categories.map(({ id }) => id);
  const groups = framework.categories.flatMap(({ groups: own = [] }) => own.map(({ id }) => id));
  if (categories.length > 0) withValues('category', categories);
  if (groups.length > 0) withValues('group', [...new Set(groups)]);
  withValues(
    'rule',
    rules.map(({ id }) => id),
  );
  return facts;
}

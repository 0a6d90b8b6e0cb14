import { type Comparison, normalizeText, type RuleEvent } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import { VOCABULARY } from '../facts/vocabulary.ts';
import { createFactClasses, type FactClasses } from './fact-classes.ts';

export type ProgramKind = 'execution' | 'indicator' | 'form';

/** The rules that decide the points of one kind of item, or of the form; findings have no points and are left out. */
export type ItemRules = {
  readonly score: readonly CompiledRule[];
  readonly adjust: readonly CompiledRule[];
  /** Vetoes, deductions and caps of the total that this item may bring about. */
  readonly form: readonly CompiledRule[];
  readonly classes: ReadonlyMap<string, FactClasses>;
};

export function itemRules(compiled: CompiledRuleSet, kind: ProgramKind): ItemRules {
  const form = [...compiled.rules.values()].filter(({ rule }) => rule.phase === 'form' && rule.item === kind);
  const [score, adjust] = kind === 'form' ? [[], []] : [compiled.scoreRules[kind], compiled.adjustRules[kind]];
  return { score, adjust, form, classes: classesOf(compiled, [...score, ...adjust, ...form]) };
}

/** Facts about scores are known too late to choose a program by. */
export const isLateFact = (fact: string) => (VOCABULARY.get(fact)?.known ?? 'before') !== 'before';

function classesOf(
  { parameters, indicatorParameters }: CompiledRuleSet,
  rules: readonly CompiledRule[],
): ReadonlyMap<string, FactClasses> {
  const comparisons = new Map<string, Comparison[]>();
  const labels = new Map<string, Set<string>>();
  for (const { comparisons: own, rule, reads } of rules) {
    for (const name of reads) comparisons.set(name, comparisons.get(name) ?? []);
    for (const one of own) {
      comparisons.get(one.fact)?.push(one);
      if (typeof one.value === 'object' && one.value !== null && 'fact' in one.value)
        comparisons.get(one.value.fact)?.push({ ...one, fact: one.value.fact, value: { fact: one.fact } });
    }
    for (const [fact, values] of labelsIn(rule.event)) {
      const known = labels.get(fact) ?? new Set<string>();
      for (const value of values) known.add(normalizeText(value));
      labels.set(fact, known);
    }
  }
  const sets = [parameters, ...indicatorParameters.values()];
  return new Map(
    [...comparisons].map(([fact, compared]) => [
      fact,
      createFactClasses({ comparisons: compared, labels: labels.get(fact) ?? new Set() }, sets),
    ]),
  );
}

/** The labels an event tells apart, by the fact they are values of. */
function labelsIn(event: RuleEvent): readonly (readonly [fact: string, values: readonly string[]])[] {
  if (event.type !== 'score') return [];
  const { params } = event;
  if (params.method === 'lookup') return [[params.of, params.table.map(({ value }) => value)]];
  if (params.method === 'judged' && params.band !== undefined) return [[params.band, params.bands.map(({ id }) => id)]];
  if (params.method === 'checklist') return params.parts.map(({ input }) => [input, ['done', 'late', 'missing']]);
  return [];
}

import type { Rational, SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet, type FactValue, readForm } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { type BenchRule, ruleSetOf } from './bench-rule.ts';

/** The facts of an item as every peer can read them: words, and doubles. What is unknown is `unknown`, or -1. */
export type PlainFacts = Readonly<Record<string, string | number>>;

/** A figure as whole numbers, for those who compute exactly by hand; a denominator of 0 where it is unknown. */
export type Fraction = { readonly n: number; readonly d: number };

export type PlainItem = {
  readonly item: 'execution' | 'indicator';
  readonly facts: PlainFacts;
  readonly ratio: Fraction;
  readonly executionRate: Fraction;
  readonly maxScore: Fraction;
};

/** The same forms for all: as filed, and as what they say in plain facts. */
export type Workload = {
  readonly rules: readonly BenchRule[];
  readonly compiled: CompiledRuleSet;
  readonly forms: readonly SelfEvaluation[];
  readonly items: readonly (readonly PlainItem[])[];
};

const ROWS = 13;

/** Forms of thirteen rows in which no maximum is missing; the archive has one in a hundred that is no form to score. */
export function workloadForms(count: number): SelfEvaluation[] {
  const found: SelfEvaluation[] = [];
  for (const form of archiveForms({ seed: 7, forms: count * 2, rows: ROWS })) {
    const isWhole = form.budget.total.maxScore !== null && form.indicators.every(({ maxScore }) => maxScore !== null);
    if (isWhole) found.push(form);
    if (found.length === count) break;
  }
  return found;
}

/** A workload of these forms; `plain` of them also as plain facts, which only those who compute form by form need. */
export function workloadOf(rules: readonly BenchRule[], forms: readonly SelfEvaluation[], plain: number): Workload {
  const compiled = compileRuleSet(ruleSetOf(rules));
  const items = forms.slice(0, plain).map((form) =>
    readForm(form, compiled).items.map(
      ({ item, facts }): PlainItem => ({
        item,
        facts: plainFacts(facts),
        ratio: fraction(facts.ratio),
        executionRate: fraction(facts.executionRate),
        maxScore: fraction(facts.maxScore),
      }),
    ),
  );
  return { rules, compiled, forms, items };
}

const WORDS = ['met', 'direction', 'kind', 'group', 'textsEqual', 'hasDeviationReason', 'zeroBudget', 'name'] as const;

function plainFacts(facts: Readonly<Record<string, FactValue>>): PlainFacts {
  const words = WORDS.map((name) => [name, String(facts[name] ?? 'unknown')] as const);
  const { n, d } = fraction(facts.ratio);
  return {
    ...Object.fromEntries(words),
    ratio: double(facts.ratio),
    inverseRatio: d === 0 || n === 0 ? -1 : d / n,
    executionRate: double(facts.executionRate),
    maxScore: double(facts.maxScore),
  };
}

const UNKNOWN = -1;

function double(fact: FactValue | undefined): number {
  const { n, d } = fraction(fact);
  return d === 0 ? UNKNOWN : n / d;
}

function fraction(fact: FactValue | undefined): Fraction {
  const value: Rational | null = typeof fact === 'object' && fact !== null ? fact.value : null;
  return value === null ? { n: 0, d: 0 } : { n: Number(value.numerator), d: Number(value.denominator) };
}

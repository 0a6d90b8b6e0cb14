import { type Condition, Rational } from '@plumbline/core';
import { comparisons } from '../conditions/condition-tree.ts';
import { readLiteral } from '../conditions/literal.ts';
import { type FactValue, isMeasure, measure } from '../facts/fact-value.ts';
import type { FactDefinition } from '../facts/vocabulary.ts';

/** The literals each fact is compared with in some conditions, as written; parameters with the rule set's values. */
export function literalsByFact(
  conditions: readonly Condition[],
  parameters: Readonly<Record<string, string>>,
): Map<string, Set<string | boolean>> {
  const literals = new Map<string, Set<string | boolean>>();
  for (const { node } of conditions.flatMap((condition) => comparisons(condition))) {
    const known = literals.get(node.fact) ?? new Set();
    literals.set(node.fact, known);
    const { value } = node;
    if (typeof value === 'object' && value !== null && 'parameter' in value)
      known.add(parameters[value.parameter] ?? '0');
    else if (Array.isArray(value)) for (const one of value) known.add(one);
    else if (typeof value === 'string' || typeof value === 'boolean') known.add(value);
  }
  return literals;
}

/** The numbers at, between and beyond the lines a fact is held against: one for every way comparisons can come out. */
export function criticalNumbers(literals: Iterable<string | boolean>): Rational[] {
  const lines = [...literals]
    .flatMap((text) => (typeof text === 'string' ? (readLiteral(text)?.value ?? []) : []))
    .sort((a, b) => a.compare(b));
  const distinct = lines.filter((line, index) => index === 0 || !line.equals(lines[index - 1] ?? line));
  const [lowest, highest] = [distinct[0], distinct.at(-1)];
  if (!lowest || !highest) return [];
  const between = distinct.slice(1).map((line, index) => line.plus(distinct[index] ?? line).over(Rational.of('2')));
  return [lowest.minus(Rational.one), ...distinct, ...between, highest.plus(Rational.one)];
}

/** Every value worth trying for one fact: what it is compared with, something else, and unknown where it can be. */
export function criticalValues(fact: FactDefinition, literals: ReadonlySet<string | boolean>): FactValue[] {
  const unknown: FactValue[] = fact.absentWhen === null ? [] : [null];
  if (fact.type === 'flag') return [...unknown, false, true];
  if (fact.type === 'number') {
    const numbers = criticalNumbers(literals);
    const tried =
      fact.unit === 'ratio' || fact.unit === 'points' || fact.unit === 'count' || fact.unit === 'days'
        ? numbers.filter((number) => !number.isNegative())
        : numbers;
    return [...unknown, ...(tried.length > 0 ? tried : [Rational.one]).map((number) => measure(number))];
  }
  const named = [...literals].filter((one) => typeof one === 'string');
  const other = fact.values?.find((value) => !named.includes(value)) ?? (fact.values === null ? '其他' : null);
  return [...unknown, ...named, ...(other === null ? [] : [other])];
}

/** How a tried value is named in a sample. */
export const printTried = (value: FactValue): string =>
  value === null ? '—' : isMeasure(value) ? value.value.toPlain() : String(value);

import { type Condition, Rational } from '@plumbline/core';
import { comparisons } from '../conditions/condition-tree.ts';
import { readLiteral, readWords } from '../conditions/literal.ts';
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
function criticalNumbers(literals: Iterable<string | boolean>): Rational[] {
  const lines = [...literals]
    .flatMap((text) => (typeof text === 'string' ? (readLiteral(text)?.value ?? []) : []))
    .sort((a, b) => a.compare(b));
  const distinct = lines.filter((line, index) => index === 0 || !line.equals(lines[index - 1] ?? line));
  const [lowest, highest] = [distinct[0], distinct.at(-1)];
  if (!lowest || !highest) return [];
  const between = distinct.slice(1).map((line, index) => line.plus(distinct[index] ?? line).over(Rational.of('2')));
  return [lowest.minus(Rational.one), ...distinct, ...between, highest.plus(Rational.one)];
}

/** {@link criticalNumbers} of a fact that is never negative: zero is a line too. */
export function numbersFromZero(literals: Iterable<string | boolean>): Rational[] {
  const lines = [...literals];
  return lines.length === 0 ? [] : criticalNumbers([...lines, '0']).filter((number) => !number.isNegative());
}

/** The texts a fact is held against, and one that contains them all. */
export function criticalTexts(literals: Iterable<string | boolean>): string[] {
  const texts = [...literals].filter((one) => typeof one === 'string').map(readWords);
  return [...new Set([...texts, ...(texts.length > 1 ? [texts.join('')] : [])])];
}

/** Every value worth trying for one fact: what it is compared with, something else, and unknown where it can be. */
export function criticalValues(fact: FactDefinition, literals: ReadonlySet<string | boolean>): FactValue[] {
  const unknown: FactValue[] = fact.absentWhen === null ? [] : [null];
  if (fact.type === 'flag') return [...unknown, false, true];
  if (fact.type === 'number') {
    const lines = NEVER_NEGATIVE.includes(fact.unit) ? numbersFromZero(literals) : criticalNumbers(literals);
    const tried = lines.length > 0 ? lines : [Rational.one];
    const whole = isWhole(fact) ? tried.map((number) => number.whole('floor')) : tried;
    return [...unknown, ...new Map(whole.map((number) => [number.toPlain(), measure(number)])).values()];
  }
  const named = fact.type === 'text' ? criticalTexts(literals) : [...literals].filter((one) => typeof one === 'string');
  const other = fact.values?.find((value) => !named.includes(value)) ?? (isOpen(fact) ? '其他' : null);
  return [...unknown, ...named, ...(other === null ? [] : [other])];
}

const NEVER_NEGATIVE: readonly FactDefinition['unit'][] = ['ratio', 'points', 'count', 'days'];

const isWhole = ({ name, unit }: FactDefinition) => unit === 'count' || name === 'fiscalYear';

/** A form may print a category or group that is not the framework's. */
const isOpen = ({ name, values }: FactDefinition) => values === null || name === 'category' || name === 'group';

/** How a tried value is named in a sample. */
export const printTried = (value: FactValue): string =>
  value === null ? '—' : isMeasure(value) ? value.value.toPlain() : String(value);

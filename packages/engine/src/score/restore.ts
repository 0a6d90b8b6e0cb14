import { type Comparator, normalizeText, Rational, type Restore, readPair } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { comparisons } from '../conditions/condition-tree.ts';
import { operand } from '../conditions/evaluate.ts';
import { readLiteral } from '../conditions/literal.ts';
import { type Facts, type FactValue, measure, numberOf } from '../facts/fact-value.ts';
import { type FormItem, pairFacts } from '../facts/items.ts';
import type { FullMarksAt } from '../methods/method.ts';
import { methodFullMarksAt } from '../methods/registry.ts';
import { chooseRuleDirectly } from './choose-rule.ts';
import { methodContext, withParameters } from './context.ts';
import { scoreItem } from './score-item.ts';

/**
 * The actual nearest to the filed one that would give full marks before rounding. Tried are the target, the values at which a
 * method gives full marks, and the lines that conditions draw; each is scored again, so that what is named really does it.
 * Null where full marks are not a matter of the actual: judged scores, missed deadlines already in the past of a label, N/A.
 */
export function restoringActual(compiled: CompiledRuleSet, item: FormItem, fiscalYear: number): Restore | null {
  if (item.maxScore === null || item.maxScore.isZero()) return null;
  return item.item === 'execution'
    ? restoringExpenditure(compiled, item)
    : restoringIndicator(compiled, item, fiscalYear);
}

function restoringIndicator(compiled: CompiledRuleSet, item: FormItem, fiscalYear: number): Restore | null {
  const { row } = item;
  if (!row || row.target === null) return null;
  const { target } = readPair(row.target, row.actual, { fiscalYear, indicatorName: row.name });
  const factsAt = (actual: string) =>
    pairFacts(
      { target: row.target, actual, name: row.name },
      { fiscalYear, ruleSet: compiled.ruleSet, placement: item.placement },
    ).facts;
  const tryActual = (actual: string) => givesFullMarks(compiled, item, { ...item.facts, ...factsAt(actual) });
  const reads = (actual: string, value: Rational) => numberOf(factsAt(actual).actual)?.equals(value) === true;
  if (target.kind === 'date') return tryActual(target.latest) ? { actual: target.latest, value: null } : null;
  if (target.kind !== 'quantity') return tryActual(row.target) ? { actual: row.target, value: null } : null;
  const own = numberOf(item.facts.target) ?? Rational.of(target.quantity.value);
  const current = numberOf(item.facts.actual);
  const comparator = item.facts.comparator as Comparator | null;
  const values = candidates(compiled, item, own, comparator).map((value) => settle(value, comparator));
  const print = (value: Rational) => {
    const filed = printAsFiled(value, row.target ?? '', target.quantity);
    return filed !== null && reads(filed, value) ? filed : printActual(value, item.facts.target, target.quantity);
  };
  const found = nearest(values, current ?? own).find((value) => tryActual(print(value)));
  return found ? { actual: print(found), value: found.toPlain() } : null;
}

/** The target, one place further for strict comparators, and the lines through what follows from the actual. */
function candidates(
  compiled: CompiledRuleSet,
  item: FormItem,
  target: Rational,
  comparator: Comparator | null,
): Rational[] {
  const place = unitOfLastPlace(target);
  const step = comparator === 'moreThan' ? place : comparator === 'lessThan' ? place.negated() : Rational.zero;
  const lower = comparator === 'atMost' || comparator === 'lessThan';
  const actualAt: Readonly<Record<string, (value: Rational) => Rational>> = {
    actual: (value) => value,
    ratio: (value) => value.times(target),
    shortfall: (value) => (lower ? target.plus(value) : target.minus(value)),
  };
  return [target.plus(step), ...valuesOn(linesOf(compiled, item), actualAt, place)];
}

/** The values at which each line is reached, and those one place to either side, where a strict comparison comes out otherwise. */
function valuesOn(
  lines: readonly FullMarksAt[],
  reachedAt: Readonly<Record<string, (value: Rational) => Rational>>,
  place: Rational,
): Rational[] {
  const values = lines.flatMap(({ fact, value }) => {
    const reached = reachedAt[fact]?.(value);
    return reached ? [reached, reached.minus(place), reached.plus(place)] : [];
  });
  return [...new Map(values.map((value) => [value.toPlain(), value])).values()];
}

/** The lines that rules draw through facts: where their methods give full marks, and what their conditions hold them against. */
function linesOf(compiled: CompiledRuleSet, item: FormItem): FullMarksAt[] {
  const facts = withParameters(compiled, item.facts, item.placement);
  const context = methodContext(facts, item.maxScore ?? Rational.zero);
  return [...compiled.scoreRules[item.item], ...compiled.adjustRules[item.item]].flatMap(
    ({ rule: { event }, condition }) => [
      ...(event.type === 'score' ? methodFullMarksAt(event.params, context) : []),
      ...comparisons(condition).flatMap(({ node }) => {
        const line = operand(node, facts);
        const read = typeof line === 'string' ? readLiteral(line) : line;
        const value = Array.isArray(read) ? null : numberOf(read as FactValue);
        return value ? [{ fact: node.fact, value }] : [];
      }),
    ],
  );
}

const CENT = Rational.of('0.01');

function restoringExpenditure(compiled: CompiledRuleSet, item: FormItem): Restore | null {
  const budget = numberOf(item.facts.finalBudget);
  const original = numberOf(item.facts.originalBudget);
  if (budget === null || budget.isZero()) return null;
  const ofBudget = (value: Rational) => value.times(budget);
  const spentAt = {
    actualExpenditure: (value: Rational) => value,
    executionRate: ofBudget,
    executionRatePrinted: ofBudget,
    ...(original ? { originalExecutionRate: (value: Rational) => value.times(original) } : {}),
  };
  const lines = valuesOn(linesOf(compiled, item), spentAt, CENT).map((value) => settle(value, 'atLeast'));
  const values = [budget, ...lines.filter((value) => !value.isNegative())];
  const { executionRate: places } = compiled.ruleSet.rounding;
  const found = nearest(values, numberOf(item.facts.actualExpenditure) ?? budget).find((spent) => {
    const rate = spent.over(budget);
    const changed = {
      actualExpenditure: measure(spent, 'money'),
      executionRate: measure(rate, 'proportion'),
      executionRatePrinted: measure(rate.rounded(places), 'proportion'),
      originalExecutionRate: measure(
        original === null || original.isZero() ? null : spent.over(original),
        'proportion',
      ),
    };
    return givesFullMarks(compiled, item, { ...item.facts, ...changed });
  });
  return found ? { actual: `${found.toPlain()}元`, value: found.toPlain() } : null;
}

function givesFullMarks(compiled: CompiledRuleSet, item: FormItem, facts: Facts): boolean {
  const known = withParameters(compiled, facts, item.placement);
  const { exact } = scoreItem(chooseRuleDirectly(compiled, item, known), known, item.maxScore, compiled.ruleSet);
  return exact !== null && item.maxScore !== null && exact.compare(item.maxScore) >= 0;
}

/** A fraction without end is taken to six places on the side that still meets the target. */
function settle(value: Rational, comparator: Comparator | null): Rational {
  const down = comparator === 'atMost' || comparator === 'lessThan';
  return value.rounded({ places: 6, mode: down ? 'floor' : 'ceiling' });
}

/** One unit in the last written place: 1 for 10, 0.1 for 9.5. */
function unitOfLastPlace(value: Rational): Rational {
  const places = value.toPlain().split('.')[1]?.length ?? 0;
  return Rational.ratio(1n, 10n ** BigInt(places));
}

const nearest = (values: readonly Rational[], to: Rational) =>
  [...values].sort((a, b) => a.minus(to).absolute().compare(b.minus(to).absolute()));

/** More places than this read worse than the base unit: 200001次, not 20.0001万次. */
const FILED_PLACES = 3;

/** With the target's own unit: `1.65万人` for `>=1.6万人`, `3天` for `<=3天`. Null where it has none, or is more than a number. */
function printAsFiled(value: Rational, target: string, { scale }: { readonly scale: string }): string | null {
  const [, behind = ''] = /^\D*[\d,.]+([^\d]*)$/.exec(normalizeText(target)) ?? [];
  const unit = behind.replace(/(及|或|\()?(以上|以下|以内|之内|左右|前)\)?$/, '').trim();
  const written = value.over(Rational.of(scale));
  const isShort = written.equals(written.rounded({ places: FILED_PLACES, mode: 'floor' }));
  return unit !== '' && isShort ? written.toPlain() + unit : null;
}

/** In the base unit of the target: `80%`, `16000人`. */
function printActual(
  value: Rational,
  fact: FormItem['facts'][string] | undefined,
  { unit }: { readonly unit: string | null },
): string {
  const dimension = typeof fact === 'object' && fact !== null ? fact.dimension : null;
  if (dimension === 'proportion') return `${value.times(Rational.of('100')).toPlain()}%`;
  return `${value.toPlain()}${unit ?? ''}`;
}

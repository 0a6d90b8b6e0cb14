import {
  type Comparator,
  type Comparison,
  type NumberOrParameter,
  normalizeText,
  Rational,
  type Restore,
} from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { operand } from '../conditions/evaluate.ts';
import { readLiteral } from '../conditions/literal.ts';
import { copyFacts } from '../facts/copy-facts.ts';
import { type Facts, type FactValue, measure, numberOf } from '../facts/fact-value.ts';
import { type FormItem, factsOfPair, pairFacts } from '../facts/items.ts';
import type { FullMarksAt, MethodContext } from '../methods/method.ts';
import { methodFullMarksAt } from '../methods/registry.ts';
import { chooseRuleDirectly } from './choose-rule.ts';
import { methodContext } from './context.ts';
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
  const { row, pair } = item;
  if (!row || !pair || row.target === null) return null;
  const { target } = pair;
  const context = { fiscalYear, ruleSet: compiled.ruleSet, placement: item.placement };
  const changed = copyFacts(compiled, item.facts);
  const restores = (facts: Facts) => givesFullMarks(compiled, item, Object.assign(changed, facts));
  if (target.kind !== 'quantity') {
    const actual = target.kind === 'date' ? target.latest : row.target;
    const { facts } = pairFacts({ target: row.target, actual, name: row.name }, context);
    return restores(facts) ? { actual, value: null } : null;
  }
  const own = numberOf(item.facts.target) ?? Rational.of(target.quantity.value);
  const comparator = item.facts.comparator as Comparator | null;
  for (const candidate of nearest(candidates(compiled, item, own, comparator), numberOf(item.facts.actual) ?? own)) {
    const value = settle(candidate, comparator);
    const actual = {
      kind: 'quantity',
      comparator: null,
      quantity: { ...target.quantity, value: value.toPlain() },
    } as const;
    if (!restores(factsOfPair({ ...row, actual: null }, { target, actual, comparable: true }, context))) continue;
    const texts = [
      printAsFiled(value, row.target, target.quantity),
      printActual(value, item.facts.target, target.quantity),
    ];
    const text = texts.find((one) => {
      if (one === null) return false;
      const { facts } = pairFacts({ target: row.target, actual: one, name: row.name }, context);
      return numberOf(facts.actual)?.equals(value) === true && restores(facts);
    });
    if (text) return { actual: text, value: value.toPlain() };
  }
  return null;
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
  const actualAt: ReachedAt = {
    actual: (value) => value,
    ratio: (value) => value.times(target),
    shortfall: (value) => (lower ? target.plus(value) : target.minus(value)),
  };
  return [target.plus(step), ...valuesOn(compiled, item, actualAt, place)];
}

type ReachedAt = Readonly<Record<string, (value: Rational) => Rational>>;

/** The values at which each line is reached, and those one place to either side, where a strict comparison comes out otherwise. */
function valuesOn(compiled: CompiledRuleSet, item: FormItem, reachedAt: ReachedAt, place: Rational): Rational[] {
  return linesOf(compiled, item).flatMap(({ fact, value }) => {
    const reached = reachedAt[fact]?.(value);
    return reached ? [reached, reached.minus(place), reached.plus(place)] : [];
  });
}

/**
 * The lines that rules draw through some facts: where their methods give full marks, and what their conditions hold them against.
 * Most hang on nothing but the item's maximum and parameters, and are found once.
 */
function linesOf(compiled: CompiledRuleSet, item: FormItem): readonly FullMarksAt[] {
  const { facts, maxScore, placement } = item;
  const known = linesFor(compiled);
  const code = placement.definition?.code ?? '';
  const own = compiled.indicatorParameters.has(code) ? code : '';
  const key = `${item.item}/${maxScore?.toPlain() ?? ''}/${own}`;
  const found = known.get(key);
  if (found) return found;
  const context = new WatchedContext(methodContext(facts, maxScore ?? Rational.zero));
  const lines: FullMarksAt[] = [];
  for (const rules of [compiled.scoreRules[item.item], compiled.adjustRules[item.item]]) {
    for (const { rule, comparisons } of rules) {
      if (rule.event.type === 'score') lines.push(...methodFullMarksAt(rule.event.params, context));
      for (const node of comparisons) {
        if (!FOLLOWS_ACTUAL.has(node.fact)) continue;
        if (isReference(node)) context.asked = true;
        const value = lineOf(node, facts);
        if (value) lines.push({ fact: node.fact, value });
      }
    }
  }
  if (known.size >= MOST_LINES) known.clear();
  if (!context.asked) known.set(key, lines);
  return lines;
}

/** The facts of which an actual can be told that reaches a line through them. */
const FOLLOWS_ACTUAL: ReadonlySet<string> = new Set([
  'actual',
  'ratio',
  'shortfall',
  'actualExpenditure',
  'executionRate',
  'executionRatePrinted',
  'originalExecutionRate',
]);

const linesBefore = new WeakMap<CompiledRuleSet, Map<string, readonly FullMarksAt[]>>();
const MOST_LINES = 1000;

function linesFor(compiled: CompiledRuleSet): Map<string, readonly FullMarksAt[]> {
  let known = linesBefore.get(compiled);
  if (!known) {
    known = new Map();
    linesBefore.set(compiled, known);
  }
  return known;
}

/** Remembers whether a fact of the item was asked for, so that what was found holds for this item only. */
class WatchedContext implements MethodContext {
  asked = false;
  readonly maxScore: Rational;
  private readonly context: MethodContext;

  constructor(context: MethodContext) {
    this.context = context;
    this.maxScore = context.maxScore;
  }

  fact(name: string): FactValue {
    this.asked = true;
    return this.context.fact(name);
  }

  number(name: string): Rational | null {
    this.asked = true;
    return this.context.number(name);
  }

  resolve(value: NumberOrParameter): Rational {
    return this.context.resolve(value);
  }
}

const isReference = ({ value }: Comparison) => typeof value === 'object' && value !== null && 'fact' in value;

function lineOf(node: Comparison, facts: Facts): Rational | null {
  const line = operand(node, facts);
  const read = typeof line === 'string' ? readLiteral(line) : line;
  return Array.isArray(read) ? null : numberOf(read as FactValue);
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
  const lines = valuesOn(compiled, item, spentAt, CENT).map((value) => settle(value, 'atLeast'));
  const values = [budget, ...lines.filter((value) => !value.isNegative())];
  const { executionRate: places } = compiled.ruleSet.rounding;
  const facts = copyFacts(compiled, item.facts);
  for (const spent of nearest(values, numberOf(item.facts.actualExpenditure) ?? budget)) {
    const rate = spent.over(budget);
    facts.actualExpenditure = measure(spent, 'money');
    facts.executionRate = measure(rate, 'proportion');
    facts.executionRatePrinted = measure(rate.rounded(places), 'proportion');
    facts.originalExecutionRate = measure(
      original === null || original.isZero() ? null : spent.over(original),
      'proportion',
    );
    if (givesFullMarks(compiled, item, facts)) return { actual: `${spent.toPlain()}元`, value: spent.toPlain() };
  }
  return null;
}

function givesFullMarks(compiled: CompiledRuleSet, item: FormItem, facts: Facts): boolean {
  const { exact } = scoreItem(chooseRuleDirectly(compiled, item, facts), facts, item.maxScore, compiled.ruleSet);
  return exact !== null && item.maxScore !== null && exact.compare(item.maxScore) >= 0;
}

/** A fraction without end is taken to six places on the side that still meets the target. */
function settle(value: Rational, comparator: Comparator | null): Rational {
  const down = comparator === 'atMost' || comparator === 'lessThan';
  return value.rounded({ places: 6, mode: down ? 'floor' : 'ceiling' });
}

/** One unit in the last written place: 1 for 10, 0.1 for 9.5. */
function unitOfLastPlace(value: Rational): Rational {
  const text = value.toPlain();
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  return UNITS[places] ?? Rational.ratio(1n, 10n ** BigInt(places));
}

const UNITS = Array.from({ length: 7 }, (_, places) => Rational.ratio(1n, 10n ** BigInt(places)));

/** Nearest first, equal values once. Mostly one of the first will do, so that the rest are not put in order. */
function* nearest(values: readonly Rational[], to: Rational): Generator<Rational> {
  const left = [...values];
  const distances = left.map((value) => value.minus(to).absolute());
  while (left.length > 0) {
    let best = 0;
    for (let at = 1; at < left.length; at++) {
      const [value, distance] = [left[at] as Rational, distances[at] as Rational];
      const order = distance.compare(distances[best] as Rational) || value.compare(left[best] as Rational);
      if (order < 0) best = at;
    }
    const value = left[best] as Rational;
    yield value;
    for (let at = left.length - 1; at >= 0; at--) {
      if (!(left[at] as Rational).equals(value)) continue;
      left.splice(at, 1);
      distances.splice(at, 1);
    }
  }
}

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

import { type FormAdjustment, type Framework, type Language, type LocalizedText, Rational } from '@plumbline/core';
import { adjustmentKinds, fillSentence } from '@plumbline/locale';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import { type Facts, measure } from '../facts/fact-value.ts';
import { amountOf } from '../methods/method.ts';
import { adjustmentAmount } from './amount.ts';
import { categoryLabel } from './category-label.ts';
import { methodContext } from './context.ts';
import { reapplyNotApplicable } from './not-applicable.ts';
import type { ScoredItem } from './scored-item.ts';
import { fillRuleSentence, wordsOf } from './sentence.ts';

/** A form rule that matched: about the whole form (`item` null) or because of one item. */
export type FormMatch = { readonly rule: CompiledRule; readonly item: ScoredItem | null };

export type FormTotal = {
  readonly exact: Rational;
  readonly total: Rational;
  readonly adjustments: readonly FormAdjustment[];
};

/**
 * From the item scores to the total: the policy for items that do not apply, vetoes, deductions and additions, the lowest
 * cap, the bounds of the form, rounding. Each step is a line with its signed points, so that item scores and lines add up to
 * the total exactly. Vetoes never count a point twice; within a step the order of rules changes nothing in the total.
 */
export function totalOf(
  compiled: CompiledRuleSet,
  items: readonly ScoredItem[],
  matches: readonly FormMatch[],
  facts: Facts,
): FormTotal {
  const lines: FormAdjustment[] = [];
  const { framework, rounding } = compiled.ruleSet;
  const shares = reapplyNotApplicable(items, framework.notApplicable);
  let sum = items.reduce((all, { result }) => all.plus(result.score ?? Rational.zero), Rational.zero);
  const add = (line: Line, amount: Rational) => {
    const before = sum;
    sum = sum.plus(amount);
    lines.push(printLine(line, printedDifference(sum, before), facts, framework));
  };
  for (const { key, amount } of shares.lines)
    add({ kind: 'notApplicable', scope: key === null ? 'total' : 'category', of: key, match: null }, amount);
  for (const [line, amount] of vetoes(matches, items, shares.counted)) add(line, amount);
  for (const match of matches) {
    const { type } = match.rule.rule.event;
    if (type === 'deduct' || type === 'add')
      add({ kind: type, scope: 'total', of: null, match }, signedAmount(match, framework, facts) ?? Rational.zero);
  }
  for (const match of matches) {
    const { event } = match.rule.rule;
    if (event.type !== 'cap') continue;
    const limit = amountOf(event.params, contextOf(match, framework, facts));
    add({ kind: 'cap', scope: 'total', of: null, match }, Rational.min(limit.minus(sum), Rational.zero));
  }
  const breach = matches.find(
    ({ rule: { rule } }) => rule.event.type === 'veto' && rule.event.params.scope === 'total',
  );
  if (breach) add({ kind: 'veto', scope: 'total', of: null, match: breach }, sum.negated());
  const outside = sum.isNegative()
    ? sum.negated()
    : Rational.min(upperBound(items, shares.counted, framework.maxScore).minus(sum), Rational.zero);
  if (!outside.isZero()) add({ kind: 'bounds', scope: 'total', of: null, match: null }, outside);
  const exact = sum;
  const total = exact.rounded(rounding.total);
  if (!total.equals(exact)) add({ kind: 'rounding', scope: 'total', of: null, match: null }, total.minus(exact));
  return { exact, total, adjustments: lines };
}

/** The deductions and additions whose amount hangs on something unknown: as long as there is one, there is no total. */
export function openAmounts(
  { ruleSet: { framework } }: CompiledRuleSet,
  matches: readonly FormMatch[],
  facts: Facts,
): FormMatch[] {
  return matches.filter(({ rule, item }) => {
    const { type } = rule.rule.event;
    return (type === 'deduct' || type === 'add') && signedAmount({ rule, item }, framework, facts) === null;
  });
}

function signedAmount(match: FormMatch, framework: Framework, facts: Facts): Rational | null {
  const { event } = match.rule.rule;
  if (event.type !== 'deduct' && event.type !== 'add') return null;
  const amount = adjustmentAmount(event.params, contextOf(match, framework, facts));
  return event.type === 'deduct' ? (amount?.negated() ?? null) : amount;
}

/** A rule that matched because of an item reads that item's facts too; its shares are of the whole form all the same. */
const contextOf = (match: FormMatch, { maxScore }: Framework, facts: Facts) =>
  methodContext(match.item?.facts ?? facts, Rational.of(maxScore));

/** The step between two sums as they print, so that printed lines add up too where a fraction has no end. */
const printedDifference = (after: Rational, before: Rational) =>
  Rational.of(after.toPlain()).minus(Rational.of(before.toPlain()));

/** Additions end at full marks; a sum that uncapped items carried past them stays. */
function upperBound(items: readonly ScoredItem[], counted: (item: ScoredItem) => Rational, maxScore: string): Rational {
  const sum = items.reduce((all, item) => all.plus(counted(item)), Rational.zero);
  return Rational.max(sum, Rational.of(maxScore));
}

type Line = {
  readonly kind: FormAdjustment['kind'];
  readonly scope: FormAdjustment['scope'];
  readonly of: string | null;
  readonly match: FormMatch | null;
};

/** What each veto short of the total takes: the counted points in its scope that no earlier veto has taken. */
function vetoes(
  matches: readonly FormMatch[],
  items: readonly ScoredItem[],
  counted: (item: ScoredItem) => Rational,
): [Line, Rational][] {
  const taken = new Set<ScoredItem>();
  return matches.flatMap((match): [Line, Rational][] => {
    const { item } = match;
    const { event } = match.rule.rule;
    if (event.type !== 'veto' || event.params.scope === 'total' || item === null) return [];
    const { scope } = event.params;
    const inScope = items.filter((one) => !taken.has(one) && sharesScope(one, item, scope));
    for (const one of inScope) taken.add(one);
    const points = inScope.reduce((all, one) => all.plus(counted(one)), Rational.zero);
    const of =
      scope === 'item' ? item.item.name : scope === 'group' ? item.item.placement.group : item.item.placement.category;
    return [[{ kind: 'veto', scope, of, match }, points.negated()]];
  });
}

function sharesScope(one: ScoredItem, breach: ScoredItem, scope: 'item' | 'group' | 'category'): boolean {
  if (one === breach) return true;
  if (scope === 'item' || one.item.item !== breach.item.item) return false;
  const [a, b] = [one.item.placement, breach.item.placement];
  const sameCategory = a.category !== null && a.category === b.category;
  return scope === 'category' ? sameCategory : sameCategory && a.group !== null && a.group === b.group;
}

/** The words of a line that no rule has words for, its category called by its name in each language. */
function ownSentence({ kind, scope, of }: Omit<Line, 'match'>, amount: Rational, framework: Framework): LocalizedText {
  const label = scope === 'category' ? categoryLabel(of, framework) : null;
  const fill = (language: Language) =>
    fillSentence(adjustmentKinds[kind].sentence, { amount: amount.toPlain(), of: label?.[language] ?? of })[language];
  return { zh: fill('zh'), en: fill('en') };
}

function printLine(
  { kind, scope, of, match }: Line,
  amount: Rational,
  facts: Facts,
  framework: Framework,
): FormAdjustment {
  const rule = match?.rule.rule;
  const size = amount.absolute();
  const words = match?.item ? wordsOf(match.item, size) : { amount: measure(size) };
  const sentence: LocalizedText = rule
    ? fillRuleSentence(rule.sentence, match?.item?.facts ?? facts, words)
    : ownSentence({ kind, scope, of }, amount, framework);
  return {
    rule: rule?.id ?? null,
    kind,
    scope,
    of,
    amount: amount.toPlain(),
    sentence,
    references: [...(rule?.references ?? [])],
  };
}

import { type FormAdjustment, type LocalizedText, Rational } from '@plumbline/core';
import { fillSentence, adjustmentKinds } from '@plumbline/locale';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import type { Facts } from '../facts/fact-value.ts';
import { measure } from '../facts/fact-value.ts';
import { adjustmentAmount } from './amount.ts';
import { methodContext } from './context.ts';
import type { ScoredItem } from './scored-item.ts';
import { fillRuleSentence } from './sentence.ts';
import { reapplyNotApplicable } from './not-applicable.ts';

/** A form rule that matched: about the whole form (`item` null) or because of one item. */
export type FormMatch = { readonly rule: CompiledRule; readonly item: ScoredItem | null };

export type FormTotal = { readonly exact: Rational; readonly total: Rational; readonly adjustments: readonly FormAdjustment[] };

/**
 * From the item scores to the total: the policy for items that do not apply, vetoes, deductions and additions, the lowest
 * cap, the bounds of the form, rounding. Each step is a line with its signed points, so that item scores and lines add up to
 * the total exactly. Vetoes never count a point twice; within a step the order of rules changes nothing in the total.
 */
export function totalOf(compiled: CompiledRuleSet, items: readonly ScoredItem[], matches: readonly FormMatch[], facts: Facts): FormTotal {
  const lines: FormAdjustment[] = [];
  const { framework, rounding } = compiled.ruleSet;
  const shares = reapplyNotApplicable(items, framework.notApplicable);
  let sum = items.reduce((all, { result }) => all.plus(result.score ?? Rational.zero), Rational.zero);
  const add = (line: Line, amount: Rational) => {
    sum = sum.plus(amount);
    lines.push(printLine(line, amount, facts));
  };
  for (const { key, amount } of shares.lines) add({ kind: 'notApplicable', scope: key === null ? 'total' : 'category', of: key, rule: null }, amount);
  for (const [match, amount] of vetoes(matches, items, shares.counted)) add(match, amount);
  const context = methodContext({ ...facts, ...compiled.parameters }, Rational.of(framework.maxScore));
  for (const { rule } of matches) {
    const { event } = rule.rule;
    if (event.type !== 'deduct' && event.type !== 'add') continue;
    const amount = adjustmentAmount(event.params, context) ?? Rational.zero;
    add({ kind: event.type, scope: 'total', of: null, rule }, event.type === 'deduct' ? amount.negated() : amount);
  }
  for (const { rule } of matches) {
    const { event } = rule.rule;
    if (event.type !== 'cap') continue;
    const limit = 'points' in event.params ? context.resolve(event.params.points) : context.resolve(event.params.share).times(context.maxScore);
    add({ kind: 'cap', scope: 'total', of: null, rule }, sum.compare(limit) > 0 ? limit.minus(sum) : Rational.zero);
  }
  const totalVeto = matches.find(({ rule: { rule } }) => rule.event.type === 'veto' && rule.event.params.scope === 'total');
  if (totalVeto) add({ kind: 'veto', scope: 'total', of: null, rule: totalVeto.rule }, sum.negated());
  const outside = sum.isNegative() ? sum.negated() : Rational.min(upperBound(items, shares.counted, framework.maxScore).minus(sum), Rational.zero);
  if (!outside.isZero()) add({ kind: 'bounds', scope: 'total', of: null, rule: null }, outside);
  const exact = sum;
  const total = exact.rounded(rounding.total);
  if (!total.equals(exact)) add({ kind: 'rounding', scope: 'total', of: null, rule: null }, total.minus(exact));
  return { exact, total, adjustments: lines };
}

/** Additions end at full marks; a sum that uncapped items carried past them stays. */
function upperBound(items: readonly ScoredItem[], counted: ReadonlyMap<ScoredItem, Rational>, maxScore: string): Rational {
  const sum = items.reduce((all, item) => all.plus(counted.get(item) ?? Rational.zero), Rational.zero);
  return Rational.max(sum, Rational.of(maxScore));
}

type Line = { readonly kind: FormAdjustment['kind']; readonly scope: FormAdjustment['scope']; readonly of: string | null; readonly rule: CompiledRule | null };

/** What each veto short of the total takes: the counted points in its scope that no earlier veto has taken. */
function vetoes(matches: readonly FormMatch[], items: readonly ScoredItem[], counted: ReadonlyMap<ScoredItem, Rational>): [Line, Rational][] {
  const taken = new Set<ScoredItem>();
  return matches.flatMap(({ rule, item }): [Line, Rational][] => {
    const { event } = rule.rule;
    if (event.type !== 'veto' || event.params.scope === 'total' || item === null) return [];
    const { scope } = event.params;
    const inScope = items.filter((one) => !taken.has(one) && sharesScope(one, item, scope));
    for (const one of inScope) taken.add(one);
    const points = inScope.reduce((all, one) => all.plus(counted.get(one) ?? Rational.zero), Rational.zero);
    const of = scope === 'item' ? item.item.name : scope === 'group' ? item.item.placement.group : item.item.placement.category;
    return [[{ kind: 'veto', scope, of, rule }, points.negated()]];
  });
}

function sharesScope(one: ScoredItem, breach: ScoredItem, scope: 'item' | 'group' | 'category'): boolean {
  if (one === breach) return true;
  if (scope === 'item' || one.item.item !== breach.item.item) return false;
  const [a, b] = [one.item.placement, breach.item.placement];
  const sameCategory = a.category !== null && a.category === b.category;
  return scope === 'category' ? sameCategory : sameCategory && a.group !== null && a.group === b.group;
}

function printLine({ kind, scope, of, rule }: Line, amount: Rational, facts: Facts): FormAdjustment {
  const sentence: LocalizedText = rule
    ? fillRuleSentence(rule.rule.sentence, facts, { amount: measure(amount.absolute()) })
    : fillSentence(adjustmentKinds[kind].sentence, { amount: amount.toPlain(), of });
  return { rule: rule?.rule.id ?? null, kind, scope, of, amount: amount.toPlain(), sentence, references: [...(rule?.rule.references ?? [])] };
}

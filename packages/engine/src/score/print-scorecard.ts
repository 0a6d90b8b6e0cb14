import {
  type CategorySubtotal,
  type ConditionTrace,
  type ItemAdjustment,
  type LocalizedText,
  Rational,
  type RuleSet,
  type ScorecardItem,
} from '@plumbline/core';
import { describe } from '@plumbline/locale';
import type { CompiledRuleSet } from '../compile.ts';
import type { Match } from '../conditions/matcher.ts';
import { printFacts } from '../facts/fact-value.ts';
import { categoryLabel } from './category-label.ts';
import { restoringActual } from './restore.ts';
import { BRANCH_SEPARATOR } from './score-item.ts';
import type { ScoredItem } from './scored-item.ts';
import { fillRuleSentence, wordsOf } from './sentence.ts';

/** One item as the scorecard shows it: its points, why, and what would restore full marks. */
export function printItem(
  compiled: CompiledRuleSet,
  scored: ScoredItem,
  fiscalYear: number,
  considered: boolean,
): ScorecardItem {
  const { item, result, matches } = scored;
  const { rule, score, exact } = result;
  const { maxScore, declaredScore, placement } = item;
  const declared = declaredScore === null ? null : Rational.of(declaredScore);
  const lost = score === null || maxScore === null ? null : maxScore.minus(score);
  const printed: ScorecardItem = {
    item: item.item,
    index: item.index,
    name: item.name,
    code: item.row?.code ?? placement.definition?.code ?? null,
    category: placement.category,
    group: placement.group,
    maxScore: maxScore?.toPlain() ?? null,
    exact: exact?.toPlain() ?? null,
    score: score?.toPlain() ?? null,
    deduction: lost === null ? null : Rational.max(lost, Rational.zero).toPlain(),
    notApplicable: result.notApplicable,
    rule: rule?.rule.id ?? null,
    method: rule?.rule.event.type === 'score' ? rule.rule.event.params.method : null,
    branch: result.branches.length === 0 ? null : result.branches.join(BRANCH_SEPARATOR),
    sentence: itemSentence(scored),
    references: [...(rule?.rule.references ?? [])],
    facts: readFacts(scored),
    conditions: rule ? traceOf(matches, rule.rule.id) : null,
    adjustments: result.adjustments.map((one) => printAdjustment(scored, one)),
    declaredScore,
    discrepancy: declared === null || score === null ? null : declared.minus(score).toPlain(),
    restore:
      exact === null || maxScore === null || exact.compare(maxScore) >= 0
        ? null
        : restoringActual(compiled, item, fiscalYear),
  };
  return considered ? withConsidered(printed, matches) : printed;
}

/** With every rule that was tried, in its place behind the conditions of the one that won. */
function withConsidered(printed: ScorecardItem, matches: readonly Match[]): ScorecardItem {
  const { adjustments, declaredScore, discrepancy, restore, ...before } = printed;
  return { ...before, considered: printConsidered(matches), adjustments, declaredScore, discrepancy, restore };
}

const traceOf = (matches: readonly Match[], id: string) => matches.find((match) => match.rule === id)?.trace() ?? null;

function printAdjustment(
  scored: ScoredItem,
  { rule: { rule }, kind, amount }: ScoredItem['result']['adjustments'][number],
): ItemAdjustment {
  return {
    rule: rule.id,
    kind,
    amount: amount.toPlain(),
    sentence: fillRuleSentence(rule.sentence, scored.facts, wordsOf(scored, amount.absolute())),
    references: [...(rule.references ?? [])],
    conditions: traceOf(scored.matches, rule.id) ?? { all: [], truth: true },
  };
}

function itemSentence(scored: ScoredItem): LocalizedText {
  const { rule, score, notApplicable } = scored.result;
  const { name, maxScore } = scored.item;
  if (!rule) return describe({ code: 'score/no-rule', params: { name } });
  if (maxScore === null && !notApplicable) return describe({ code: 'score/maximum-unknown', params: { name } });
  if (score === null && !notApplicable) return describe({ code: 'score/pending', params: { name } });
  return fillRuleSentence(rule.rule.sentence, scored.facts, wordsOf(scored));
}

function readFacts({ result: { rule, adjustments }, facts }: ScoredItem): Record<string, string | null> {
  const names = rule?.reads ?? [];
  if (adjustments.length === 0) return printFacts(names, facts);
  return printFacts([...new Set([...names, ...adjustments.flatMap(({ rule: { reads } }) => reads)])], facts);
}

function printConsidered(matches: readonly Match[]): { rule: string; matched: boolean; conditions: ConditionTrace }[] {
  return matches.map(({ rule, matched, trace }) => ({ rule, matched, conditions: trace() }));
}

/** Points by category, in the order in which the form names them; the execution row is a block of its own. */
export function categorySubtotals({ framework }: RuleSet, items: readonly ScoredItem[]): CategorySubtotal[] {
  const blocks = new Map<string | null, ScoredItem[]>();
  for (const scored of items) {
    const { item } = scored;
    const key = item.item === 'execution' ? 'execution' : item.placement.category;
    const members = blocks.get(key);
    if (members) members.push(scored);
    else blocks.set(key, [scored]);
  }
  return [...blocks].map(([category, members]) => ({
    category,
    label: categoryLabel(category, framework) ?? asPrinted(members),
    maxScore: addUp(members, ({ item }) => item.maxScore),
    score: addUp(members, ({ result }) => (result.notApplicable ? Rational.zero : result.score)),
    declaredScore: addUp(members, ({ item }) => (item.declaredScore === null ? null : Rational.of(item.declaredScore))),
  }));
}

/** A category the framework does not know is called what the form calls it. */
function asPrinted(members: readonly ScoredItem[]): LocalizedText {
  const printed = members[0]?.item.row?.category ?? '—';
  return { zh: printed, en: printed };
}

/** Null as soon as one part is unknown. */
function addUp(members: readonly ScoredItem[], partOf: (member: ScoredItem) => Rational | null): string | null {
  let sum = Rational.zero;
  for (const member of members) {
    const part = partOf(member);
    if (part === null) return null;
    sum = sum.plus(part);
  }
  return sum.toPlain();
}

import {
  type CategorySubtotal,
  type ConditionTrace,
  type LocalizedText,
  Rational,
  type RuleSet,
  type ScorecardItem,
} from '@plumbline/core';
import { describe } from '@plumbline/locale';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import type { Match } from '../conditions/matcher.ts';
import { printFact } from '../facts/fact-value.ts';
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
  const traceOf = (id: string) => matches.find((match) => match.rule === id)?.trace() ?? null;
  const lost = score === null || maxScore === null ? null : maxScore.minus(score);
  return {
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
    conditions: rule ? traceOf(rule.rule.id) : null,
    ...(considered ? { considered: printConsidered(matches) } : {}),
    adjustments: result.adjustments.map(({ rule: by, kind, amount }) => ({
      rule: by.rule.id,
      kind,
      amount: amount.toPlain(),
      sentence: fillRuleSentence(by.rule.sentence, scored.facts, wordsOf(scored, amount.absolute())),
      references: [...(by.rule.references ?? [])],
      conditions: traceOf(by.rule.id) ?? { all: [], truth: true },
    })),
    declaredScore,
    discrepancy: declared === null || score === null ? null : declared.minus(score).toPlain(),
    restore:
      exact === null || maxScore === null || exact.compare(maxScore) >= 0
        ? null
        : restoringActual(compiled, item, fiscalYear),
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

function readFacts({ result, facts }: ScoredItem): Record<string, string | null> {
  const rules: CompiledRule[] = [...(result.rule ? [result.rule] : []), ...result.adjustments.map(({ rule }) => rule)];
  return Object.fromEntries(
    [...new Set(rules.flatMap(({ reads }) => reads))].map((name) => [name, printFact(facts[name])]),
  );
}

function printConsidered(matches: readonly Match[]): { rule: string; matched: boolean; conditions: ConditionTrace }[] {
  return matches.map(({ rule, matched, trace }) => ({ rule, matched, conditions: trace() }));
}

/** Points by category, in the order in which the form names them; the execution row is a block of its own. */
export function categorySubtotals({ framework }: RuleSet, items: readonly ScoredItem[]): CategorySubtotal[] {
  const keyOf = ({ item }: ScoredItem) => (item.item === 'execution' ? 'execution' : item.placement.category);
  return [...new Set(items.map(keyOf))].map((category) => {
    const members = items.filter((item) => keyOf(item) === category);
    return {
      category,
      label: categoryLabel(category, framework) ?? asPrinted(members),
      maxScore: addUp(members.map(({ item }) => item.maxScore)),
      score: addUp(members.map(({ result }) => (result.notApplicable ? Rational.zero : result.score))),
      declaredScore: addUp(
        members.map(({ item }) => (item.declaredScore === null ? null : Rational.of(item.declaredScore))),
      ),
    };
  });
}

/** A category the framework does not know is called what the form calls it. */
function asPrinted(members: readonly ScoredItem[]): LocalizedText {
  const printed = members[0]?.item.row?.category ?? '—';
  return { zh: printed, en: printed };
}

/** Null as soon as one part is unknown. */
function addUp(parts: readonly (Rational | null)[]): string | null {
  let sum = Rational.zero;
  for (const part of parts) {
    if (part === null) return null;
    sum = sum.plus(part);
  }
  return sum.toPlain();
}

import type { Grade, Rational } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { matchDirectly } from '../conditions/direct-matcher.ts';
import type { Matcher } from '../conditions/matcher.ts';
import type { ReadForm } from '../facts/items.ts';
import { ratingOf } from './rating.ts';
import { isSettled, scoringPoints } from './scoring.ts';

/** The points of one item, exact; `score` is null while it is open or does not apply. */
type ExactItemScore = {
  readonly rule: string | null;
  readonly exact: Rational | null;
  readonly score: Rational | null;
  readonly notApplicable: boolean;
};

/** What a form scores, without a word of explanation. */
export type ExactScores = {
  readonly items: readonly ExactItemScore[];
  readonly exactTotal: Rational | null;
  readonly total: Rational | null;
  readonly rating: Grade | null;
  /** Items without points that need some. */
  readonly pending: number;
};

/** The scores of a form in exact rationals, rule by rule: what the programs of the compiled evaluator fall back on. */
export function exactScores(compiled: CompiledRuleSet, read: ReadForm): ExactScores {
  const run = scoringPoints(withoutFindings(compiled), read, false);
  let step = run.next();
  while (!step.done) step = run.next(matchDirectly(step.value));
  const { items, total } = step.value;
  return {
    items: items.map(({ result: { rule, exact, score, notApplicable } }) => ({
      rule: rule?.rule.id ?? null,
      exact,
      score,
      notApplicable,
    })),
    exactTotal: total?.exact ?? null,
    total: total?.total ?? null,
    rating: total && ratingOf(compiled.ruleSet, total.exact, total.total),
    pending: items.filter((item) => !isSettled(item)).length,
  };
}

const trimmed = new WeakMap<CompiledRuleSet, CompiledRuleSet>();

/** The same rule set with nothing to match but rules that give or take points. */
function withoutFindings(compiled: CompiledRuleSet): CompiledRuleSet {
  const known = trimmed.get(compiled);
  if (known) return known;
  const keep = ({ rules }: Matcher): Matcher => ({
    rules: rules.filter(({ id }) => compiled.rules.get(id)?.rule.phase !== 'finding'),
  });
  const { each, after } = compiled;
  const made: CompiledRuleSet = {
    ...compiled,
    each: { execution: keep(each.execution), indicator: keep(each.indicator) },
    after: { execution: keep(after.execution), indicator: keep(after.indicator), form: keep(after.form) },
  };
  trimmed.set(compiled, made);
  return made;
}

import { Rational } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { readForm } from '../facts/items.ts';
import { type ExactScores, exactScores } from '../score/exact-scores.ts';
import { createGrading } from './grading.ts';
import { BEYOND, DROPPED, OPEN } from './item-program.ts';
import type { PreparedForm } from './prepared-form.ts';
import { programsOf } from './programs.ts';
import { createItemRunner } from './run-item.ts';

/**
 * The scores of a form without a word of explanation. Points count in units of the last place the rule set keeps for items, and are
 * {@link OPEN} or {@link DROPPED} where there are none; the total counts in units of its own, NaN where there is none. `rules` are
 * positions among the score rules of the kind of item, -1 where none matched. Where that cannot hold all that is to be said,
 * `exact` says it in rationals and the rest is empty.
 */
export type FormScores = {
  readonly points: readonly number[];
  readonly rules: readonly number[];
  readonly total: number;
  /** Position among the rule set's grades; -1 without a total. */
  readonly grade: number;
  readonly pending: number;
  readonly exact: ExactScores | null;
};

/** Scores forms of one rule set: hold on to it, for it grows faster with what it has seen. */
export type Scorer = (form: PreparedForm) => FormScores;

/**
 * The compiled evaluator: for every item the program that is left when its labels and flags are known, run on exact fractions
 * of whole numbers. What does not fit those, and rules about the total that may apply, go to exact rationals.
 */
export function createScorer(compiled: CompiledRuleSet): Scorer {
  const programs = programsOf(compiled);
  const grading = createGrading(compiled.ruleSet);
  const { notApplicable } = compiled.ruleSet.framework;
  const runner = createItemRunner(compiled.ruleSet.rounding.item);
  const hasFormRules = compiled.ruleSet.rules.some(({ phase, item }) => phase === 'form' && item === 'form');
  return (form) => {
    if (!form.regular) return exactly(compiled, form);
    const { profiles, hasExecution } = form;
    const count = profiles.length - 1;
    const points: number[] = [];
    const rules: number[] = [];
    let [sum, pending, dropped, from] = [0, 0, 0, 0];
    for (let index = 0; index < count; index++) {
      const tree = index === 0 && hasExecution ? programs.execution : programs.indicator;
      const units = runner.run(tree, form, index, from);
      if (units === BEYOND) return exactly(compiled, form);
      points.push(units);
      rules.push(runner.rule);
      if (units >= 0) sum += units;
      // An item that does not apply is settled only when its maximum is known.
      else if (units === OPEN || form.items[index]?.maxScore === null) pending++;
      else dropped++;
      from += tree.stride;
    }
    if (hasFormRules && runner.run(programs.form, form, count, from) === BEYOND) return exactly(compiled, form);
    if (pending > 0) return { points, rules, total: Number.NaN, grade: -1, pending, exact: null };
    if (count === 0 || dropped === count || (dropped > 0 && notApplicable !== 'none')) return exactly(compiled, form);
    if (!grading.grade(sum)) return exactly(compiled, form);
    return { points, rules, total: grading.total, grade: grading.band, pending, exact: null };
  };
}

const exactly = (compiled: CompiledRuleSet, { form, read }: PreparedForm): FormScores => ({
  points: [],
  rules: [],
  total: Number.NaN,
  grade: -1,
  pending: 0,
  exact: exactScores(compiled, read ?? readForm(form, compiled)),
});

/** Quick scores as exact ones, for those who want to read or compare them. */
export function toExactScores(compiled: CompiledRuleSet, prepared: PreparedForm, scores: FormScores): ExactItems {
  const { rounding, grades } = compiled.ruleSet;
  const { exact, points, rules, total, grade, pending } = scores;
  if (exact)
    return {
      items: exact.items.map(({ rule, score, notApplicable }) => ({ rule, score, notApplicable })),
      total: exact.total,
      rating: exact.rating?.id ?? null,
      pending: exact.pending,
    };
  return {
    items: prepared.items.map(({ item }, index) => ({
      rule: compiled.scoreRules[item][rules[index] ?? -1]?.rule.id ?? null,
      score: inUnits(points[index] ?? OPEN, rounding.item.places),
      notApplicable: points[index] === DROPPED,
    })),
    total: inUnits(total, rounding.total.places),
    rating: grades[grade]?.id ?? null,
    pending,
  };
}

/** Scores that are the same whichever way they were computed. */
export type ExactItems = {
  readonly items: readonly {
    readonly rule: string | null;
    readonly score: Rational | null;
    readonly notApplicable: boolean;
  }[];
  readonly total: Rational | null;
  readonly rating: string | null;
  readonly pending: number;
};

const inUnits = (units: number, places: number) =>
  Number.isNaN(units) || units < 0 ? null : Rational.inUnits(units, places);

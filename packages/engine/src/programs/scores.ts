import { Rational } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { type ExactScores, exactScores } from '../score/exact-scores.ts';
import type { DecisionTree } from './decision-tree.ts';
import { type Frame, SAFE_LIMIT } from './frame.ts';
import { createGrading } from './grading.ts';
import { type ItemProgram, NOT_APPLICABLE, type Outcome, PENDING, RESULT, SCORED, winnerOf } from './item-program.ts';
import type { PreparedForm, PreparedItem } from './prepared-form.ts';
import { type CompiledPrograms, programsOf } from './programs.ts';

/**
 * The scores of a form without a word of explanation. Points count in units of the last place the rule set keeps for items, the
 * total in units of its own; NaN where there are none. `rules` are positions among the score rules of the kind of item, -1
 * where none matched. Where that cannot hold all that is to be said, `exact` says it in rationals and the rest is empty.
 */
export type FormScores = {
  readonly points: readonly number[];
  readonly rules: readonly number[];
  readonly outcomes: readonly Outcome[];
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
  return (form) => {
    const quick = form.regular ? scoreItems(programs, form) : null;
    if (!quick || isDisturbed(programs, form.form)) return exactly(compiled, form);
    const { points, rules, outcomes, pending, dropped } = quick;
    if (pending > 0) return { points, rules, outcomes, total: Number.NaN, grade: -1, pending, exact: null };
    if (dropped > 0 && (notApplicable !== 'none' || dropped === outcomes.length)) return exactly(compiled, form);
    if (outcomes.length === 0) return exactly(compiled, form);
    if (!grading.grade(quick.sum)) return exactly(compiled, form);
    return { points, rules, outcomes, total: grading.total, grade: grading.band, pending, exact: null };
  };
}

const exactly = (compiled: CompiledRuleSet, { read }: PreparedForm): FormScores => ({
  points: [],
  rules: [],
  outcomes: [],
  total: Number.NaN,
  grade: -1,
  pending: 0,
  exact: exactScores(compiled, read),
});

type QuickItems = {
  readonly points: number[];
  readonly rules: number[];
  readonly outcomes: Outcome[];
  sum: number;
  pending: number;
  dropped: number;
};

/** Null as soon as one item needs exact rationals, or may bring about a change of the total. */
function scoreItems(programs: CompiledPrograms, { items }: PreparedForm): QuickItems | null {
  const result: QuickItems = { points: [], rules: [], outcomes: [], sum: 0, pending: 0, dropped: 0 };
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as PreparedItem;
    const tree = programs[item.kind];
    const program = programFor(tree, item);
    if (!program) return null;
    const frame = tree.registers.frame();
    if (!load(frame, program, item)) return null;
    const rule = winnerOf(program, frame);
    const outcome = rule < 0 ? PENDING : (program.candidates[rule]?.score(frame) ?? PENDING);
    if (program.disturbs?.(frame) || frame.overflow) return null;
    const points = outcome === SCORED ? (frame.n[RESULT] as number) : Number.NaN;
    result.points.push(points);
    result.rules.push(rule < 0 ? -1 : (program.candidates[rule]?.rule ?? -1));
    result.outcomes.push(outcome);
    if (outcome === SCORED) result.sum += points;
    // An item that does not apply is settled only when its maximum is known.
    else if (outcome === PENDING || item.maximumUnknown) result.pending++;
    else result.dropped++;
  }
  return result.sum < SAFE_LIMIT ? result : null;
}

function programFor(tree: DecisionTree, { classes }: PreparedItem): ItemProgram | null {
  let node = tree.root;
  while (node.position >= 0) {
    const of = classes[node.position] as number;
    node = node.branches?.[of] ?? tree.branch(node, of);
  }
  return node.program ?? null;
}

/** Puts the item's numbers where the program reads them; false where one is too long for a double. */
function load(frame: Frame, { loads }: ItemProgram, { n, d }: PreparedItem): boolean {
  frame.overflow = false;
  for (let index = 0; index < loads.length; index++) {
    const { position, at } = loads[index] as ItemProgram['loads'][number];
    const divisor = d[position] as number;
    if (divisor === 0) return false;
    frame.n[at] = n[position] as number;
    frame.d[at] = divisor;
  }
  return true;
}

/** Whether a rule about the whole form may match. */
function isDisturbed(programs: CompiledPrograms, form: PreparedItem): boolean {
  const program = programFor(programs.form, form);
  if (!program) return true;
  if (!program.disturbs) return false;
  const frame = programs.form.registers.frame();
  return !load(frame, program, form) || program.disturbs(frame) || frame.overflow;
}

/** Quick scores as exact ones, for those who want to read or compare them. */
export function toExactScores(compiled: CompiledRuleSet, { read }: PreparedForm, scores: FormScores): ExactItems {
  const { rounding, grades } = compiled.ruleSet;
  const { exact, points, rules, outcomes, total, grade, pending } = scores;
  if (exact)
    return {
      items: exact.items.map(({ rule, score, notApplicable }) => ({ rule, score, notApplicable })),
      total: exact.total,
      rating: exact.rating?.id ?? null,
      pending: exact.pending,
    };
  return {
    items: read.items.map(({ item }, index) => ({
      rule: compiled.scoreRules[item][rules[index] ?? -1]?.rule.id ?? null,
      score: inUnits(points[index] ?? Number.NaN, rounding.item.places),
      notApplicable: outcomes[index] === NOT_APPLICABLE,
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
  Number.isNaN(units) ? null : Rational.ratio(BigInt(units), 10n ** BigInt(places));

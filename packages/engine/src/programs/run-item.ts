import { type Rounding, roundedQuotient } from '@plumbline/core';
import type { DecisionTree } from './decision-tree.ts';
import { type Frame, SAFE_LIMIT } from './frame.ts';
import { BEYOND, type Candidate, type ItemProgram, OPEN } from './item-program.ts';
import type { PreparedForm } from './prepared-form.ts';
import { askSimpleTests, FAILS, HOLDS } from './simple-tests.ts';

/** Scores the items of prepared forms, one at a time. */
export type ItemRunner = {
  /** Points of an item in units of the last place, or `OPEN`, `DROPPED` or `BEYOND`; its numbers begin at `from`. */
  readonly run: (tree: DecisionTree, form: PreparedForm, index: number, from: number) => number;
  /** The same of any item whose numbers begin at `from`, by the program of its tree. */
  readonly runProgram: (tree: DecisionTree, program: ItemProgram, numbers: Float64Array, from: number) => number;
  /** The position of the rule that scored the last item, -1 for none. */
  rule: number;
};

export function createItemRunner(rounding: Rounding): ItemRunner {
  const shareOf = createShares(rounding);
  const runner: ItemRunner = {
    rule: -1,
    run(tree, form, index, from) {
      const profile = form.profiles[index] as number;
      const program = tree.programs[profile] ?? tree.findProgram(profile, form.classes[index] as readonly number[]);
      return program === null ? BEYOND : runner.runProgram(tree, program, form.numbers, from);
    },
    runProgram(tree, program, numbers, from) {
      const { certainShare } = program;
      if (certainShare !== null) {
        runner.rule = certainShare.rule;
        return shareOf(certainShare, numbers, from, from + tree.maxScoreAt);
      }
      const { frame } = tree;
      if (program.usesFrame && isBeyond(program, frame, numbers, from)) return BEYOND;
      const { candidates } = program;
      for (let at = 0; at < candidates.length; at++) {
        const { tests, test, score, rule } = candidates[at] as Candidate;
        const truth = tests.length === 0 ? HOLDS : askSimpleTests(tests, numbers, from);
        if (truth === FAILS) continue;
        if (truth !== HOLDS) return BEYOND;
        if (test !== null && !test(frame)) continue;
        runner.rule = rule;
        if (score === null) return shareOf(candidates[at] as Candidate, numbers, from, from + tree.maxScoreAt);
        const units = score(frame);
        return frame.overflow ? BEYOND : units;
      }
      runner.rule = -1;
      return program.usesFrame && frame.overflow ? BEYOND : OPEN;
    },
  };
  return runner;
}

type ShareOf = (candidate: Candidate, numbers: Float64Array, from: number, maximum: number) => number;

/**
 * Shares of the maximum score, rounded as {@link roundedQuotient} does it and no more than the maximum: in one piece, for a figure
 * that is handed to another function becomes an object.
 */
function createShares({ places, mode }: Rounding): ShareOf {
  const scale = 10 ** places;
  const isHalfUp = mode === 'half-up';
  return (candidate, numbers, from, maximum) => {
    const { slot, share } = candidate;
    const most = (numbers[maximum] as number) * scale;
    const whole = numbers[maximum + 1] as number;
    let n = share[0] as number;
    let d = share[1] as number;
    if (slot >= 0) {
      d = numbers[from + slot + 1] as number;
      // A slot of a number too fine for doubles holds zeroes, which is no share at all.
      if (d === 0) return BEYOND;
      n = Math.max(0, Math.min(numbers[from + slot] as number, d));
    }
    const isAll = n === d;
    const dividend = isAll ? most : most * n;
    const divisor = isAll ? whole : whole * d;
    if (divisor === 0 || !(dividend < SAFE_LIMIT && divisor < SAFE_LIMIT)) return BEYOND;
    let units = dividend;
    if (divisor !== 1) {
      if (!isHalfUp) units = roundedQuotient(dividend, divisor, mode);
      else {
        units = Math.floor(dividend / divisor);
        let remainder = dividend - units * divisor;
        if (remainder < 0) {
          units -= 1;
          remainder += divisor;
        }
        if (remainder >= divisor - remainder) units += 1;
      }
    }
    if (!candidate.limited) return units;
    const limit = units * whole;
    return limit < SAFE_LIMIT && most < SAFE_LIMIT && limit <= most ? units : BEYOND;
  };
}

/**
 * Puts the numbers of an item where those read them who compute in steps. True where one is too long for a double, or where the item may
 * bring about a change of the total.
 */
function isBeyond({ loads, disturbs }: ItemProgram, frame: Frame, numbers: Float64Array, from: number): boolean {
  const { n, d } = frame;
  frame.overflow = false;
  for (let index = 0; index < loads.length; index += 2) {
    const at = from + (loads[index] as number);
    const divisor = numbers[at + 1] as number;
    if (divisor === 0) return true;
    const register = loads[index + 1] as number;
    n[register] = numbers[at] as number;
    d[register] = divisor;
  }
  return disturbs !== null && (disturbs(frame) || frame.overflow);
}

import { gradeOfCents } from '../workload/bench-rule.ts';
import type { PlainItem, Workload } from '../workload/workload.ts';
import type { Candidate } from './candidate.ts';

/** A row with its labels as words and its figures as whole numbers. */
type Item = {
  readonly item: 'execution' | 'indicator';
  readonly met: boolean | null;
  readonly direction: string;
  readonly kind: string;
  readonly group: string;
  readonly textsEqual: boolean | null;
  readonly hasDeviationReason: boolean;
  readonly zeroBudget: boolean;
  /** The execution rate or the ratio; a denominator of 0 where it is unknown. */
  readonly n: number;
  readonly d: number;
  readonly cents: number;
};

type Scores = { readonly points: number[]; readonly rules: number[]; total: number; grade: number };

/**
 * The sixteen rules written out on whole numbers, with the points and the rule of every item as a scorer must give them: the
 * limit for objects. Exact as long as all products stay below 2^53, which for this workload they do; a scorer for any rule set
 * and any form must make sure of that at every step.
 */
export function integersByHand({ items }: Workload): Candidate {
  const filed = items.map((rows) => rows.map(itemOf));
  const totals = new Int32Array(filed.length);
  const run = () => {
    for (let form = 0; form < filed.length; form++) totals[form] = scoreForm(filed[form] as Item[]).total;
  };
  return { name: 'integers by hand', forms: filed.length, run, totals };
}

function scoreForm(rows: readonly Item[]): Scores {
  const scores: Scores = { points: [], rules: [], total: 0, grade: -1 };
  for (let index = 0; index < rows.length; index++) {
    const item = rows[index] as Item;
    const rule = item.item === 'execution' ? executionRule(item) : indicatorRule(item);
    const cents = centsUnder(rule, item);
    scores.points.push(cents);
    scores.rules.push(rule);
    scores.total += cents;
  }
  scores.grade = gradeOfCents(scores.total);
  return scores;
}

const flag = (word: string | number | undefined) => (word === 'unknown' ? null : word === 'true');

function itemOf({ item, facts, ratio, executionRate, maxScore }: PlainItem): Item {
  const { n, d } = item === 'execution' ? executionRate : ratio;
  return {
    item,
    met: flag(facts.met),
    direction: String(facts.direction),
    kind: String(facts.kind),
    group: String(facts.group),
    textsEqual: flag(facts.textsEqual),
    hasDeviationReason: flag(facts.hasDeviationReason) ?? false,
    zeroBudget: flag(facts.zeroBudget) ?? false,
    n,
    d,
    cents: (maxScore.n * 100) / maxScore.d,
  };
}

/** Positions among the rules of a kind of item, as in the workload. */
const [NO_BUDGET, OVERSPENT, SPENT, UNDERSPENT] = [0, 1, 2, 3] as const;
const FIRST_INDICATOR = 4;

function executionRule({ zeroBudget, n, d }: Item): number {
  if (zeroBudget) return NO_BUDGET;
  if (d !== 0 && n > d) return OVERSPENT;
  return d !== 0 && n * 10 >= d * 9 ? SPENT : UNDERSPENT;
}

function indicatorRule(item: Item): number {
  const { met, direction, group, n, d } = item;
  const known = d !== 0;
  if (group === 'cost') {
    if (direction === 'lower' && known && n * 10 > d * 12) return FIRST_INDICATOR;
    if (met === true) return FIRST_INDICATOR + 1;
    if (direction === 'lower' && met === false && known && n >= d) return FIRST_INDICATOR + 2;
  }
  if (item.kind === 'quantitative' && direction === 'higher' && known && n * 2 > d * 3) return FIRST_INDICATOR + 3;
  if (met === true) return FIRST_INDICATOR + 4;
  if (met === false) {
    if (group === 'beneficiarySatisfaction' && known && n * 10 >= d * 8 && n <= d) return FIRST_INDICATOR + 5;
    if (group === 'timeliness') return FIRST_INDICATOR + 6;
    if (direction === 'higher' && known) {
      if (n * 10 < d * 6) return FIRST_INDICATOR + 7;
      if (n <= d) return FIRST_INDICATOR + 8;
    }
    if (direction === 'lower' && item.hasDeviationReason && known && n >= d) return FIRST_INDICATOR + 9;
  }
  return item.kind === 'qualitative' && item.textsEqual === false ? FIRST_INDICATOR + 10 : FIRST_INDICATOR + 11;
}

/** n / d rounded half up. */
const halfUp = (n: number, d: number) => Math.floor((2 * n + d) / (2 * d));

function centsUnder(rule: number, { n, d, cents }: Item): number {
  switch (rule) {
    case NO_BUDGET:
    case OVERSPENT:
    case FIRST_INDICATOR:
    case FIRST_INDICATOR + 7:
      return 0;
    case SPENT:
    case FIRST_INDICATOR + 8:
      return halfUp(cents * n, d);
    case UNDERSPENT:
      return halfUp(cents * 2, 10);
    case FIRST_INDICATOR + 1:
    case FIRST_INDICATOR + 4:
      return cents;
    case FIRST_INDICATOR + 2:
      return halfUp(cents * (12 * d - 10 * n), 2 * d);
    case FIRST_INDICATOR + 3:
      return halfUp(cents * 9, 10);
    case FIRST_INDICATOR + 5:
      return halfUp(cents * (10 * n - 6 * d), 4 * d);
    case FIRST_INDICATOR + 6:
      return halfUp(cents, 2);
    case FIRST_INDICATOR + 9:
      return halfUp(cents * d, n);
    case FIRST_INDICATOR + 10:
      return halfUp(cents * 6, 10);
    default:
      return halfUp(cents * 3, 10);
  }
}

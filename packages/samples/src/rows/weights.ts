import { chance, integer, pick, type Random, weighted } from '../random.ts';
import { type Group, HEADINGS } from './groups.ts';

/**
 * Maximum scores for the rows, in hundredths of a point, that add up to `points` points: whole numbers, as even as they come
 * within a category, save where a filler moved a point or split one.
 */
export function drawWeights(plan: Random, groups: readonly Group[], points: 80 | 90): number[] {
  const weights = groups.map(() => 0);
  const [output, benefit, satisfaction] = pick(plan, points === 90 ? SPLITS_OF_90 : SPLITS_OF_80);
  const benefitStart = startOf(groups, 'benefit');
  const satisfactionStart = startOf(groups, 'satisfaction');
  // What a short form has no rows for goes to its first rows.
  const left = share(weights, satisfactionStart, groups.length, satisfaction);
  share(weights, 0, benefitStart, output + left + share(weights, benefitStart, satisfactionStart, benefit));
  if (chance(plan, UNEVEN_FORMS)) {
    movePoint(plan, weights, 0, benefitStart);
    movePoint(plan, weights, benefitStart, satisfactionStart);
  }
  if (chance(plan, ODD_FORMS)) makeOdd(plan, weights, benefitStart);
  return weights;
}

const POINT = 100;

type Split = readonly [output: number, benefit: number, satisfaction: number];

/** Points of output, benefit and satisfaction; the first is what the ministry recommends. */
const SPLITS_OF_90 = weighted<Split>([[50, 30, 10], 8], [[45, 35, 10], 1], [[60, 20, 10], 1]);
const SPLITS_OF_80 = weighted<Split>([[40, 30, 10], 5], [[45, 25, 10], 1], [[50, 20, 10], 1]);

/** Forms with points like 6.5 or 3.33; each has two or three of them, which makes half a percent of all rows. */
const ODD_FORMS = 0.028;

const UNEVEN_FORMS = 0.5;

/** Rows stand in the order of their categories; where one has no rows it starts where the next does. */
function startOf(groups: readonly Group[], category: 'benefit' | 'satisfaction'): number {
  const start = groups.findIndex((group) => HEADINGS[group].of === category || HEADINGS[group].of === 'satisfaction');
  return start === -1 ? groups.length : start;
}

/**
 * Shares out points among rows `first` to before `end`, in whole points; where there are more rows than points, in hundredths.
 * The first rows get what does not divide. Returns the points left over: all of them where there are no rows.
 */
function share(weights: number[], first: number, end: number, points: number): number {
  const rows = end - first;
  if (rows === 0) return points;
  const unit = rows > points ? 1 : POINT;
  const units = (points * POINT) / unit;
  const each = Math.floor(units / rows);
  const over = units - each * rows;
  for (let row = first; row < end; row += 1) weights[row] = (each + (row - first < over ? 1 : 0)) * unit;
  return 0;
}

function movePoint(plan: Random, weights: number[], first: number, end: number): void {
  if (end - first > 1) move(weights, integer(plan, first, end - 1), integer(plan, first, end - 1), POINT);
}

/** Takes from one row what another gets, unless nothing would be left. */
function move(weights: number[], from: number, to: number, amount: number): void {
  if ((weights[from] ?? 0) <= amount) return;
  weights[from] = (weights[from] ?? 0) - amount;
  weights[to] = (weights[to] ?? 0) + amount;
}

/** Gives two of the first `rows` rows half a point, or three of them thirds. */
function makeOdd(plan: Random, weights: number[], rows: number): void {
  const [first = 0, second = 0, third = 0] = weights;
  const sum = first + second + third;
  if (rows < 2) return;
  if (rows === 2 || sum % 300 === 0 || chance(plan, 0.6)) {
    move(weights, 1, 0, POINT / 2);
    return;
  }
  const part = Math.floor(sum / 3);
  weights.splice(0, 3, part, part, sum - 2 * part);
}

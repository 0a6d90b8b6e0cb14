import { chance, pick, type Random, weighted } from '../random.ts';
import { GROUPS, type Group } from './groups.ts';

/** The groups of the rows of a form, in the order they are printed. */
export function drawLayout(plan: Random, rows: number | null): Group[] {
  const total = rows ?? pick(plan, ROW_COUNTS);
  const lasting: Group = chance(plan, LOOKS_AT_ECOLOGY) ? 'ecologicalBenefit' : 'sustainableImpact';
  const groups = BACKBONE.slice(0, total);
  for (let row = groups.length; row < total; row += 1) {
    const group = pick(plan, FURTHER);
    groups.push(group === 'sustainableImpact' ? lasting : group);
  }
  return groups.sort(byOrder);
}

/** Forms that look at the environment where the others look at lasting effect. */
const LOOKS_AT_ECOLOGY = 0.08;

/** Mean 12.5. */
const ROW_COUNTS = weighted(
  [8, 6],
  [9, 9],
  [10, 13],
  [11, 14],
  [12, 15],
  [13, 13],
  [14, 10],
  [15, 7],
  [16, 5],
  [17, 3],
  [18, 2],
  [19, 2],
  [20, 2],
);

/** What a form has before anything is there twice; a very short form has the first of these. */
const BACKBONE: readonly Group[] = [
  'quantity',
  'socialBenefit',
  'satisfaction',
  'quality',
  'timeliness',
  'sustainableImpact',
  'cost',
  'quantity',
];

const FURTHER = weighted<Group>(
  ['quantity', 28],
  ['quality', 22],
  ['timeliness', 10],
  ['cost', 6],
  ['economicBenefit', 7],
  ['socialBenefit', 10],
  ['ecologicalBenefit', 2],
  ['sustainableImpact', 12],
  ['satisfaction', 5],
);

const ORDER = new Map(GROUPS.map((group, place) => [group, place]));

function byOrder(a: Group, b: Group): number {
  return (ORDER.get(a) ?? 0) - (ORDER.get(b) ?? 0);
}

import { mergeRules, SAME_LINE, SAME_STROKE } from './merge-rules.ts';
import type { Rule } from './upright.ts';

/** The rules of one table, and the lines they stand on: the edges of its columns (`xs`) and rows (`ys`). */
export type Grid = { readonly rules: readonly Rule[]; readonly xs: readonly number[]; readonly ys: readonly number[] };

/** Rules that end this near to another one touch it. In points. */
const TOUCH = 3.5;
/** What is shorter parts nothing. */
const SHORTEST = 3.5;
/** No page of forms has more; a drawing has, and would take long. */
const MOST_RULES = 5000;

/** Finds tables: rules that touch one another, directly or through others. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const strokes = mergeRules(rules, SAME_STROKE).filter(({ from, to }) => to - from >= SHORTEST);
  if (strokes.length > MOST_RULES) return [];
  return connected(strokes).flatMap((component) => {
    const own = mergeRules(component, SAME_LINE);
    const across = own.filter(({ axis }) => axis === 'across');
    const down = own.filter(({ axis }) => axis === 'down');
    const grid = { rules: own, xs: edges(down, across), ys: edges(across, down) };
    return down.length > 0 && across.length > 0 && grid.xs.length > 1 && grid.ys.length > 1 ? [grid] : [];
  });
}

function connected(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [index, rule] of rules.entries()) {
    for (let other = 0; other < index; other++) {
      const against = rules[other];
      if (against && touches(rule, against)) parent[rootOf(index)] = rootOf(other);
    }
  }
  const components = new Map<number, Rule[]>();
  for (const [index, rule] of rules.entries()) {
    const root = rootOf(index);
    components.set(root, [...(components.get(root) ?? []), rule]);
  }
  return [...components.values()];
}

function touches(a: Rule, b: Rule): boolean {
  if (a.axis === b.axis) return Math.abs(a.at - b.at) <= SAME_LINE && a.from <= b.to + TOUCH && b.from <= a.to + TOUCH;
  const within = (place: number, { from, to }: Rule) => place >= from - TOUCH && place <= to + TOUCH;
  return within(a.at, b) && within(b.at, a);
}

/** The lines across one direction, and where at least two rules of the other end beyond them: tables may be open at their sides. */
function edges(lines: readonly Rule[], others: readonly Rule[]): number[] {
  const places = [...new Set(lines.map(({ at }) => at))].sort((a, b) => a - b);
  const [first = Number.POSITIVE_INFINITY, last = Number.NEGATIVE_INFINITY] = [places[0], places.at(-1)];
  const begins = secondOf(others.map(({ from }) => from).sort((a, b) => a - b));
  const ends = secondOf(others.map(({ to }) => to).sort((a, b) => b - a));
  return [
    ...(begins !== null && begins < first - TOUCH ? [begins] : []),
    ...places,
    ...(ends !== null && ends > last + TOUCH ? [ends] : []),
  ];
}

/** The outermost end that two rules share. */
function secondOf(ends: readonly number[]): number | null {
  const index = ends.findIndex((end, at) => Math.abs((ends[at + 1] ?? Number.NaN) - end) <= TOUCH);
  return ends[index] ?? null;
}

import type { Rule } from './upright.ts';

/** Lines nearer than this are one line that is thick or double; no row or column of text is that narrow. In points. */
export const SAME_LINE = 3;
/** Lines as near as this are one line, drawn in parts by a program that rounds. */
export const SAME_STROKE = 0.3;
/** Gaps up to this are those between the dashes of a line, or between the borders of neighbouring cells. */
const SAME_RULE = 3.5;

/**
 * Puts together what belongs together: lines drawn cell by cell, doubled, or dash by dash. Afterwards lines no further than `distance` apart
 * stand at the very same place.
 */
export function mergeRules(rules: readonly Rule[], distance: number): Rule[] {
  return (['across', 'down'] as const).flatMap((axis) =>
    clusterLines(
      rules.filter((rule) => rule.axis === axis),
      distance,
    ).flatMap(joinAlong),
  );
}

function clusterLines(rules: readonly Rule[], distance: number): Rule[][] {
  const clusters: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = clusters.at(-1);
    if (last?.[0] && rule.at - last[0].at <= distance) last.push(rule);
    else clusters.push([rule]);
  }
  return clusters.map((cluster) => {
    const at = cluster.reduce((sum, rule) => sum + rule.at, 0) / cluster.length;
    return cluster.map((rule) => ({ ...rule, at }));
  });
}

/** Dashed and plain lines stay apart: where a plain one lies on a dashed one the plain one counts. */
function joinAlong(line: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  const plainFirst = (a: Rule, b: Rule) => Number(a.dashed) - Number(b.dashed) || a.from - b.from;
  for (const rule of [...line].sort(plainFirst)) {
    const last = joined.at(-1);
    if (last && last.dashed === rule.dashed && rule.from - last.to <= SAME_RULE)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

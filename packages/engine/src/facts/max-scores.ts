import { type Framework, Rational } from '@plumbline/core';
import type { Placement } from './framework.ts';

type Row = { readonly printed: string | null; readonly placement: Placement };

/**
 * The maximum score of every indicator row: as printed, else as the framework defines it, else an equal share of what its
 * group or category has left (R26: 15 over 4 in whole points is 4, 4, 4, 3). Null where nothing says.
 */
export function maxScores(rows: readonly Row[], framework: Framework): (Rational | null)[] {
  const known = rows.map(({ printed, placement }) => {
    const text = printed ?? placement.definition?.maxScore ?? null;
    return text === null ? null : Rational.of(text);
  });
  const { weightSplit } = framework;
  if (!weightSplit) return known;
  const result = [...known];
  const keyOf = ({ placement: { category, group } }: Row) =>
    weightSplit.of === 'group' ? `${category}/${group}` : category;
  for (const key of new Set(rows.map(keyOf))) {
    const members = rows.flatMap((row, index) => (keyOf(row) === key ? [index] : []));
    const open = members.filter((index) => known[index] === null);
    const first = rows[members[0] ?? -1];
    const whole = first ? blockMaxScore(first.placement, framework, weightSplit.of) : null;
    if (whole === null || open.length === 0) continue;
    const left = members.reduce((rest, index) => rest.minus(known[index] ?? Rational.zero), whole);
    // What the printed maxima have used up already cannot be shared out: nobody knows these rows' maxima.
    if (left.isNegative()) continue;
    for (const [position, share] of split(left, open.length, weightSplit.places).entries())
      result[open[position] ?? -1] = share;
  }
  return result;
}

function blockMaxScore(
  { category, group }: Placement,
  { categories }: Framework,
  of: 'group' | 'category',
): Rational | null {
  const block = categories.find(({ id }) => id === category);
  const text = of === 'category' ? block?.maxScore : block?.groups?.find(({ id }) => id === group)?.maxScore;
  return typeof text === 'string' ? Rational.of(text) : null;
}

/** Equal parts at a number of places; what is left over goes one unit each to the first, and a rest below one unit to the very first. */
function split(whole: Rational, parts: number, places: number): Rational[] {
  const unit = Rational.ratio(1n, 10n ** BigInt(places));
  const units = whole.over(unit).whole('floor').numerator;
  const rest = whole.minus(unit.times(Rational.of(units)));
  const each = units / BigInt(parts);
  const over = units % BigInt(parts);
  return Array.from({ length: parts }, (_, index) => {
    const share = unit.times(Rational.of(each + (BigInt(index) < over ? 1n : 0n)));
    return index === 0 ? share.plus(rest) : share;
  });
}

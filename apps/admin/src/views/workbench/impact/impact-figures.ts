import { Rational } from '@plumbline/core';
import type { Impact } from './impact-messages.ts';

/** A change with its sign, the true minus, and without zeros that say nothing. */
export function signed(value: string): string {
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  if (short === '0' || short === '' || short === '-0') return '0';
  return short.startsWith('-') ? `−${short.slice(1)}` : `+${short}`;
}

/** To two places, for a glance; the exact figure stands in the study. */
export const rounded = (value: string): string => Rational.of(value).round({ places: 2, mode: 'half-up' });

/** The grades of an impact, best first, as the candidate orders them; null is below all. */
export type GradeOrder = readonly (string | null)[];

/** Forms by grade before and after. */
export function migrationOf({ migration }: Pick<Impact, 'migration'>, order: GradeOrder): number[][] {
  return order.map((from) =>
    order.map((to) => migration.find((cell) => cell.from === from && cell.to === to)?.forms ?? 0),
  );
}

/** All grades that some form had or has, in an order that a rule set gives; those it does not know stand last. */
export function orderOf({ migration }: Pick<Impact, 'migration'>, grades: readonly string[]): GradeOrder {
  const found = new Set(migration.flatMap(({ from, to }) => [from, to]));
  const known = grades.filter((id) => found.has(id));
  const unknown = [...found].filter((id): id is string => id !== null && !grades.includes(id));
  return [...known, ...unknown, ...(found.has(null) ? [null] : [])];
}

/** How many forms rose and fell by a grade or more, in the order of the grades, best first. */
export function gradeMoves(
  { migration }: Pick<Impact, 'migration'>,
  grades: readonly string[],
): { readonly up: number; readonly down: number } {
  const order = orderOf({ migration }, grades);
  let up = 0;
  let down = 0;
  for (const { from, to, forms } of migration) {
    const by = order.indexOf(to) - order.indexOf(from);
    if (by < 0) up += forms;
    else if (by > 0) down += forms;
  }
  return { up, down };
}

/** The unit that loses most on average, to two places; null where none loses. */
export function worstUnit({ byUnit }: Pick<Impact, 'byUnit'>): { readonly key: string; readonly mean: string } | null {
  let worst: { readonly key: string; readonly mean: Rational } | null = null;
  for (const { key, change, count } of byUnit) {
    if (!change.startsWith('-')) continue;
    const mean = Rational.of(change).over(Rational.of(BigInt(count)));
    if (worst === null || mean.compare(worst.mean) < 0) worst = { key, mean };
  }
  return worst && { key: worst.key, mean: worst.mean.round({ places: 2, mode: 'half-up' }) };
}

/** Bins of both histograms side by side, over the range of both. */
export function pairedBins({
  histograms,
}: Pick<Impact, 'histograms'>): { readonly from: string; readonly base: number; readonly candidate: number }[] {
  const starts = [...new Set([...histograms.base, ...histograms.candidate].map(({ from }) => from))];
  const count = (bins: Impact['histograms']['base'], from: string) => bins.find((bin) => bin.from === from)?.count ?? 0;
  return starts
    .sort((a, b) => Number(a) - Number(b))
    .map((from) => ({ from, base: count(histograms.base, from), candidate: count(histograms.candidate, from) }));
}

/** A list as a table for other programs; a cell that such a program would compute is quoted out of harm's way. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? '' : String(value);
    const safe = typeof value === 'string' && /^[=+@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

import { Rational } from '@plumbline/core';
import type { MigrationCell, StudyStatistics } from '@plumbline/whatif';

/** A change with its sign, the true minus, and without zeros that say nothing. */
export function signed(value: string): string {
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  if (short === '0' || short === '' || short === '-0') return '0';
  return short.startsWith('-') ? `−${short.slice(1)}` : `+${short}`;
}

/** To two places, for a glance; the exact figure stands in the study. */
export const rounded = (value: string): string => Rational.of(value).round({ places: 2, mode: 'half-up' });

type Migrated = { readonly migration: readonly (MigrationCell & { readonly forms: number })[] };
type Bins = readonly { readonly from: string; readonly count: number }[];
type Histograms = { readonly histograms: { readonly base: Bins; readonly candidate: Bins } };

/** The grades of an impact, best first, as the candidate orders them; null is below all. */
export type GradeOrder = readonly (string | null)[];

/** Forms by grade before and after. */
export function migrationOf({ migration }: Migrated, order: GradeOrder): number[][] {
  return order.map((from) =>
    order.map((to) => migration.find((cell) => cell.from === from && cell.to === to)?.forms ?? 0),
  );
}

/** All grades that some form had or has, in an order that a rule set gives; those it does not know stand last. */
export function orderOf({ migration }: Migrated, grades: readonly string[]): GradeOrder {
  const found = new Set(migration.flatMap(({ from, to }) => [from, to]));
  const known = grades.filter((id) => found.has(id));
  const unknown = [...found].filter((id): id is string => id !== null && !grades.includes(id));
  return [...known, ...unknown, ...(found.has(null) ? [null] : [])];
}

/** How many forms rose and fell by a grade or more, in the order of the grades, best first. */
export function gradeMoves(
  { migration }: Migrated,
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
export function worstUnit({
  byUnit,
}: Pick<StudyStatistics, 'byUnit'>): { readonly key: string; readonly mean: string } | null {
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
}: Histograms): { readonly from: string; readonly base: number; readonly candidate: number }[] {
  const starts = [...new Set([...histograms.base, ...histograms.candidate].map(({ from }) => from))];
  const count = (bins: Bins, from: string) => bins.find((bin) => bin.from === from)?.count ?? 0;
  return starts
    .sort((a, b) => Rational.of(a).compare(Rational.of(b)))
    .map((from) => ({ from, base: count(histograms.base, from), candidate: count(histograms.candidate, from) }));
}

/** What somebody wants to know first. */
export type CardFigures = {
  readonly compared: number;
  readonly raised: number;
  readonly lowered: number;
  readonly gradesUp: number;
  readonly gradesDown: number;
  readonly meanChange: string;
  readonly worstUnit: { readonly key: string; readonly mean: string } | null;
};

/** The figures of the cards; `grades`: of the candidate, best first. */
export function cardFigures(
  statistics: Pick<StudyStatistics, 'compared' | 'raised' | 'lowered' | 'change' | 'migration' | 'byUnit'>,
  grades: readonly string[],
): CardFigures {
  const { compared, raised, lowered, change } = statistics;
  const { up: gradesUp, down: gradesDown } = gradeMoves(statistics, grades);
  return {
    compared,
    raised,
    lowered,
    gradesUp,
    gradesDown,
    meanChange: change.mean ?? '0',
    worstUnit: worstUnit(statistics),
  };
}

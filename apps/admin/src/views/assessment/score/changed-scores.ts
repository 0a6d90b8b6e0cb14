import type { Scorecard } from '@plumbline/core';

export type ChangedScore = {
  readonly index: number | null;
  readonly name: string;
  readonly old: string | null;
  readonly now: string | null;
};

/** The items that have other points under other rules, in the order of the form. What does not apply has none. */
export function changedScores(before: Scorecard, after: Scorecard): readonly ChangedScore[] {
  const olds = new Map(before.items.map((item) => [item.index, item]));
  const news = new Map(after.items.map((item) => [item.index, item]));
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((index) => {
    const [old, now] = [olds.get(index), news.get(index)];
    const [oldScore, newScore] = [old?.score ?? null, now?.score ?? null];
    return oldScore === newScore ? [] : [{ index, name: now?.name ?? old?.name ?? '', old: oldScore, now: newScore }];
  });
}

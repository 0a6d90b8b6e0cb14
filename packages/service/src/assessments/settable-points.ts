import { Rational, type ScorecardItem } from '@plumbline/core';

/** The most that a person may set for an item: its maximum, or what the rules themselves gave where a rule set lifts the cap; null for no bound. */
export function mostSettable({ maxScore, score }: Pick<ScorecardItem, 'maxScore' | 'score'>): Rational | null {
  const bounds = [maxScore, score].flatMap((bound) => (bound === null ? [] : [Rational.of(bound)]));
  return bounds.length === 0 ? null : bounds.reduce((a, b) => Rational.max(a, b), Rational.zero);
}

/** From 0 to {@link mostSettable}. */
export function isSettable(points: Rational, item: Pick<ScorecardItem, 'maxScore' | 'score'>): boolean {
  const most = mostSettable(item);
  return !points.isNegative() && (most === null || points.compare(most) <= 0);
}

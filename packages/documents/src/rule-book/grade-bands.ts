import { type Grade, Rational, type RuleSet } from '@plumbline/core';

/** The grades from the highest down, each with the lower end of the grade above it; null for the highest. */
export function gradeBands(
  grades: RuleSet['grades'],
): readonly { readonly grade: Grade; readonly to: string | null }[] {
  const ordered = [...grades].sort((a, b) => Rational.of(b.from).compare(Rational.of(a.from)));
  return ordered.map((grade, index) => ({ grade, to: ordered[index - 1]?.from ?? null }));
}

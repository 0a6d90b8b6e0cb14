import { type Grade, Rational, type RuleSet } from '@plumbline/core';

/** The grade whose half-open band [from, next) holds the total; the rule set says whether the printed or the exact one decides. */
export function ratingOf(
  { grades, gradeOn }: Pick<RuleSet, 'grades' | 'gradeOn'>,
  exact: Rational,
  total: Rational,
): Grade | null {
  const deciding = gradeOn === 'exact' ? exact : total;
  return (
    [...grades]
      .sort((a, b) => Rational.of(b.from).compare(Rational.of(a.from)))
      .find(({ from }) => deciding.compare(Rational.of(from)) >= 0) ?? null
  );
}

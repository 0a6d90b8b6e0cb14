import { type Grade, Rational, type RuleSet } from '@plumbline/core';

/** The grade whose half-open band [from, next) holds the total; the rule set says whether the printed or the exact one decides. */
export function ratingOf(
  { grades, gradeOn }: Pick<RuleSet, 'grades' | 'gradeOn'>,
  exact: Rational,
  total: Rational,
): Grade | null {
  const deciding = gradeOn === 'exact' ? exact : total;
  return bandsOf(grades).find(({ from }) => deciding.compare(from) >= 0)?.grade ?? null;
}

type Band = { readonly grade: Grade; readonly from: Rational };

const made = new WeakMap<RuleSet['grades'], readonly Band[]>();

/** The grades, highest first, with their edges read. */
function bandsOf(grades: RuleSet['grades']): readonly Band[] {
  let bands = made.get(grades);
  if (!bands) {
    bands = grades.map((grade) => ({ grade, from: Rational.of(grade.from) })).sort((a, b) => b.from.compare(a.from));
    made.set(grades, bands);
  }
  return bands;
}

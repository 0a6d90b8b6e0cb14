import { type Diagnostic, Rational } from '@plumbline/core';
import { type RuleSetView, report } from './rule-set-view.ts';

/** Grades are half-open bands [from, next); together they cover [0, maxScore] without gap or overlap. */
export function checkGrades({ ruleSet }: RuleSetView): Diagnostic[] {
  const { grades, framework } = ruleSet;
  const lines = grades.map(({ from }) => Rational.of(from));
  const found: Diagnostic[] = [];
  for (const [index, { id, from }] of grades.entries()) {
    const first = grades.findIndex((grade) => grade.id === id);
    if (first !== index)
      found.push(report('rule-set/duplicate-id', 'error', `/grades/${index}/id`, { id, first: `/grades/${first}` }));
    const line = lines[index] ?? Rational.zero;
    if (lines.findIndex((other) => other.equals(line)) !== index)
      found.push(report('rule-set/bands-overlap', 'error', `/grades/${index}/from`, { value: from }));
    if (line.isNegative() || line.compare(Rational.of(framework.maxScore)) > 0) {
      found.push(report('rule-set/band-empty', 'error', `/grades/${index}/from`, { from, to: framework.maxScore }));
    }
    const before = lines[index - 1];
    if (before && before.compare(line) < 0)
      found.push(report('rule-set/grade-order', 'warning', `/grades/${index}/from`, { grade: id }));
  }
  const lowest = lines.reduce<Rational | null>(
    (low, line) => (low === null || line.compare(low) < 0 ? line : low),
    null,
  );
  if (lowest !== null && lowest.compare(Rational.zero) > 0) {
    found.push(report('rule-set/grades-not-covering', 'error', '/grades', { from: '0', to: lowest.toPlain() }));
  }
  return found;
}

/**
 * A grade decided on digits nobody is shown: `gradeOn` is exact and the total is rounded to fewer places than it can have,
 * so that a printed 90.00 may be graded as 89.996.
 */
export function checkDisplayEqualsDecision({ ruleSet }: RuleSetView): Diagnostic[] {
  const { gradeOn, rounding, framework, grades } = ruleSet;
  const canHaveMorePlaces =
    rounding.item.places > rounding.total.places || framework.notApplicable.startsWith('rescale');
  if (gradeOn !== 'exact' || !canHaveMorePlaces) return [];
  const sample = displaySample(ruleSet);
  if (sample === null) return [];
  const rate = (value: Rational) =>
    [...grades]
      .sort((a, b) => Rational.of(b.from).compare(Rational.of(a.from)))
      .find(({ from }) => value.compare(Rational.of(from)) >= 0)?.id ?? '—';
  const printed = sample.rounded(rounding.total);
  return [
    report('rule-set/display-differs', 'warning', '/gradeOn', {
      printed: sample.round(rounding.total),
      deciding: sample.toPlain(),
      rating: rate(sample),
      printedRating: rate(printed),
    }),
  ];
}

/** A total near a grade's line that is printed on the other side of it. */
function displaySample({ grades, rounding, framework }: RuleSetView['ruleSet']): Rational | null {
  const places = Math.max(rounding.item.places, rounding.total.places + 3);
  const step = Rational.ratio(1n, 10n ** BigInt(places));
  for (const { from } of grades) {
    const line = Rational.of(from);
    if (line.isZero() || line.compare(Rational.of(framework.maxScore)) > 0) continue;
    for (const sample of [line.minus(step), line.plus(step)]) {
      const printed = sample.rounded(rounding.total);
      if (printed.compare(line) >= 0 !== sample.compare(line) >= 0) return sample;
    }
  }
  return null;
}

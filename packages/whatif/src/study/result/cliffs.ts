import { type GradeLine, Rational, type RuleSet, type StudyResult } from '@plumbline/core';
import type { Distribution } from '../../statistics/distribution.ts';
import type { StudyPlan } from '../plan.ts';
import type { Gathered } from './gather.ts';

/** How many forms stop at the lines of the grades, before and after. A base that is no rule set has no lines. */
export function cliffsOf(
  { base, candidate }: Gathered,
  plan: StudyPlan,
  places: number,
): Pick<StudyResult['cliffs'], 'base' | 'candidate'> {
  return {
    base: plan.base.kind === 'rules' ? linesOf(base, plan.base.ruleSet, places) : null,
    candidate: linesOf(candidate, plan.candidate, places),
  };
}

function linesOf(totals: Distribution, { grades, rounding }: RuleSet, places: number): GradeLine[] {
  const entries = totals.entries();
  const scale = Rational.of(10n ** BigInt(places));
  const unit = Rational.ratio(1n, 10n ** BigInt(rounding.total.places));
  return grades.map(({ id, from }) => {
    const line = Rational.of(from);
    const counted = (least: Rational, below: Rational) => {
      // A whole number reaches a line exactly when it reaches the next whole number.
      const [low, high] = [least, below].map((end) => end.times(scale).whole('ceiling').numerator) as [bigint, bigint];
      return entries.reduce(
        (all, [units, times]) => (BigInt(units) >= low && BigInt(units) < high ? all + times : all),
        0,
      );
    };
    return {
      grade: id,
      from,
      at: counted(line, line.plus(unit)),
      unitBelow: counted(line.minus(unit), line),
      pointAbove: counted(line, line.plus(Rational.one)),
      pointBelow: counted(line.minus(Rational.one), line),
    };
  });
}

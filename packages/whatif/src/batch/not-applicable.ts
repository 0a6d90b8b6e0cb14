import type { CompiledRuleSet, Grading } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { exact } from './fractions.ts';
import { type DraftScores, NO_EXECUTION } from './segment-scores.ts';

/** Maxima are added up in millionths: few have so many places, and none of those is for columns. */
const SCALE = 1_000_000;

/** What applies and what does not, in millionths of a point; NaN where that is no whole number. */
type Maxima = { applicable: number; dropped: number };

/** Grades the total of a form with items that do not apply; false where only exact rationals can. */
export type SpreadGrading = (form: number, sum: number, executionDropped: boolean) => boolean;

/**
 * The totals of forms with items that do not apply, as `reapplyNotApplicable` of the engine makes them, where the policy is to
 * grant their points or to spread them over all that applies: the sum then grows by one factor.
 */
export function spreadGrading(
  segment: Segment,
  { ruleSet }: CompiledRuleSet,
  scores: DraftScores,
  grading: Grading,
): SpreadGrading {
  const { notApplicable, executionMaxScore } = ruleSet.framework;
  const unit = 10 ** ruleSet.rounding.item.places;
  const { starts, lines, rows, forms } = segment;
  const maximaOf = (form: number, executionDropped: boolean): Maxima => {
    const maxima: Maxima = { applicable: 0, dropped: 0 };
    for (let line = starts[form] as number; line < (starts[form + 1] as number); line++)
      add(maxima, segment, rows.maxScore[lines.row[line] as number] as number, scores.notApplicable[line] === 1);
    if (scores.executionRules[form] !== NO_EXECUTION)
      add(maxima, segment, forms.executionMaxScore[form] as number, executionDropped);
    return maxima;
  };
  return (form, sum, executionDropped) => {
    // An unprinted maximum of the execution comes from the framework, which columns do not know here.
    if (typeof executionMaxScore === 'string' && forms.executionMaxScore[form] === 0) return false;
    const { applicable, dropped } = maximaOf(form, executionDropped);
    if (Number.isNaN(applicable + dropped)) return false;
    if (notApplicable === 'none') return grading.grade(sum);
    if (notApplicable === 'full') return granted(grading, sum, (dropped * unit) / SCALE);
    if (notApplicable !== 'rescaleTotal') return false;
    if (applicable === 0 || dropped === 0) return grading.grade(sum);
    const spread = exact(sum * (applicable + dropped));
    return !Number.isNaN(spread) && grading.grade(spread, applicable);
  };
}

const granted = (grading: Grading, sum: number, points: number) =>
  Number.isInteger(points) && grading.grade(sum + points);

function add(maxima: Maxima, { numerators, denominators }: Segment, index: number, isDropped: boolean): void {
  const [n, d] = [numerators[index] ?? 0, denominators[index] ?? 0];
  const millionths = d !== 0 && SCALE % d === 0 ? exact(n * (SCALE / d)) : Number.NaN;
  if (isDropped) maxima.dropped += millionths;
  else maxima.applicable += millionths;
}

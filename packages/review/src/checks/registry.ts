import { actualRepeatsTarget } from './actual-repeats-target.ts';
import { assessable } from './assessable.ts';
import { budgetCut } from './budget-cut.ts';
import type { Check } from './check.ts';
import { completionClaimed } from './completion-claimed.ts';
import { declaredScores } from './declared-scores.ts';
import { declaredTotal } from './declared-total.ts';
import { direction } from './direction.ts';
import { duplicates } from './duplicates.ts';
import { emptyCells } from './empty-cells.ts';
import { executionTwice } from './execution-twice.ts';
import { group } from './group.ts';
import { hintText } from './hint-text.ts';
import { leniency } from './leniency.ts';
import { maxScores } from './max-scores.ts';
import { objectiveText } from './objective-text.ts';
import { outcomeAgainstMoney } from './outcome-against-money.ts';
import { overshoot } from './overshoot.ts';
import { overspent } from './overspent.ts';
import { parts } from './parts.ts';
import { printedRate } from './printed-rate.ts';
import { rating } from './rating.ts';
import { reasons } from './reasons.ts';
import { reviewScores } from './review-scores.ts';
import { scoreBounds } from './score-bounds.ts';
import { scoreSum } from './score-sum.ts';
import { sources } from './sources.ts';
import { underspent } from './underspent.ts';
import { weightConcentration } from './weight-concentration.ts';
import { zeroBudget } from './zero-budget.ts';

/** Every check of one form. At one place of the form their findings stand in this order. */
export const CHECKS: readonly Check[] = [
  hintText,
  emptyCells,
  sources,
  overspent,
  zeroBudget,
  budgetCut,
  underspent,
  printedRate,
  outcomeAgainstMoney,
  objectiveText,
  completionClaimed,
  duplicates,
  group,
  direction,
  assessable,
  executionTwice,
  weightConcentration,
  actualRepeatsTarget,
  overshoot,
  scoreBounds,
  declaredScores,
  leniency,
  reasons,
  reviewScores,
  parts,
  maxScores,
  scoreSum,
  declaredTotal,
  rating,
];

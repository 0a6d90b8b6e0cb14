import type { FormIndicator, GoldenTest, Scorecard, SelfEvaluation, ShortForm } from '@plumbline/core';
import { blankForm, type CompiledRuleSet, hasReason, scorecardOf } from '@plumbline/engine';

/**
 * A golden test of a form as it comes out now, for a person to look at before it is kept. Of names only those of indicators go in: whose project it was is nobody's
 * business who reads the tests.
 */
export function goldenFromForm(compiled: CompiledRuleSet, form: SelfEvaluation, name: string): GoldenTest {
  const { id, version } = compiled.ruleSet;
  const short = shortened(form);
  // Scored as the test will be, so that it holds at once.
  const scorecard = scorecardOf(compiled, blankForm(compiled.ruleSet, short));
  return { name, ruleSet: `${id}@${version}`, form: short, expect: expectationOf(scorecard) };
}

/** What a scorecard says that a golden test can hold fast. */
export function expectationOf({ total, rating, executionRate, items }: Scorecard): GoldenTest['expect'] {
  return {
    total,
    rating,
    executionRate,
    items: items.map(({ item, index, score, rule }) => ({
      item: item === 'execution' ? 'execution' : String(index),
      score,
      ...(rule === null ? {} : { rule }),
    })),
  };
}

/** A form in short, without the names of its project and of its unit. */
export function shortened({
  fiscalYear,
  formType,
  moneyUnit,
  budget,
  indicators,
  declaredTotal,
}: SelfEvaluation): ShortForm {
  const { original, final, expenditure, maxScore, declaredScore, declaredRate } = budget.total;
  return {
    fiscalYear,
    ...(formType === 'project' ? {} : { formType }),
    ...(moneyUnit === '元' ? {} : { moneyUnit }),
    budget: known({ original, final, expenditure, maxScore, declaredScore, declaredRate }),
    indicators: indicators.map(shortRow),
    ...(declaredTotal === null ? {} : { declaredTotal }),
  };
}

/** That a reason is given is what rules ask about; what it says may name people. */
function shortRow(filed: FormIndicator): Partial<FormIndicator> {
  const { inputs, deviationReason: _, ...row } = filed;
  return {
    ...known(row),
    ...(hasReason(filed) ? { deviationReason: '已说明' } : {}),
    ...(Object.keys(inputs).length > 0 ? { inputs } : {}),
  };
}

/** What is unknown is left out: that is what it means to be left out. */
const known = <T extends object>(members: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;

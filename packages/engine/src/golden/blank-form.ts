import { type RuleSet, type SelfEvaluation, type ShortForm, UNKNOWN_BUDGET } from '@plumbline/core';

/** A form in short written out: what it leaves out is unknown, and the year is the rule set's first. */
export function blankForm({ effective }: Pick<RuleSet, 'effective'>, short: ShortForm): SelfEvaluation {
  const { budget = {}, indicators = [], ...head } = short;
  const { sources = [], ...total } = budget;
  return {
    schemaVersion: 1,
    fiscalYear: effective.fromYear,
    formType: 'project',
    project: { name: '示例项目', code: null },
    supervisingDepartment: null,
    implementingUnit: null,
    moneyUnit: '元',
    objective: { planned: null, achieved: null },
    declaredTotal: null,
    declaredMaxTotal: null,
    declaredRating: null,
    ...head,
    budget: {
      total: { ...UNKNOWN_BUDGET, ...total },
      sources,
    },
    indicators: indicators.map((row, index) => ({
      category: null,
      group: null,
      name: `指标${index + 1}`,
      code: null,
      target: null,
      actual: null,
      maxScore: null,
      declaredScore: null,
      deviationReason: null,
      inputs: {},
      ...row,
    })),
  };
}

import { type SelfEvaluation, UNKNOWN_BUDGET } from '@plumbline/core';

type Begun = { readonly fiscalYear: number; readonly project: string; readonly unit: string | null };

/** The paper form before anything is written on it: its rows of money and its full marks are printed, all else is unknown. */
export const emptyForm = ({ fiscalYear, project, unit }: Begun): SelfEvaluation => ({
  schemaVersion: 1,
  fiscalYear,
  formType: 'project',
  project: { name: project, code: null },
  supervisingDepartment: null,
  implementingUnit: unit,
  moneyUnit: '元',
  budget: {
    total: { ...UNKNOWN_BUDGET, maxScore: '10' },
    sources: ['当年财政拨款', '上年结转资金', '其他资金'].map((name) => ({
      name,
      original: null,
      final: null,
      expenditure: null,
    })),
  },
  objective: { planned: null, achieved: null },
  indicators: [],
  declaredTotal: null,
  declaredMaxTotal: '100',
  declaredRating: null,
});

import { shortText } from '../print/short-text.ts';
import { isSameProject, pairsOfForms } from './same-project.ts';
import type { UnitCheck } from './unit-check.ts';

/** One project and year in two forms. */
export const filedTwice: UnitCheck = {
  id: 'filed-twice',
  codes: ['review/filed-twice'],
  find: (forms) =>
    pairsOfForms(forms)
      .filter(([a, b]) => a.view.form.fiscalYear === b.view.form.fiscalYear && isSameProject(a, b))
      .map(([a, b]) => ({
        form: b.form,
        others: [a.form],
        code: 'review/filed-twice',
        severity: 'error',
        path: '/project/name',
        numbers: {},
        words: { other: shortText(a.view.form.project.name) },
      })),
};

import { normalizeText, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { type ReviewFinding, toFinding } from './finding.ts';
import { type ReviewOptions, settle } from './options.ts';
import { UNIT_CHECKS } from './unit/registry.ts';
import type { UnitForm } from './unit/unit-check.ts';
import { viewForm } from './view/form-view.ts';

/** A form, with its scorecard where there is one. */
export type ScoredForm = { readonly form: SelfEvaluation; readonly scorecard: Scorecard | null };

/** A finding about a form that shows beside others: `form` and `others` are places in the list that was handed in, from 0. */
export type UnitFinding = ReviewFinding & { readonly form: number; readonly others: readonly number[] };

/**
 * What shows only when the forms of a unit lie side by side: texts copied from one project to another or taken over from last year, one
 * project filed twice, one indicator with targets that contradict each other. Forms of different units are not held against each
 * other, and forms that name no unit are taken for one's. What is found in each form by itself is `reviewForm`'s.
 *
 * @example reviewForms([{ form, scorecard }, { form: other, scorecard: null }])
 */
export function reviewForms(forms: readonly ScoredForm[], options: ReviewOptions = {}): UnitFinding[] {
  const settings = settle(options);
  const byUnit = new Map<string, UnitForm[]>();
  forms.forEach(({ form, scorecard }, index) => {
    const unit = normalizeText(form.implementingUnit ?? '');
    const known = byUnit.get(unit);
    const unitForm = { form: index, view: viewForm(form, scorecard, settings) };
    if (known) known.push(unitForm);
    else byUnit.set(unit, [unitForm]);
  });
  return [...byUnit.values()].flatMap(reviewUnit).sort((a, b) => a.form - b.form);
}

const reviewUnit = (forms: readonly UnitForm[]): UnitFinding[] =>
  UNIT_CHECKS.flatMap(({ id, find }) =>
    find(forms).map(({ form, others, ...draft }) => ({ ...toFinding(id, draft), form, others })),
  );

import type { SelfEvaluation } from '@plumbline/core';
import { FORM_NUMBERS } from './segment.ts';

const FORM_TYPES = ['project', 'department', 'transfer'] as const;

/** Of a number: not known, zero, or another. */
const KNOWN = ['unknown', 'zero', 'other'] as const;
type Known = (typeof KNOWN)[number];

/** All that can be said of the head of a form without a number: which there are, and which of those that divide are zero. */
export type FormShape = {
  readonly formType: (typeof FORM_TYPES)[number];
  readonly originalBudget: Known;
  readonly finalBudget: Known;
  readonly actualExpenditure: Known;
  readonly executionMaxScore: Known;
  readonly executionDeclaredScore: Known;
  readonly declaredTotal: Known;
};

/** Numbers of shapes are below this. */
export const FORM_SHAPES = FORM_TYPES.length * KNOWN.length ** FORM_NUMBERS.length;

/** The shape of a form as a number: the type of the form, and what is known of its numbers as digits behind it. */
export function formShapeNumber(form: SelfEvaluation): number {
  const { original, final, expenditure, maxScore, declaredScore } = form.budget.total;
  const digits = [original, final, expenditure, maxScore, declaredScore, form.declaredTotal].map(knownOf);
  return digits.reduce((number, digit) => number * KNOWN.length + digit, FORM_TYPES.indexOf(form.formType));
}

const knownOf = (text: string | null) => (text === null ? 0 : /[1-9]/.test(text) ? 2 : 1);

/** {@link formShapeNumber} back. */
export function formShape(number: number): FormShape {
  let rest = number;
  const digits = FORM_NUMBERS.map(() => {
    const digit = rest % KNOWN.length;
    rest = Math.floor(rest / KNOWN.length);
    return KNOWN[digit] as Known;
  }).reverse();
  const numbers = Object.fromEntries(FORM_NUMBERS.map((name, index) => [name, digits[index] as Known]));
  return { formType: FORM_TYPES[rest] ?? 'project', ...(numbers as Record<(typeof FORM_NUMBERS)[number], Known>) };
}

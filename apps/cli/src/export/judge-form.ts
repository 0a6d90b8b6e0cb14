import type { Diagnostic, SelfEvaluation } from '@plumbline/core';
import type { FormToPrint } from '@plumbline/documents';
import { score } from '@plumbline/engine';
import { allFindings, reviewForm } from '@plumbline/review';
import { noRuleSet, type RuleSetChooser } from '../rule-set-choice.ts';

export type Judged =
  | { readonly ok: true; readonly print: FormToPrint }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A form with what is printed beside it: the scores of rules and what a review finds. Nothing without rules. */
export async function judgeForm(form: SelfEvaluation, rules: RuleSetChooser | null): Promise<Judged> {
  if (rules === null) return { ok: true, print: { form, judgement: null } };
  const compiled = await rules.choose(form.fiscalYear);
  if (compiled === null) return { ok: false, diagnostics: [noRuleSet(form.fiscalYear, rules)] };
  const scorecard = await score(compiled, form);
  return {
    ok: true,
    print: { form, judgement: { scorecard, findings: allFindings(scorecard.findings, reviewForm(form, scorecard)) } },
  };
}

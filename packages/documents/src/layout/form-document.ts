import type { Diagnostic, Language, SelfEvaluation } from '@plumbline/core';
import type { PrintedDocument } from '../printed/printed-document.ts';
import type { FormLayout } from './form-layout.ts';
import { usualLayout } from './form-layouts.ts';
import { printForm } from './print-form.ts';
import { type FormJudgement, formFooter, remarksOf, rulesFooter } from './remarks-of.ts';

/** A form to be printed: as filed, or with what rules and a review say of it. */
export type FormToPrint = { readonly form: SelfEvaluation; readonly judgement: FormJudgement | null };

export type FormDocument = { readonly document: PrintedDocument; readonly diagnostics: readonly Diagnostic[] };

/**
 * Prints forms as one document, each on pages or a sheet of its own, in a layout or, without one, in that which prints most of each. The
 * footer has the version and the hash of the rules.
 */
export function formDocument(
  forms: readonly FormToPrint[],
  layout: FormLayout | null,
  language: Language,
): FormDocument {
  const printed = forms.map(({ form, judgement }) =>
    printForm(form, layout ?? usualLayout(form), judgement && remarksOf(form, judgement, language)),
  );
  const rules = forms.map(({ judgement }) => judgement && rulesFooter(judgement.scorecard, language));
  const [footer = null, ...otherRules] = new Set(rules);
  const isOne = otherRules.length === 0;
  return {
    document: {
      title: forms.length === 1 ? (forms[0]?.form.project.name ?? '') : '',
      language,
      sections: printed.map(({ section }, index) => {
        const judgement = forms[index]?.judgement;
        if (!judgement) return section;
        // Forms under different rules have theirs below each.
        const notes = [...(isOne ? [] : [rules[index] ?? '']), formFooter(judgement.scorecard, language)];
        return { ...section, parts: [...section.parts, ...notes.map(noteLine)] };
      }),
      footer: isOne ? footer : null,
    },
    diagnostics: printed.flatMap(({ diagnostics }) => diagnostics),
  };
}

const noteLine = (text: string) => ({ kind: 'line', style: 'note', text }) as const;

import type { Diagnostic, Language, LocalizedText, SelfEvaluation } from '@plumbline/core';
import type { PrintedDocument, PrintedLine, PrintedSection } from '../printed/printed-document.ts';
import { effectiveNotes } from './effective-notes.ts';
import type { FormLayout } from './form-layout.ts';
import { usualLayout } from './form-layouts.ts';
import { printForm } from './print-form.ts';
import { type FormJudgement, formFooter, remarksOf, rulesFooter } from './remarks-of.ts';

/** A form to be printed: as filed, or with what rules and a review say of it. */
export type FormToPrint = {
  readonly form: SelfEvaluation;
  readonly judgement: FormJudgement | null;
  /** What a paper says that is not the filed form yet, or no longer. */
  readonly standing?: 'draft' | 'returned' | null;
  /** The address of the certificate of its scores, where one was issued. */
  readonly certificate?: string | null;
};

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
      // Forms under different rules have theirs below each.
      sections: printed.map(({ section }, index) =>
        withNotes(section, forms[index] as FormToPrint, isOne ? null : (rules[index] ?? null), language),
      ),
      footer: isOne ? footer : null,
    },
    diagnostics: printed.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** A printed form with what is said of it below, and that it is a draft above: between its title and its table. */
function withNotes(
  section: PrintedSection,
  { form, judgement, standing = null, certificate = null }: FormToPrint,
  rules: string | null,
  language: Language,
): PrintedSection {
  const { effective = null, scorecard } = judgement ?? {};
  const notes = [
    ...(effective ? effectiveNotes(form, effective, language) : []),
    ...(rules === null ? [] : [rules]),
    ...(scorecard ? [formFooter(scorecard, language)] : []),
    ...(certificate === null ? [] : [`${WORDS.certificate[language]}${certificate}`]),
  ];
  const table = section.parts.findIndex(({ kind }) => kind === 'table');
  const said = standing === null ? [] : [lineOf('subtitle', WORDS[standing][language])];
  const { parts } = section;
  return {
    ...section,
    parts: [...parts.slice(0, table), ...said, ...parts.slice(table), ...notes.map((text) => lineOf('note', text))],
    ...(certificate === null ? {} : { code: certificate }),
  };
}

const lineOf = (style: PrintedLine['style'], text: string): PrintedLine => ({ kind: 'line', style, text });

const WORDS: Readonly<Record<'draft' | 'returned' | 'certificate', LocalizedText>> = {
  draft: { zh: '〔草稿，尚未提交〕', en: '[Draft, not submitted]' },
  returned: { zh: '〔已退回修改，非提交稿〕', en: '[Returned, not submitted again]' },
  certificate: { zh: '得分证书：', en: 'Certificate: ' },
};

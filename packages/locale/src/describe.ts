import type { Diagnostic, DiagnosticCode, LocalizedText } from '@plumbline/core';
import { fill } from './fill-sentence.ts';
import { inWords } from './spoken/in-words.ts';
import { DOCUMENT_WORDING } from './wording/document.ts';
import { REVIEW_WORDING } from './wording/review.ts';
import { RULE_SET_WORDING } from './wording/rule-set.ts';
import { SCORE_WORDING } from './wording/score.ts';
import { VALUE_WORDING } from './wording/value.ts';

/** The words of every code; one without words does not compile. */
export const WORDING: Readonly<Record<DiagnosticCode, LocalizedText>> = {
  ...VALUE_WORDING,
  ...DOCUMENT_WORDING,
  ...RULE_SET_WORDING,
  ...SCORE_WORDING,
  ...REVIEW_WORDING,
};

/**
 * What a diagnostic says to a person: what is wrong, and where it helps, what to do. Words of a program among its parameters
 * (`EACCES`, `string / null`) are put into the words of each language.
 *
 * @example describe({ code: 'document/empty', params: { file: 'a.txt' } }).en // '“a.txt” is empty; …'
 */
export function describe({ code, params }: Pick<Diagnostic, 'code' | 'params'>): LocalizedText {
  const { zh, en } = WORDING[code];
  return { zh: fill(zh, inWords(code, params, 'zh'), 'zh'), en: fill(en, inWords(code, params, 'en'), 'en') };
}

import type { CaseDot, CaseSubject } from './case-dots.ts';

export type CaseRequest = { readonly year: number; readonly text: string; readonly subject: CaseSubject };

export type Cases = {
  readonly year: number;
  /** The forms that were looked at, of so many there are: of very many every so manieth is. */
  readonly forms: number;
  readonly of: number;
  readonly dots: readonly CaseDot[];
};

/** `cases` is null where the text is no rule set to score with, or the year could not be had. */
export type CaseAnswer = { readonly asked: CaseRequest; readonly cases: Cases | null };

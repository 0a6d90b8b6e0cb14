import type { GoldenTest, Scorecard, ShortForm } from '@plumbline/core';
import type { ScoringBranch } from '@plumbline/engine';
import type { FormTitle } from '@plumbline/whatif';

/** A form to score with the draft: one of the examples, or an accepted one of a year. */
export type Pin =
  | { readonly kind: 'example'; readonly index: number }
  | { readonly kind: 'archive'; readonly year: number; readonly assessmentId: string };

export type FoundForm = FormTitle & { readonly pin: Pin };

/** A form under both texts; a scorecard is null where its text cannot be scored with. */
export type ScoredForm = FoundForm & {
  readonly form: ShortForm;
  readonly before: Scorecard | null;
  readonly after: Scorecard | null;
};

/** A golden test for somebody to look at, with what it gives now. */
export type MadeTest = { readonly test: GoldenTest; readonly scorecard: Scorecard };

/** What can be asked, and what is answered. A text that cannot be scored with is answered with null. */
export type BenchQuestions = {
  readonly find: {
    readonly asked: { readonly years: readonly number[]; readonly search: string; readonly most: number };
    readonly answered: { readonly forms: readonly FoundForm[]; readonly count: number };
  };
  readonly score: {
    readonly asked: { readonly pins: readonly Pin[]; readonly text: string; readonly base: string | null };
    readonly answered: readonly ScoredForm[];
  };
  readonly scoreCase: {
    readonly asked: { readonly form: ShortForm; readonly text: string };
    readonly answered: Scorecard | null;
  };
  readonly keep: {
    readonly asked: { readonly pin: Pin; readonly text: string };
    readonly answered: MadeTest | null;
  };
  readonly reach: {
    readonly asked: { readonly branch: ScoringBranch; readonly text: string };
    readonly answered: MadeTest | null;
  };
};

export type QuestionKind = keyof BenchQuestions;
export type BenchRequest = {
  readonly [K in QuestionKind]: { readonly id: number; readonly kind: K; readonly asked: BenchQuestions[K]['asked'] };
}[QuestionKind];
export type BenchAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly answered: unknown }
  | { readonly ok: false; readonly message: string }
);

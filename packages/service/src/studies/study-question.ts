import type { RuleSet, StudyComparison, StudyMatrix } from '@plumbline/core';
import type { StudyPlan } from '@plumbline/whatif';

type FormType = 'project' | 'department' | 'transfer';

/** Which forms are asked about; null sets no bound. An organisation stands for all below it as well. */
export type StudyBounds = {
  readonly years: readonly number[] | null;
  readonly organisations: readonly string[] | null;
  readonly formTypes: readonly FormType[] | null;
};

export type RulesChoice =
  | { readonly kind: 'version'; readonly ruleSetId: string; readonly version: string }
  | { readonly kind: 'draft'; readonly draftId: string };

export type BaseChoice = { readonly kind: 'declared' } | { readonly kind: 'official' } | RulesChoice;

/** A side as it was when the study was asked for: what is said of it stays true when a draft goes on. */
export type StudySide = {
  readonly kind: 'declared' | 'official' | 'version' | 'draft';
  readonly ruleSetId: string | null;
  readonly version: string | null;
  readonly draftId: string | null;
  readonly hash: string | null;
};

/** What was asked, with every name looked up. */
export type AskedStudy = {
  readonly population: Omit<StudyBounds, 'organisations'> & { readonly organisations: readonly string[] };
  /** Null for a matrix. */
  readonly base: StudySide | null;
  readonly candidates: readonly StudySide[];
};

/** What a study needs of the world beside the forms: the documents it is about, as they were when it was asked for. */
export type PlannedStudy =
  | ({ readonly kind: 'comparison'; readonly question: StudyComparison } & StudyPlan)
  | { readonly kind: 'matrix'; readonly question: StudyMatrix; readonly versions: readonly RuleSet[] };

export const readAsked = (question: string) => JSON.parse(question) as AskedStudy;
export const readPlan = (plan: string) => JSON.parse(plan) as PlannedStudy;

import type { SelfEvaluation } from '@plumbline/core';
import type { Attribution, CasePage, CaseQuery, StudyCase, UnitPairs } from '@plumbline/whatif';
import { accountFor, assemble, findCase, listCases, pairUnits } from './desk-work.ts';

/** The results of a study's chunks; null for those that were handed in before, by the study they are of. */
export type StudyOutputs = { readonly study: string; readonly outputs: readonly Uint8Array[] | null };

/** The points of an item on either side, as far as they are known. */
export type CaseItem = {
  readonly item: 'execution' | 'indicator';
  readonly index: number | null;
  readonly name: string;
  readonly maxScore: string | null;
  readonly base: string | null;
  readonly candidate: string | null;
};

export type CaseAccount = {
  readonly items: readonly CaseItem[];
  /** Null where no two rule sets are compared, or a side has no total. */
  readonly attribution: Attribution | null;
};

/** A form of a study, and what it is compared under; `officialHash`: of the version that its official score is of. */
export type CaseForm = { readonly plan: string; readonly form: SelfEvaluation; readonly officialHash: string | null };

/** What takes long of the results of a study, and looks at nothing but what it is given, so that it can be done on another thread. */
export type StudyDesk = {
  /** The result of a study as canonical JSON. */
  readonly assemble: (plan: string, outputs: readonly Uint8Array[]) => Promise<string>;
  /** `unknown` where the outputs have to be handed in. */
  readonly cases: (of: StudyOutputs, query: CaseQuery) => Promise<CasePage | 'unknown'>;
  readonly find: (of: StudyOutputs, assessmentId: string) => Promise<StudyCase | null | 'unknown'>;
  /** Totals before and after, of so many units that moved furthest and of all others together. */
  readonly pairs: (of: StudyOutputs, units: number) => Promise<readonly UnitPairs[] | 'unknown'>;
  /** What a form gets on either side, and why. */
  readonly account: (form: CaseForm) => Promise<CaseAccount>;
};

/** Does it where it is asked to, which keeps everybody else there waiting. */
export const deskHere: StudyDesk = {
  assemble: async (plan, outputs) => assemble({ plan, outputs }),
  cases: async (of, query) => listCases({ of, query }),
  find: async (of, assessmentId) => findCase({ of, assessmentId }),
  pairs: async (of, units) => pairUnits({ of, units }),
  account: async (form) => accountFor(form),
};

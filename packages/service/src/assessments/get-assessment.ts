import type { SelfEvaluation } from '@plumbline/core';
import type { AssessmentRecord, OverrideRecord, ScorecardRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssessment } from './find-assessment.ts';
import { inputHashOf } from './input-hash-of.ts';
import { type JudgedScorecard, judgedScorecard } from './judged-scorecard.ts';
import { storedForm } from './read-form.ts';

/** An assessment with its form, the scorecard that counts, and the last one of the form as it stands, where that is another. */
export type AssessmentView = {
  readonly assessment: Omit<AssessmentRecord, 'form'>;
  readonly form: SelfEvaluation;
  readonly inputHash: string;
  readonly official: JudgedScorecard | null;
  readonly latest: JudgedScorecard | null;
  /** All that were ever set, the lifted ones too. */
  readonly overrides: readonly OverrideRecord[];
};

/** Everything about one assessment but its revisions and its evidence. */
export async function getAssessment(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<AssessmentView> {
  const record = await findAssessment(store, actor, id);
  const { form: text, ...assessment } = record;
  // Read after the record: scorecards only become more, so that the official one is among them.
  const scorecards = await store.assessments.scorecards(id);
  const inputHash = inputHashOf(record);
  const ofForm = scorecards.filter((one) => one.inputHash === inputHash).at(-1) ?? null;
  const official = scorecards.find((one) => one.id === record.officialScorecardId) ?? null;
  return {
    assessment,
    form: storedForm({ form: text }),
    inputHash,
    official: await judged(store, official),
    latest: await judged(store, ofForm),
    overrides: await store.assessments.overrides(id),
  };
}

const judged = async (session: StoreSession, record: ScorecardRecord | null): Promise<JudgedScorecard | null> =>
  record === null ? null : judgedScorecard(session, record);

import type { AssessmentRevisionRecord, StoreSession } from '@plumbline/storage';

/** Whether somebody created the form, changed a value of it, or submitted it: then they are not the one to review it. */
export async function hasFiled(session: StoreSession, userId: string, assessmentId: string): Promise<boolean> {
  const revisions = await session.assessments.revisions(assessmentId);
  return revisions.some((revision) => revision.savedBy === userId && isFiling(revision));
}

/** A return or an acceptance is a revision too, and changes no value. */
const isFiling = ({ revision, state, changes }: AssessmentRevisionRecord) =>
  revision === 1 || changes.length > 0 || state === 'submitted';

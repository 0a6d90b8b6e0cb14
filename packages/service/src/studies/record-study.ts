import type { StoreSession } from '@plumbline/storage';
import { appendLine, type JournalDetails } from '../journal/append-line.ts';
import { organisationAbove } from './study-scope.ts';

type StudyLine = {
  readonly at: string;
  /** Null for what the program does by itself. */
  readonly actorId: string | null;
  readonly action: string;
  readonly studyId: string;
  readonly scope: readonly string[];
  readonly details?: JournalDetails;
};

/** Tells the journal of what was done to a study. */
export async function recordStudy(
  session: StoreSession,
  { at, actorId, action, studyId, scope, details = {} }: StudyLine,
): Promise<void> {
  await appendLine(session, {
    at,
    actorId,
    action: `study.${action}`,
    subjectType: 'study',
    subjectId: studyId,
    organisationId: await organisationAbove(session, scope),
    details,
  });
}

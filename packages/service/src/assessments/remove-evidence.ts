import type { Actor } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { findForAction } from './find-assessment.ts';
import { findEvidence, type GetEvidenceInput } from './get-evidence.ts';

/** Takes a piece of evidence off an assessment. Record and bytes are kept: somebody may have decided by them. */
export function removeEvidence(
  context: ServiceContext,
  actor: Actor,
  { id, evidenceId }: GetEvidenceInput,
): Promise<void> {
  return context.store.transaction(async (session) => {
    const { organisationId } = await findForAction(session, actor, { id, action: 'removeEvidence' });
    const { removedAt, sha256 } = await findEvidence(session, id, evidenceId);
    if (removedAt !== null) throw new WrongStateError('evidence', evidenceId, 'removed', 'removed');
    await session.assessments.removeEvidence(evidenceId, context.now());
    await recordChange(session, context, actor, {
      action: 'assessment.evidenceRemoved',
      subjectType: 'assessment',
      subjectId: id,
      organisationId,
      details: { evidenceId, sha256 },
    });
  });
}

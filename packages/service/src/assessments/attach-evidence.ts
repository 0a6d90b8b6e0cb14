import { createHash } from 'node:crypto';
import type { EvidenceRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { evidenceName } from './evidence-name.ts';
import { evidenceType } from './evidence-type.ts';
import { findForAction } from './find-assessment.ts';
import { refuse } from './read-form.ts';

const MEGABYTE = 1024 * 1024;

/** What a piece of evidence may have at most, in bytes. */
export const MAX_EVIDENCE_BYTES = 20 * MEGABYTE;

export type AttachEvidenceInput = {
  readonly id: string;
  /** As its sender calls it; it is shown, and used for nothing else. */
  readonly name: string;
  /** The name of the indicator it proves; null, or left out, for the whole form. */
  readonly about?: string | null;
  readonly bytes: Uint8Array;
};

/** Attaches a file that proves an actual. Its bytes are kept under their hash before anything tells of them. */
export async function attachEvidence(
  context: ServiceContext,
  actor: Actor,
  { id, name: given, about = null, bytes }: AttachEvidenceInput,
): Promise<EvidenceRecord> {
  await findForAction(context.store, actor, { id, action: 'attachEvidence' });
  const name = evidenceName(given);
  const mediaType = checkedType(name, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await context.evidence.put(sha256, bytes);
  return context.store.transaction(async (session) => {
    const { organisationId } = await findForAction(session, actor, { id, action: 'attachEvidence' });
    const evidence: EvidenceRecord = {
      id: context.newId(),
      assessmentId: id,
      name,
      about,
      mediaType,
      size: bytes.length,
      sha256,
      attachedBy: actor.userId,
      attachedAt: context.now(),
      removedAt: null,
    };
    await session.assessments.addEvidence(evidence);
    await recordChange(session, context, actor, {
      action: 'assessment.evidenceAttached',
      subjectType: 'assessment',
      subjectId: id,
      organisationId,
      details: { evidenceId: evidence.id, sha256, size: bytes.length },
    });
    return evidence;
  });
}

function checkedType(file: string, bytes: Uint8Array): string {
  if (bytes.length === 0) return refuse('document/empty', '', { file });
  if (bytes.length > MAX_EVIDENCE_BYTES) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    return refuse('document/too-large', '', { file, size, limit: MAX_EVIDENCE_BYTES / MEGABYTE });
  }
  return evidenceType(bytes) ?? refuse('evidence/type-not-taken', '', { file });
}

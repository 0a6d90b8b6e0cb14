import { createHash } from 'node:crypto';
import type { EvidenceRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssessment } from './find-assessment.ts';

export type GetEvidenceInput = { readonly id: string; readonly evidenceId: string };

export type EvidenceFile = { readonly record: EvidenceRecord; readonly bytes: Uint8Array };

/** A piece of evidence with its bytes, removed or not. Throws when they are gone or are no longer what was attached. */
export async function getEvidence(
  { store, evidence }: ServiceContext,
  actor: Actor,
  { id, evidenceId }: GetEvidenceInput,
): Promise<EvidenceFile> {
  await findAssessment(store, actor, id);
  const record = await findEvidence(store, id, evidenceId);
  const bytes = await evidence.get(record.sha256);
  if (bytes === null) throw new Error(`The bytes of evidence ${evidenceId} are gone`);
  if (createHash('sha256').update(bytes).digest('hex') !== record.sha256)
    throw new Error(`The bytes of evidence ${evidenceId} are not those that were attached`);
  return { record, bytes };
}

/** A piece of evidence of this assessment. */
export async function findEvidence(session: StoreSession, assessmentId: string, id: string): Promise<EvidenceRecord> {
  const record = (await session.assessments.evidence(assessmentId)).find((one) => one.id === id);
  if (record === undefined) throw new NotFoundError('evidence', id);
  return record;
}

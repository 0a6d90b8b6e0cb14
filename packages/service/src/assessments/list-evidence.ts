import type { EvidenceRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssessment } from './find-assessment.ts';

/** What is attached to an assessment, oldest first, and what was and has been removed, which is kept. */
export async function listEvidence(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<readonly EvidenceRecord[]> {
  await findAssessment(store, actor, id);
  return store.assessments.evidence(id);
}

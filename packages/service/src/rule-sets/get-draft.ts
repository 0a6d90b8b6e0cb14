import type { ApprovalRecord, DraftRecord, ImpactStudyRecord, ScheduleEntryRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableDraft } from './draft-access.ts';

export type DraftView = {
  readonly draft: DraftRecord;
  /** Whose work it is: somebody else decides about it. */
  readonly authors: readonly string[];
  /** Void ones as well. */
  readonly approvals: readonly ApprovalRecord[];
  /** Those of earlier documents as well: `hash` says what each is of. */
  readonly impactStudies: readonly ImpactStudyRecord[];
  /** When it is to be published, and what became of that; the last entry holds. */
  readonly schedule: readonly ScheduleEntryRecord[];
};

/** A draft with what was said of it. */
export async function getDraft(
  { store }: ServiceContext,
  actor: Actor,
  { draftId }: { readonly draftId: string },
): Promise<DraftView> {
  const draft = await readableDraft(store, actor, draftId);
  const approvals = await store.drafts.approvals(draftId);
  const impactStudies = await store.drafts.impactStudies(draftId);
  const authors = await store.drafts.authors(draftId);
  return { draft, authors, approvals, impactStudies, schedule: await store.drafts.schedule(draftId) };
}

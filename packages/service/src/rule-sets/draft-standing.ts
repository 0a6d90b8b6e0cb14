import type { DraftRecord, StoreSession } from '@plumbline/storage';
import type { DraftStanding } from './gates.ts';
import { ownerOf } from './rule-set-owner.ts';

/** Reads what the gates ask of a draft beside its content. */
export async function standingOf(store: StoreSession, draft: DraftRecord): Promise<DraftStanding> {
  const { drafts, versions } = store;
  const published = await versions.list(draft.ruleSetId);
  return {
    draft,
    authors: new Set(await drafts.authors(draft.id)),
    approvals: await drafts.approvals(draft.id),
    studies: await drafts.impactStudies(draft.id),
    versions: published,
    owner: await ownerOf(store, published),
  };
}

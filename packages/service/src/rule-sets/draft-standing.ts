import type { DraftRecord, StoreSession } from '@plumbline/storage';
import { authorsOf } from './draft-authors.ts';
import type { DraftStanding } from './gates.ts';
import { ownerOf } from './rule-set-owner.ts';

/** Reads what the gates ask of a draft beside its content. */
export async function standingOf(store: StoreSession, draft: DraftRecord): Promise<DraftStanding> {
  const { drafts, versions } = store;
  const published = await versions.list(draft.ruleSetId);
  return {
    draft,
    authors: authorsOf(draft, await drafts.revisions(draft.id)),
    approvals: await drafts.approvals(draft.id),
    studies: await drafts.impactStudies(draft.id),
    versions: published,
    owner: await ownerOf(store, published),
  };
}

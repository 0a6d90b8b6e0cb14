import type { DraftRecord, DraftState, Page, PageRequest } from '@plumbline/storage';
import { rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { DRAFT_READERS } from './draft-access.ts';

export type ListDraftsInput = {
  readonly states?: readonly DraftState[];
  readonly page: PageRequest;
};

/** The drafts the actor may see, newest change first; none for who sees no drafts. */
export async function listDrafts(
  { store }: ServiceContext,
  actor: Actor,
  { states, page }: ListDraftsInput,
): Promise<Page<DraftRecord>> {
  const organisationIds = scopeOf(await rightsIn(store, actor), DRAFT_READERS);
  if (organisationIds.length === 0) return { items: [], next: null };
  return store.drafts.list({ organisationIds, ...(states ? { states } : {}) }, page);
}

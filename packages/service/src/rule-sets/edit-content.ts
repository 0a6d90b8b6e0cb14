import { nodeSha256 } from '@plumbline/catalog';
import type { DraftRecord, StoreSession } from '@plumbline/storage';
import type { JournalDetails } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import type { DraftChange, DraftStep } from './change-draft.ts';
import { OPEN_STATES } from './draft-access.ts';
import type { DraftContent } from './draft-content.ts';

/** Who may change what a draft says, and while it is in which state. */
export const EDIT: Pick<DraftStep, 'roles' | 'from'> = { roles: ['policyEditor'], from: OPEN_STATES };

/** With the hash of its rule set, null where it is none. It takes its time, so it is found before the transaction. */
export type HashedContent = DraftContent & { readonly hash: string | null };

/**
 * An edit: whatever was approved or asked for is void and the draft is a draft again. Content that is what it was is no edit, makes no revision and
 * voids nothing.
 */
export async function editContent(
  context: ServiceContext,
  store: StoreSession,
  draft: DraftRecord,
  { text, tests, hash }: HashedContent,
  details: JournalDetails = {},
): Promise<DraftChange | null> {
  if (draft.text === text && draft.tests === tests) return null;
  await store.drafts.voidApprovals(draft.id, context.now());
  return {
    draft: { state: 'draft', text, tests, hash },
    details: { hash, textHash: nodeSha256(text), testsHash: nodeSha256(tests), ...details },
  };
}

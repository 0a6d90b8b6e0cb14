import type { RuleSetVersionRecord, StoreSession } from '@plumbline/storage';

/**
 * The organisation a rule set belongs to: that of the draft its first own version came from. What came with the program belongs to the root. Null for
 * a rule set nobody has published yet, which is anybody's to begin.
 */
export async function ownerOf(store: StoreSession, versions: readonly RuleSetVersionRecord[]): Promise<string | null> {
  if (versions.length === 0) return null;
  for (const { draftId } of versions) {
    const draft = draftId === null ? null : await store.drafts.find(draftId);
    if (draft) return draft.organisationId;
  }
  return (await store.organisations.all()).find(({ parentId }) => parentId === null)?.id ?? null;
}

import type { DraftRecord, ScheduleEntryRecord, StoreSession } from '@plumbline/storage';

/** The entry that says when a draft is to be published; null while none does. */
export async function pendingSchedule(store: StoreSession, draftId: string): Promise<ScheduleEntryRecord | null> {
  const last = (await store.drafts.schedule(draftId)).at(-1);
  return last?.kind === 'scheduled' ? last : null;
}

/** What ends a schedule, or begins the next one. */
export type ScheduleStep = Pick<ScheduleEntryRecord, 'kind' | 'reason' | 'saidBy' | 'saidAt'>;

/** Ends a schedule that is pending. In the transaction of whatever ends it, so that two processes cannot end it twice. */
export async function endSchedule(
  store: StoreSession,
  { draftId, sequence, dueAt }: ScheduleEntryRecord,
  step: ScheduleStep,
): Promise<void> {
  await store.drafts.addScheduleEntry({ draftId, sequence: sequence + 1, dueAt, ...step });
}

/**
 * What becomes of a schedule when its draft is no longer approved: it was published, or it comes to nothing. An edit suspends it, for whoever scheduled
 * it has not seen what is there now.
 */
export async function leaveApproval(
  store: StoreSession,
  draft: DraftRecord,
  {
    next,
    action,
    by,
    at,
  }: { readonly next: DraftRecord; readonly action: string; readonly by: string; readonly at: string },
): Promise<void> {
  if (draft.state !== 'approved' || next.state === 'approved') return;
  const pending = await pendingSchedule(store, draft.id);
  if (pending === null) return;
  const kind = next.state === 'published' ? 'published' : next.state === 'draft' ? 'suspended' : 'cancelled';
  await endSchedule(store, pending, { kind, reason: kind === 'published' ? null : action, saidBy: by, saidAt: at });
}

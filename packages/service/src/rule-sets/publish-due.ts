import { type RuleSetVersionRecord, type ScheduleEntryRecord, VersionConflictError } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { GatesShutError, NotAllowedError, NotFoundError, WrongStateError } from '../errors.ts';
import { appendLine } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import { publishAs } from './publish-draft.ts';
import { endSchedule, pendingSchedule } from './schedule-entry.ts';

export type DueOutcome = {
  readonly published: readonly RuleSetVersionRecord[];
  readonly suspended: readonly { readonly draftId: string; readonly reason: string }[];
};

/**
 * Publishes what is due by now, in the name of whoever scheduled it, who must still be allowed to. Where a gate is shut the schedule is suspended, with the
 * reason, and somebody has to look at it. Several processes may do this at once: each draft is published by one of them.
 */
export async function publishDue(context: ServiceContext): Promise<DueOutcome> {
  const published: RuleSetVersionRecord[] = [];
  const suspended: { draftId: string; reason: string }[] = [];
  for (const entry of await context.store.drafts.due(context.now())) {
    const outcome = await publishEntry(context, entry);
    if (outcome === null) continue;
    if (typeof outcome !== 'string') published.push(outcome);
    else if (await suspend(context, entry, outcome)) suspended.push({ draftId: entry.draftId, reason: outcome });
  }
  return { published, suspended };
}

/** The version; or why there is none; or null where somebody else was faster. */
async function publishEntry(
  context: ServiceContext,
  { draftId, saidBy, dueAt }: ScheduleEntryRecord,
): Promise<RuleSetVersionRecord | string | null> {
  const draft = await context.store.drafts.find(draftId);
  if (!draft || saidBy === null) throw new Error(`Nobody scheduled draft ${draftId}`);
  const actor: Actor = { userId: saidBy, grants: await context.store.grants.list(saidBy) };
  try {
    return await publishAs(context, actor, { draftId, basedOn: draft.revision }, { dueAt });
  } catch (error) {
    if (error instanceof GatesShutError) return error.missing.join(',');
    if (error instanceof NotAllowedError || error instanceof NotFoundError) return 'not-allowed';
    // Another process took a step with the draft; if it is still due, its time comes again.
    if (error instanceof VersionConflictError || error instanceof WrongStateError) return null;
    throw error;
  }
}

/** Whether this process is the one that suspended it. */
async function suspend({ store, now }: ServiceContext, entry: ScheduleEntryRecord, reason: string): Promise<boolean> {
  return store.transaction(async (session) => {
    const [draft, pending] = [await session.drafts.find(entry.draftId), await pendingSchedule(session, entry.draftId)];
    if (!draft || pending?.sequence !== entry.sequence) return false;
    const at = now();
    await endSchedule(session, pending, { kind: 'suspended', reason, saidBy: null, saidAt: at });
    await appendLine(session, {
      at,
      actorId: null,
      action: 'draft.suspended',
      subjectType: 'draft',
      subjectId: draft.id,
      organisationId: draft.organisationId,
      details: { dueAt: entry.dueAt, missing: reason.split(',') },
    });
    return true;
  });
}

import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { InvalidInputError, WrongStateError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftStep, type DraftTarget, requireStep } from './change-draft.ts';
import { draftFor } from './draft-access.ts';
import { standingOf } from './draft-standing.ts';
import { instantOf } from './instant.ts';
import { requireOpen } from './publish-draft.ts';
import { pendingSchedule } from './schedule-entry.ts';

export type SchedulePublicationInput = DraftTarget & {
  /** When it is to be published: an instant to come. */
  readonly at: string;
};

const SCHEDULE: Pick<DraftStep, 'action' | 'roles' | 'from'> = {
  action: 'scheduled',
  roles: ['policyApprover'],
  from: ['approved'],
};

/** Lets the program publish an approved draft when the time has come, if all gates are open then as they are now. */
export async function schedulePublication(
  context: ServiceContext,
  actor: Actor,
  { at, ...target }: SchedulePublicationInput,
): Promise<DraftRecord> {
  const dueAt = instantOf('at', at);
  const seen = await draftFor(context.store, actor, target.draftId, SCHEDULE.roles, SCHEDULE.action);
  requireStep(seen, target, SCHEDULE);
  if (dueAt <= context.now()) throw new InvalidInputError([pastFault(at)]);
  const judgement = await context.judge.judge(seen);
  return changeDraft(context, actor, target, {
    ...SCHEDULE,
    change: async (store, draft) => {
      requireOpen(judgement, await standingOf(store, draft));
      if (await pendingSchedule(store, draft.id))
        throw new WrongStateError('draft', draft.id, 'scheduled', 'scheduled');
      const sequence = (await store.drafts.schedule(draft.id)).length + 1;
      const said = { saidBy: actor.userId, saidAt: context.now() };
      await store.drafts.addScheduleEntry({
        draftId: draft.id,
        sequence,
        kind: 'scheduled',
        dueAt,
        reason: null,
        ...said,
      });
      return { draft: {}, details: { hash: draft.hash, dueAt } };
    },
  });
}

const pastFault = (at: string) =>
  ({
    code: 'document/schema',
    severity: 'error',
    path: '/at',
    params: { reason: `${at}: must be an instant to come / 须是将来的时刻` },
  }) as const;

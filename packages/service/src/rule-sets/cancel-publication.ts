import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftTarget } from './change-draft.ts';
import { endSchedule, pendingSchedule } from './schedule-entry.ts';

/** Takes back that a draft is to be published by itself; it stays approved. */
export async function cancelPublication(
  context: ServiceContext,
  actor: Actor,
  target: DraftTarget,
): Promise<DraftRecord> {
  return changeDraft(context, actor, target, {
    action: 'unscheduled',
    roles: ['policyApprover'],
    from: ['approved'],
    change: async (store, draft) => {
      const pending = await pendingSchedule(store, draft.id);
      if (pending === null) throw new WrongStateError('draft', draft.id, 'not scheduled', 'unscheduled');
      const said = { saidBy: actor.userId, saidAt: context.now() };
      await endSchedule(store, pending, { kind: 'cancelled', reason: 'unscheduled', ...said });
      return { draft: {}, details: { hash: draft.hash, dueAt: pending.dueAt } };
    },
  });
}

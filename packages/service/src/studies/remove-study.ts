import type { Actor } from '../actor.ts';
import { NotAllowedError } from '../errors.ts';
import { recordStudy } from './record-study.ts';
import { ownStudy } from './study-access.ts';
import type { StudyContext } from './study-context.ts';
import { gateOf } from './study-gate.ts';

/** Removes a study with all that it found; not one that a decision about a draft hangs on. */
export async function removeStudy(context: StudyContext, actor: Actor, { id }: { readonly id: string }): Promise<void> {
  await context.store.transaction(async (session) => {
    const { study, scope } = await ownStudy(session, actor, id, 'remove');
    if ((await gateOf(session, study)) !== null) throw new NotAllowedError('remove', 'gate');
    await session.studies.remove(id);
    const line = { at: context.now(), actorId: actor.userId, action: 'removed', studyId: id, scope };
    await recordStudy(session, { ...line, details: { resultHash: study.resultHash } });
  });
  await context.jobs.cancel(id);
}

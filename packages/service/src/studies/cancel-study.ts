import type { Actor } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import { recordStudy } from './record-study.ts';
import { ownStudy } from './study-access.ts';
import type { StudyContext } from './study-context.ts';
import { type StudyView, studyView } from './study-view.ts';

/** Stops a study on its way. What was found so far is kept, and {@link file://./resume-study.ts} goes on from there. */
export async function cancelStudy(
  context: StudyContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<StudyView> {
  const view = await context.store.transaction(async (session) => {
    const { study, scope } = await ownStudy(session, actor, id, 'cancel');
    const at = context.now();
    const isStopped = await session.studies.step(id, ['queued', 'running'], { state: 'cancelled', endedAt: at });
    if (!isStopped) throw new WrongStateError('study', id, study.state, 'cancelled');
    await recordStudy(session, { at, actorId: actor.userId, action: 'cancelled', studyId: id, scope });
    return studyView(session, actor, { ...study, state: 'cancelled', endedAt: at });
  });
  await context.jobs.cancel(id);
  return view;
}

import type { StudyStep } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import { recordStudy } from './record-study.ts';
import { beginStudy } from './run-study.ts';
import { ownStudy } from './study-access.ts';
import type { StudyContext } from './study-context.ts';
import { type StudyView, studyView } from './study-view.ts';

/** Goes on with a study that was cancelled or failed, from where it stood and over the same forms. */
export async function resumeStudy(
  context: StudyContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<StudyView> {
  const view = await context.store.transaction(async (session) => {
    const { study, scope } = await ownStudy(session, actor, id, 'resume');
    const step: StudyStep = {
      state: study.chunkCount === null ? 'queued' : 'running',
      failure: null,
      endedAt: null,
    };
    const goesOn = await session.studies.step(id, ['cancelled', 'failed'], step);
    if (!goesOn) throw new WrongStateError('study', id, study.state, 'resumed');
    await recordStudy(session, { at: context.now(), actorId: actor.userId, action: 'resumed', studyId: id, scope });
    return studyView(session, actor, { ...study, ...step });
  });
  beginStudy(context, id);
  return view;
}

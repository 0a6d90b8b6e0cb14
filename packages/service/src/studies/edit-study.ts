import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { recordStudy } from './record-study.ts';
import { ownStudy } from './study-access.ts';
import { type StudyView, studyView } from './study-view.ts';

export type EditStudyInput = {
  readonly id: string;
  readonly basedOn: number;
  readonly name: string;
  readonly note: string;
  /** Whether others may read it who may read all that it is about. */
  readonly shared: boolean;
};

/** Names a study anew, says something about it, or shares it. What it asked and found stays as it is. */
export function editStudy(context: ServiceContext, actor: Actor, input: EditStudyInput): Promise<StudyView> {
  const { id, basedOn, name, note, shared } = input;
  return context.store.transaction(async (session) => {
    const { scope } = await ownStudy(session, actor, id, 'change');
    await session.studies.saveLabels(id, { name, note, isShared: shared }, basedOn);
    const line = { at: context.now(), actorId: actor.userId, action: 'edited', studyId: id, scope };
    await recordStudy(session, { ...line, details: { revision: basedOn + 1, shared: String(shared) } });
    const { study } = await ownStudy(session, actor, id, 'change');
    return studyView(session, actor, study);
  });
}

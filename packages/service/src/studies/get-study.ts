import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableStudy } from './study-access.ts';
import { type StudyView, studyView } from './study-view.ts';

/** A study that the actor may read, with how far it is. */
export async function getStudy(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<StudyView> {
  const { study } = await readableStudy(store, actor, id);
  return studyView(store, actor, study);
}

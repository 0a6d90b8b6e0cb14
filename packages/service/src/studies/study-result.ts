import type { StudyRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableStudy } from './study-access.ts';

/** What a study found: canonical JSON, whose SHA-256 stands in the study. `WrongStateError` while there is nothing yet. */
export async function studyResult(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly study: StudyRecord; readonly text: string }> {
  const { study } = await readableStudy(store, actor, id);
  const text = study.state === 'done' ? await store.studies.result(id) : null;
  if (text === null) throw new WrongStateError('study', id, study.state, 'read');
  return { study, text };
}

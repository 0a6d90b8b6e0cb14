import type { StoreSession, StudyRecord } from '@plumbline/storage';
import { hasRole, type Rights, rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { ARCHIVE_READERS } from '../archive/archive-readers.ts';
import { NotAllowedError, NotFoundError } from '../errors.ts';

/** A study and the organisations it is about. */
export type FoundStudy = { readonly study: StudyRecord; readonly scope: readonly string[] };

/**
 * A study that the actor may read: their own, one that is shared, or one of a draft, about which others decide; and only as long as they may re-score all
 * that it is about. Everything else is not there.
 */
export async function readableStudy(store: StoreSession, actor: Actor, id: string): Promise<FoundStudy> {
  const study = await store.studies.find(id);
  if (study === null) throw new NotFoundError('study', id);
  const scope = await store.studies.organisations(id);
  if (!isReadable(await rightsIn(store, actor), study, scope)) throw new NotFoundError('study', id);
  return { study, scope };
}

function isReadable(rights: Rights, study: StudyRecord, scope: readonly string[]): boolean {
  const isForOthers = study.isShared || study.draftId !== null;
  return (
    (isForOthers || study.madeBy === rights.userId) &&
    scope.length > 0 &&
    scope.every((organisationId) => hasRole(rights, organisationId, ARCHIVE_READERS))
  );
}

/** The same of a study that the actor made; `NotAllowedError` with the reason `not-own` of another one. */
export async function ownStudy(store: StoreSession, actor: Actor, id: string, action: string): Promise<FoundStudy> {
  const found = await readableStudy(store, actor, id);
  if (found.study.madeBy !== actor.userId) throw new NotAllowedError(action, 'not-own');
  return found;
}

import type { StoreSession } from '@plumbline/storage';
import { requireVisible } from '../access/require-role.ts';
import { type Rights, scopeOf } from '../access/rights.ts';
import { ARCHIVE_READERS } from '../archive/archive-readers.ts';
import { NotAllowedError } from '../errors.ts';

/**
 * The organisations that a study is asked about, each standing for all below it, in order: those that are named, or the topmost ones whose forms the actor
 * may re-score. `NotFoundError` for one where they may not.
 */
export async function studyScope(
  store: Pick<StoreSession, 'organisations'>,
  rights: Rights,
  named: readonly string[] | null,
): Promise<readonly string[]> {
  for (const id of named ?? [])
    requireVisible(rights, { type: 'organisation', id, organisationId: id, visibleTo: ARCHIVE_READERS });
  const readable = new Set(scopeOf(rights, ARCHIVE_READERS));
  if (readable.size === 0) throw new NotAllowedError('study', 'role');
  const meant = new Set(named ?? readable);
  const organisations = await store.organisations.all();
  // Whose parent is meant as well is meant with it.
  const covered = new Set<string>();
  const top: string[] = [];
  for (const { id, parentId } of organisations) {
    const isBelow = parentId !== null && covered.has(parentId);
    if (isBelow || meant.has(id)) covered.add(id);
    if (!isBelow && meant.has(id)) top.push(id);
  }
  return top.sort();
}

/** Everything that a scope covers. */
export async function organisationsWithin(
  store: Pick<StoreSession, 'organisations'>,
  scope: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  for (const id of scope) for (const within of await store.organisations.within(id)) all.add(within);
  return all;
}

/** The lowest organisation above all of a scope, to which the journal assigns what is done to a study; null where there is none. */
export async function organisationAbove(
  store: Pick<StoreSession, 'organisations'>,
  scope: readonly string[],
): Promise<string | null> {
  const parents = new Map((await store.organisations.all()).map(({ id, parentId }) => [id, parentId]));
  const lineOf = (id: string): string[] => {
    const line: string[] = [];
    for (let at: string | null | undefined = id; at; at = parents.get(at)) line.push(at);
    return line;
  };
  const [first, ...others] = scope.map(lineOf);
  return first?.find((id) => others.every((line) => line.includes(id))) ?? null;
}

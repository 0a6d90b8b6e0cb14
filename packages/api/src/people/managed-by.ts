import { type Actor, hasRole, NotFoundError, type Rights, rightsIn } from '@plumbline/service';
import type { StoreSession } from '@plumbline/storage';
import type { People, Person } from '../identity/people.ts';

/** Somebody whom the actor administers; whoever belongs elsewhere is not found. */
export async function managedPerson(
  store: StoreSession,
  people: Pick<People, 'find'>,
  actor: Actor,
  id: string,
): Promise<Person> {
  const person = await people.find(id);
  if (person?.organisationId == null) throw new NotFoundError('user', id);
  requireAdministrator(await rightsIn(store, actor), person.organisationId, () => new NotFoundError('user', id));
  return person;
}

/** Throws `NotFoundError` where the actor is no administrator: what they do not administer they may not know of either. */
export async function requireAdministered(
  store: StoreSession,
  actor: Actor,
  organisationIds: readonly string[],
): Promise<void> {
  const rights = await rightsIn(store, actor);
  for (const id of organisationIds) requireAdministrator(rights, id, () => new NotFoundError('organisation', id));
}

function requireAdministrator(rights: Rights, organisationId: string, refusal: () => Error): void {
  if (!hasRole(rights, organisationId, ['administrator'])) throw refusal();
}

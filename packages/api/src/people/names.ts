import { type Actor, hasRole, ROLES, rightsIn, type ServiceContext } from '@plumbline/service';
import type { OrganisationRecord } from '@plumbline/storage';
import type { People } from '../identity/people.ts';

export type PersonName = { readonly id: string; readonly name: string };

/**
 * What people are called whom one meets in what one may read: those of an organisation at which one holds a role, of one below it, or of one above, whose people decide about
 * one's own. Of all others, as of people who do not exist, there is no name.
 */
export async function namesOf(
  { context: { store }, people }: { readonly context: ServiceContext; readonly people: People },
  actor: Actor,
  ids: readonly string[],
): Promise<readonly PersonName[]> {
  const rights = await rightsIn(store, actor);
  const organisations = await store.organisations.all();
  const own = organisations.filter(({ id }) => hasRole(rights, id, ROLES));
  const known = new Set([...own, ...own.flatMap((one) => above(one, organisations))].map(({ id }) => id));
  const found: PersonName[] = [];
  for (const id of new Set(ids)) {
    const person = await people.find(id);
    if (person === null) continue;
    const isKnown = id === actor.userId || (person.organisationId !== null && known.has(person.organisationId));
    if (isKnown) found.push({ id, name: person.name });
  }
  return found;
}

function above({ parentId }: OrganisationRecord, all: readonly OrganisationRecord[]): OrganisationRecord[] {
  const parent = all.find(({ id }) => id === parentId);
  return parent ? [parent, ...above(parent, all)] : [];
}

import type { ServiceContext } from '@plumbline/service';
import type { Identity } from './identity.ts';
import type { Person } from './people.ts';

/** What whoever starts a new server has to know; it is not kept anywhere. */
export type FirstLogIn = { readonly username: string; readonly oneTimePassword: string };

const USERNAME = 'admin';

/**
 * Where there is no organisation yet: makes the root of the tree and its administrator, whose password is good for one log-in. Null where there
 * is one already. A start that was cut short is taken up where it ended.
 */
export async function prepareFirstStart(
  { store, newId, now }: ServiceContext,
  { people }: Identity,
  organisationName: string,
): Promise<FirstLogIn | null> {
  if ((await store.organisations.all()).length > 0) return null;
  const organisationId = newId();
  const { person, oneTimePassword } = await administrator(people, organisationId);
  const at = now();
  const entry = { at, actorId: null, subjectType: 'organisation', subjectId: organisationId, organisationId } as const;
  await store.transaction(async (session) => {
    await session.organisations.insert({
      id: organisationId,
      parentId: null,
      name: organisationName,
      code: null,
      createdAt: at,
    });
    await session.grants.set(person.id, [{ role: 'administrator', organisationId }]);
    await session.journal.append({ ...entry, action: 'organisation.created', details: '{}' });
    const details = JSON.stringify({ grants: [{ organisationId, role: 'administrator' }] });
    await session.journal.append({
      ...entry,
      action: 'grants.set',
      subjectType: 'user',
      subjectId: person.id,
      details,
    });
  });
  return { username: USERNAME, oneTimePassword };
}

async function administrator(
  people: Identity['people'],
  organisationId: string,
): Promise<{ readonly person: Person; readonly oneTimePassword: string }> {
  const known = await people.findByUsername(USERNAME);
  if (known === null) return people.create({ username: USERNAME, name: USERNAME, organisationId });
  await people.setOrganisation(known.id, organisationId);
  return { person: known, oneTimePassword: await people.resetPassword(known.id) };
}

import type { ServiceContext } from '@plumbline/service';
import { addPerson } from '../people/add-person.ts';
import type { Identity } from './identity.ts';

/** What whoever starts a new server has to know; it is not kept anywhere. */
export type FirstLogIn = { readonly username: string; readonly oneTimePassword: string };

const USERNAME = 'admin';

/**
 * Where there is no organisation yet: makes the root of the tree and its administrator, whose password is good for one log-in, as a whole or not at
 * all. Null where there is one already.
 */
export async function prepareFirstStart(
  { store, newId, now }: ServiceContext,
  { people }: Identity,
  organisationName: string,
): Promise<FirstLogIn | null> {
  if ((await store.organisations.all()).length > 0) return null;
  const password = await people.newPassword();
  return store.transaction(async (session) => {
    // Another process may have started in the same instant.
    if ((await session.organisations.all()).length > 0) return null;
    const id = newId();
    const at = now();
    await session.organisations.insert({ id, parentId: null, name: organisationName, code: null, createdAt: at });
    await session.journal.append({
      at,
      actorId: null,
      action: 'organisation.created',
      subjectType: 'organisation',
      subjectId: id,
      organisationId: id,
      details: '{}',
    });
    const person = { username: USERNAME, name: USERNAME, organisationId: id, role: 'administrator' } as const;
    await addPerson(session, people, { person, password, at });
    return { username: USERNAME, oneTimePassword: password.text };
  });
}

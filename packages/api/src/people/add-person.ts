import type { Role } from '@plumbline/service';
import type { StoreSession } from '@plumbline/storage';
import type { NewPassword, NewPerson, People, Person } from '../identity/people.ts';

/** Somebody the program adds by itself, with a role where they belong. */
export type AddedPerson = {
  readonly person: NewPerson & { readonly role: Role };
  readonly password: NewPassword;
  readonly at: string;
};

/** Adds somebody and tells the journal, within the transaction it is given; nobody asked for it but whoever started the program. */
export async function addPerson(
  session: StoreSession,
  people: Pick<People, 'within'>,
  { person: { role, ...person }, password, at }: AddedPerson,
): Promise<Person> {
  const { organisationId } = person;
  const made = await people.within(session).create(person, password);
  await session.grants.set(made.id, [{ role, organisationId }]);
  const entry = { at, actorId: null, subjectType: 'user', subjectId: made.id, organisationId } as const;
  await session.journal.append({ ...entry, action: 'user.created', details: '{}' });
  await session.journal.append({ ...entry, action: 'grants.set', details: JSON.stringify({ roles: [role] }) });
  return made;
}

import { type Actor, type Grant, NotAllowedError, rightsIn, type ServiceContext, scopeOf } from '@plumbline/service';
import type { Page, PageRequest, StoreSession } from '@plumbline/storage';
import type { Identity } from '../identity/identity.ts';
import type { NewPerson, People, PeopleWithin, Person } from '../identity/people.ts';
import { appendLine } from './journal-line.ts';
import { managedPerson, requireAdministered } from './managed-by.ts';

/** What the use cases about people have of the world. */
export type PeopleContext = { readonly context: ServiceContext; readonly people: People };

/** Somebody, with what they may do as far as the actor administers it. */
export type User = Person & { readonly grants: readonly Grant[] };

export type UserSearch = { readonly search: string | null; readonly page: PageRequest };

/** The people of the organisations that the actor administers, in the order in which they came. */
export async function listUsers(
  { context: { store }, people }: PeopleContext,
  actor: Actor,
  { search, page }: UserSearch,
): Promise<Page<User>> {
  const scope = scopeOf(await rightsIn(store, actor), ['administrator']);
  const found = await people.list(scope, { search, page: { limit: page.limit + 1, after: page.after } });
  const persons = found.slice(0, page.limit);
  const grants = await store.grants.among(persons.map(({ id }) => id));
  const items = persons.map((person) => ({
    ...person,
    grants: grantsWithin(
      scope,
      grants.filter(({ userId }) => userId === person.id),
    ),
  }));
  return { items, next: found.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

export async function getUser({ context, people }: PeopleContext, actor: Actor, id: string): Promise<User> {
  const person = await managedPerson(context.store, people, actor, id);
  const scope = scopeOf(await rightsIn(context.store, actor), ['administrator']);
  return { ...person, grants: grantsWithin(scope, await context.store.grants.list(id)) };
}

/** With a password for one log-in, which is told once and kept nowhere. */
export async function createUser({ context, people }: PeopleContext, actor: Actor, user: NewPerson) {
  await requireAdministered(context.store, actor, [user.organisationId]);
  const password = await people.newPassword();
  return context.store.transaction(async (session) => {
    await requireAdministered(session, actor, [user.organisationId]);
    const person = await people.within(session).create(user, password);
    await tell(session, context, actor, person, 'user.created');
    return { person, oneTimePassword: password.text };
  });
}

export async function resetPassword(of: PeopleContext, actor: Actor, id: string): Promise<string> {
  await managedPerson(of.context.store, of.people, actor, id);
  const password = await of.people.newPassword();
  await changePerson(of, actor, id, 'user.passwordReset', (within) => within.resetPassword(id, password));
  return password.text;
}

/** One's own; null where the current one is wrong. Whoever comes later sees in the journal that it was the person themselves. */
export async function changeOwnPassword(
  context: ServiceContext,
  identity: Identity,
  actor: Actor,
  change: { readonly request: Headers; readonly current: string; readonly next: string },
): Promise<readonly string[] | null> {
  const ready = await identity.passwordChange(change.request, change.current, change.next);
  if (ready === null) return null;
  const isChanged = await context.store.transaction(async (session) => {
    if (!(await ready.within(session))) return false;
    await tell(session, context, actor, ready.person, 'user.passwordChanged');
    return true;
  });
  identity.people.forget(ready.person.id);
  return isChanged ? ready.logIn() : null;
}

/** Nobody shuts themselves out. */
export async function setDisabled(of: PeopleContext, actor: Actor, id: string, isDisabled: boolean): Promise<void> {
  const action = isDisabled ? 'user.disabled' : 'user.enabled';
  await changePerson(of, actor, id, action, async (within) => {
    if (id === actor.userId) throw new NotAllowedError('disable', 'own-account');
    await within.setDisabled(id, isDisabled ? of.context.now() : null);
  });
}

/** Changes somebody and tells the journal, in one transaction: neither is without the other. */
async function changePerson(
  { context, people }: PeopleContext,
  actor: Actor,
  id: string,
  action: string,
  change: (within: PeopleWithin) => Promise<void>,
): Promise<void> {
  await context.store.transaction(async (session) => {
    const within = people.within(session);
    const person = await managedPerson(session, within, actor, id);
    await change(within);
    await tell(session, context, actor, person, action);
  });
  people.forget(id);
}

/**
 * Puts these grants in place of those the person has where the actor administers; grants elsewhere stay. Nobody changes their own, so that nobody
 * gives themselves a second pair of eyes. The journal has a line for each organisation at which the person has roles now or had some before.
 */
export async function setGrants(of: PeopleContext, actor: Actor, id: string, grants: readonly Grant[]): Promise<void> {
  const { context, people } = of;
  await context.store.transaction(async (session) => {
    const person = await managedPerson(session, people.within(session), actor, id);
    if (id === actor.userId) throw new NotAllowedError('change grants', 'own-grants');
    const places = grants.map(({ organisationId }) => organisationId);
    await requireAdministered(session, actor, places);
    const scope = new Set(scopeOf(await rightsIn(session, actor), ['administrator']));
    const before = await session.grants.list(id);
    const elsewhere = before.filter(({ organisationId }) => !scope.has(organisationId));
    await session.grants.set(id, unique([...elsewhere.map(toGrant), ...grants]));
    const placesBefore = before.map(({ organisationId }) => organisationId).filter((place) => scope.has(place));
    const touched = new Set([...placesBefore, ...places]);
    for (const organisationId of touched.size > 0 ? touched : [person.organisationId ?? ''])
      await appendLine(session, context, actor, {
        action: 'grants.set',
        subjectType: 'user',
        subjectId: id,
        organisationId,
        details: { roles: grants.filter((grant) => grant.organisationId === organisationId).map(({ role }) => role) },
      });
  });
  people.forget(id);
}

const toGrant = ({ role, organisationId }: Grant): Grant => ({ role, organisationId });

function grantsWithin(scope: readonly string[], grants: readonly Grant[]): readonly Grant[] {
  const places = new Set(scope);
  return grants.filter(({ organisationId }) => places.has(organisationId)).map(toGrant);
}

const unique = (grants: readonly Grant[]): readonly Grant[] => [
  ...new Map(grants.map((grant) => [`${grant.role} ${grant.organisationId}`, grant])).values(),
];

function tell(
  session: StoreSession,
  context: ServiceContext,
  actor: Actor,
  { id, organisationId }: Person,
  action: string,
): Promise<void> {
  return appendLine(session, context, actor, {
    action,
    subjectType: 'user',
    subjectId: id,
    organisationId: organisationId ?? '',
    details: {},
  });
}

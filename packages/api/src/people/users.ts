import { type Actor, type Grant, NotAllowedError, rightsIn, type ServiceContext, scopeOf } from '@plumbline/service';
import type { Page, PageRequest } from '@plumbline/storage';
import type { People, Person } from '../identity/people.ts';
import { appendLine } from './journal-line.ts';
import { managedPerson, requireAdministered } from './managed-by.ts';

/** What the use cases about people have of the world. */
export type PeopleContext = { readonly context: ServiceContext; readonly people: People };

/** Somebody, with what they may do as far as the actor administers it. */
export type User = Person & { readonly grants: readonly Grant[] };

export type NewUser = { readonly username: string; readonly name: string; readonly organisationId: string };

/** The people of the organisations that the actor administers, in the order in which they came. */
export async function listUsers(
  { context: { store }, people }: PeopleContext,
  actor: Actor,
  page: PageRequest,
): Promise<Page<Person>> {
  const scope = scopeOf(await rightsIn(store, actor), ['administrator']);
  const found = await people.list(scope, { limit: page.limit + 1, after: page.after });
  const items = found.slice(0, page.limit);
  return { items, next: found.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

export async function getUser({ context, people }: PeopleContext, actor: Actor, id: string): Promise<User> {
  const person = await managedPerson(context.store, people, actor, id);
  const scope = new Set(scopeOf(await rightsIn(context.store, actor), ['administrator']));
  const grants = await context.store.grants.list(id);
  return { ...person, grants: grants.filter(({ organisationId }) => scope.has(organisationId)).map(toGrant) };
}

/** With a password for one log-in, which is told once and kept nowhere. */
export async function createUser({ context, people }: PeopleContext, actor: Actor, user: NewUser) {
  await requireAdministered(context.store, actor, [user.organisationId]);
  const created = await people.create(user);
  await told({ context, people }, actor, created.person, 'user.created');
  return created;
}

export async function resetPassword({ context, people }: PeopleContext, actor: Actor, id: string): Promise<string> {
  const person = await managedPerson(context.store, people, actor, id);
  const oneTimePassword = await people.resetPassword(id);
  await told({ context, people }, actor, person, 'user.passwordReset');
  return oneTimePassword;
}

/** Nobody shuts themselves out. */
export async function setDisabled(of: PeopleContext, actor: Actor, id: string, isDisabled: boolean): Promise<void> {
  const person = await managedPerson(of.context.store, of.people, actor, id);
  if (id === actor.userId) throw new NotAllowedError('disable', 'own-account');
  await of.people.setDisabled(id, isDisabled ? of.context.now() : null);
  await told(of, actor, person, isDisabled ? 'user.disabled' : 'user.enabled');
}

/**
 * Puts these grants in place of those the person has where the actor administers; grants elsewhere stay. Nobody changes their own, so that nobody
 * gives themselves a second pair of eyes.
 */
export async function setGrants(of: PeopleContext, actor: Actor, id: string, grants: readonly Grant[]): Promise<void> {
  const { context, people } = of;
  await managedPerson(context.store, people, actor, id);
  if (id === actor.userId) throw new NotAllowedError('change grants', 'own-grants');
  await context.store.transaction(async (session) => {
    await requireAdministered(
      session,
      actor,
      grants.map(({ organisationId }) => organisationId),
    );
    const scope = new Set(scopeOf(await rightsIn(session, actor), ['administrator']));
    const elsewhere = (await session.grants.list(id)).filter(({ organisationId }) => !scope.has(organisationId));
    const next = unique([...elsewhere.map(toGrant), ...grants]);
    await session.grants.set(id, next);
    for (const organisationId of new Set(grants.map((grant) => grant.organisationId)))
      await appendLine(session, context, actor, {
        action: 'grants.set',
        subjectType: 'user',
        subjectId: id,
        organisationId,
        details: { roles: grants.filter((grant) => grant.organisationId === organisationId).map(({ role }) => role) },
      });
  });
  people.grantsChanged(id);
}

const toGrant = ({ role, organisationId }: Grant): Grant => ({ role, organisationId });

const unique = (grants: readonly Grant[]): readonly Grant[] => [
  ...new Map(grants.map((grant) => [`${grant.role} ${grant.organisationId}`, grant])).values(),
];

/** People are kept outside of the store's transactions: the line follows the change, and is missing only where the process ends in between. */
function told({ context }: PeopleContext, actor: Actor, { id, organisationId }: Person, action: string): Promise<void> {
  return context.store.transaction((session) =>
    appendLine(session, context, actor, {
      action,
      subjectType: 'user',
      subjectId: id,
      organisationId: organisationId ?? '',
      details: {},
    }),
  );
}

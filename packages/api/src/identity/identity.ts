import type { Actor } from '@plumbline/service';
import { kyselyOf, type Store, type StoreSession } from '@plumbline/storage';
import { parse } from 'hono/utils/cookie';
import { type Auth, type AuthOptions, cookieName, createAuth, migrateAuth } from './auth.ts';
import { createPeople, type People, type PersonRow } from './people.ts';
import { createSessionCache, type SessionCache } from './session-cache.ts';
import type { SignedIn } from './signed-in.ts';

/** Who people are: sessions, passwords, and the people themselves. */
export type Identity = {
  /** The session's cookies where name and password are right, else null. */
  readonly logIn: (username: string, password: string, request: Headers) => Promise<readonly string[] | null>;
  /** Ends the session; the cookies that take it away. */
  readonly logOut: (request: Headers) => Promise<readonly string[]>;
  readonly signedIn: (request: Headers) => Promise<SignedIn | null>;
  /** Ends every other session of the person; the cookies of the new one, or null where the current password is wrong. */
  readonly changePassword: (request: Headers, current: string, next: string) => Promise<readonly string[] | null>;
  readonly people: People;
  /** Where people come back from another place they logged in at; null where there is none. */
  readonly oidc: ((request: Request) => Promise<Response>) | null;
};

type IdentityOptions = Omit<AuthOptions, 'organisationOfStrangers'>;

/** Makes the tables of people and sessions where they are missing. */
export async function createIdentity(options: IdentityOptions, store: Store): Promise<Identity> {
  const organisationOfStrangers = async () => (await store.organisations.all())[0]?.id ?? null;
  const auth = createAuth({ ...options, organisationOfStrangers });
  await migrateAuth(auth);
  const cache = createSessionCache();
  const name = cookieName(options.publicUrl);
  const people = await createPeople(auth, authWithin(options), cache);
  return {
    logIn: (username, password, headers) => logIn(auth, username, password, headers),
    logOut: async (headers) => {
      const cookie = sessionCookie(headers, name);
      if (cookie !== null) cache.forget(cookie);
      return cookiesOf(await auth.api.signOut({ headers, asResponse: true }));
    },
    signedIn: async (headers) => {
      const cookie = sessionCookie(headers, name);
      return cookie === null ? null : (cache.get(cookie) ?? lookUp(auth, store, headers, cookie, cache));
    },
    changePassword: (headers, current, next) => changePassword(auth, people, headers, current, next),
    people,
    oidc: options.oidc ? (request) => auth.handler(request) : null,
  };
}

/** In a transaction nobody comes from elsewhere: whoever makes people says where they belong. Making it takes two milliseconds. */
const authWithin = (options: IdentityOptions) => (session: StoreSession) => {
  const { kysely: db, type } = kyselyOf(session);
  return createAuth({ ...options, database: { db, type }, organisationOfStrangers: async () => null });
};

const sessionCookie = (headers: Headers, name: string): string | null =>
  parse(headers.get('cookie') ?? '', name)[name] ?? null;

async function logIn(
  auth: Auth,
  username: string,
  password: string,
  headers: Headers,
): Promise<readonly string[] | null> {
  const response = await auth.api.signInUsername({ body: { username, password }, headers, asResponse: true });
  if (!response.ok) return null;
  const { user } = (await response.clone().json()) as { readonly user: PersonRow };
  if (!user.disabledAt) return cookiesOf(response);
  const { internalAdapter } = await auth.$context;
  await internalAdapter.deleteUserSessions(user.id);
  return null;
}

async function lookUp(
  auth: Auth,
  store: Store,
  headers: Headers,
  cookie: string,
  cache: SessionCache,
): Promise<SignedIn | null> {
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) return null;
  const person = found.user as unknown as PersonRow;
  if (person.disabledAt) return null;
  const grants = await store.grants.list(person.id);
  const actor: Actor = {
    userId: person.id,
    grants: grants.map(({ role, organisationId }) => ({ role, organisationId })),
  };
  const signedIn: SignedIn = {
    actor,
    username: person.username ?? null,
    name: person.name,
    mustChangePassword: person.mustChangePassword === true,
  };
  cache.put(cookie, signedIn);
  return signedIn;
}

async function changePassword(
  auth: Auth,
  people: People,
  headers: Headers,
  currentPassword: string,
  newPassword: string,
): Promise<readonly string[] | null> {
  const session = await auth.api.getSession({ headers });
  const body = { currentPassword, newPassword, revokeOtherSessions: true };
  const response = await auth.api.changePassword({ body, headers, asResponse: true });
  if (session === null || !response.ok) return null;
  await people.passwordChanged(session.user.id);
  return cookiesOf(response);
}

const cookiesOf = (response: Response): readonly string[] => response.headers.getSetCookie();

import type { Actor } from '@plumbline/service';
import { kyselyOf, type Store, type StoreSession } from '@plumbline/storage';
import { parse } from 'hono/utils/cookie';
import { type Auth, type AuthOptions, cookieName, createAuth, HOUR, migrateAuth, SESSION_SECONDS } from './auth.ts';
import { createPeople, type People, type Person, type PersonRow, toPerson } from './people.ts';
import { createSessionCache, type SessionCache } from './session-cache.ts';
import type { SignedIn } from './signed-in.ts';

/** Who people are: sessions, passwords, and the people themselves. */
export type Identity = {
  /** The session's cookies where name and password are right, else null. */
  readonly logIn: (username: string, password: string, request: Headers) => Promise<readonly string[] | null>;
  /** Ends the session; the cookies that take it away. */
  readonly logOut: (request: Headers) => Promise<readonly string[]>;
  readonly signedIn: (request: Headers) => Promise<SignedIn | null>;
  /** Another password for whoever asks, ready to be put in place; null where the current one is wrong. */
  readonly passwordChange: (request: Headers, current: string, next: string) => Promise<PasswordChange | null>;
  readonly people: People;
  /** Where people come back from another place they logged in at; null where there is none. */
  readonly oidc: ((request: Request) => Promise<Response>) | null;
};

/** Hashing takes its time, so it is done before the transaction, which only takes what was verified against what is still kept. */
type PasswordChange = {
  readonly person: Person;
  /** Puts it in place and ends every session of the person; false where the password was changed meanwhile. */
  readonly within: (session: StoreSession) => Promise<boolean>;
  /** Begins a session with it; to be called when the transaction is over. */
  readonly logIn: () => Promise<readonly string[] | null>;
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
      await endSession(auth, headers);
      return cookiesOf(await auth.api.signOut({ headers, asResponse: true }));
    },
    signedIn: async (headers) => {
      const cookie = sessionCookie(headers, name);
      return cookie === null ? null : (cache.get(cookie) ?? lookUp(auth, store, headers, cookie, cache));
    },
    passwordChange: (headers, current, next) => passwordChange({ auth, people }, headers, current, next),
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

/** Said outright: signing out takes no notice of a session that could not be deleted, and would say of one that goes on that it is over. */
async function endSession(auth: Auth, headers: Headers): Promise<void> {
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  const { internalAdapter } = await auth.$context;
  if (found !== null) await internalAdapter.deleteSession(found.session.token);
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
  if (person.disabledAt || isOfAnotherClock(found.session.expiresAt)) return null;
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

/** A session that was begun while the clock ran ahead would be good until the clock is there again. Set back by up to an hour, nobody is sent away. */
const isOfAnotherClock = (expiresAt: Date): boolean =>
  expiresAt.getTime() - Date.now() > (SESSION_SECONDS + HOUR) * 1000;

type Parts = { readonly auth: Auth; readonly people: People };

async function passwordChange(
  { auth, people }: Parts,
  headers: Headers,
  current: string,
  next: string,
): Promise<PasswordChange | null> {
  const session = await auth.api.getSession({ headers });
  const person = session && toPerson(session.user);
  if (person === null || person.username === null) return null;
  const { id, username } = person;
  const { password } = await auth.$context;
  const kept = await people.passwordOf(id);
  if (kept === null || !(await password.verify({ hash: kept, password: current }))) return null;
  const hash = await password.hash(next);
  return {
    person,
    within: (inside) => people.within(inside).changePassword(id, { from: kept, to: hash }),
    logIn: () => logIn(auth, username, next, headers),
  };
}

const cookiesOf = (response: Response): readonly string[] => response.headers.getSetCookie();

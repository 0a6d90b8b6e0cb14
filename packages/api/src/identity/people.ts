import { randomInt } from 'node:crypto';
import { DuplicateError, type PageRequest, type StoreSession } from '@plumbline/storage';
import { type Auth, isUsername } from './auth.ts';
import type { SessionCache } from './session-cache.ts';

/** Somebody who can log in. */
export type Person = {
  readonly id: string;
  readonly username: string | null;
  readonly name: string;
  /** The organisation whose administrator looks after them. */
  readonly organisationId: string | null;
  readonly isDisabled: boolean;
  readonly createdAt: string;
};

/** A password that is good for one log-in, and what is kept of it. */
export type NewPassword = { readonly text: string; readonly hash: string };

/** The people as better-auth keeps them. What they may do stands in the grants of the store. */
export type People = {
  readonly find: (id: string) => Promise<Person | null>;
  readonly findByUsername: (username: string) => Promise<Person | null>;
  /** Those of these organisations, in the order in which they came, from the one behind `after`; with `search`, those who have it in one of their names. */
  readonly list: (organisationIds: readonly string[], of: PersonSearch) => Promise<readonly Person[]>;
  /** The hash of somebody's password; null for who has none here. */
  readonly passwordOf: (id: string) => Promise<string | null>;
  /** Hashing takes its time, so a password is made before the transaction that gives it to somebody. */
  readonly newPassword: () => Promise<NewPassword>;
  /** Changes them in a transaction of the store, with the line in the journal that tells of it. Afterwards they are to be forgotten. */
  readonly within: (session: StoreSession) => PeopleWithin;
  /** Sessions of somebody are looked up afresh: to be called when the transaction that changed anything about them is over. */
  readonly forget: (id: string) => void;
};

type PersonSearch = { readonly search: string | null; readonly page: PageRequest };

export type NewPerson = { readonly username: string; readonly name: string; readonly organisationId: string };

export type PeopleWithin = {
  readonly find: (id: string) => Promise<Person | null>;
  /** Refused with `DuplicateError` where the name is taken. */
  readonly create: (person: NewPerson, password: NewPassword) => Promise<Person>;
  /** Ends all their sessions and gives them a password for one log-in. */
  readonly resetPassword: (id: string, password: NewPassword) => Promise<void>;
  /** Puts one hash in place of another and ends all their sessions; false, and nothing is done, where the other is not there any more. */
  readonly changePassword: (id: string, hash: { readonly from: string; readonly to: string }) => Promise<boolean>;
  /** Their one-time password is no more. */
  readonly passwordChanged: (id: string) => Promise<void>;
  /** Whoever is disabled cannot log in, and is logged out everywhere. `at` null lets them in again. */
  readonly setDisabled: (id: string, at: string | null) => Promise<void>;
};

/** A row of better-auth with the fields we add to it. */
export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly username?: string | null;
  readonly organisationId?: string | null;
  readonly mustChangePassword?: boolean | null;
  readonly disabledAt?: string | null;
  readonly createdAt: Date | string;
};

/** `authWithin` is the same in a transaction of the store. */
export async function createPeople(
  auth: Auth,
  authWithin: (session: StoreSession) => Auth,
  cache: SessionCache,
): Promise<People> {
  const { internalAdapter, password } = await auth.$context;
  return {
    find: (id) => find(auth, id),
    findByUsername: (username) => findByUsername(auth, username),
    list: async (organisationIds, { search, page: { limit, after } }) => {
      if (organisationIds.length === 0) return [];
      const where: Where[] = [
        { field: 'organisationId', operator: 'in', value: [...organisationIds] },
        ...(after === null ? [] : [{ field: 'id', operator: 'gt' as const, value: after }]),
        ...(search === null ? [] : ['name', 'username'].map((field) => hasInIt(field, search))),
      ];
      return (await internalAdapter.listUsers(limit, 0, { field: 'id', direction: 'asc' }, where)).map(toPerson);
    },
    passwordOf: (id) => passwordOf(auth, id),
    newPassword: async () => {
      const text = newPassword();
      return { text, hash: await password.hash(text) };
    },
    within: (session) => peopleWithin(authWithin(session)),
    forget: (id) => cache.forgetPerson(id),
  };
}

type Where = NonNullable<Parameters<Awaited<Auth['$context']>['internalAdapter']['listUsers']>[3]>[number];

/** better-auth makes a pattern of it as it is, and what ends or begins something in patterns does so in one database and not in the other: there any sign will do. */
const hasInIt = (field: string, search: string): Where => ({
  field,
  operator: 'contains',
  value: search.replace(/[%\\]/g, '_'),
  connector: 'OR',
  mode: 'insensitive',
});

function peopleWithin(auth: Auth): PeopleWithin {
  const passwordChanged = async (id: string) => {
    await (await auth.$context).internalAdapter.updateUser(id, { mustChangePassword: false });
  };
  return {
    find: (id) => find(auth, id),
    changePassword: async (id, { from, to }) => {
      if ((await passwordOf(auth, id)) !== from) return false;
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updatePassword(id, to);
      await internalAdapter.deleteUserSessions(id);
      await passwordChanged(id);
      return true;
    },
    create: (person, password) => create(auth, person, password),
    resetPassword: async (id, { hash }) => {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updatePassword(id, hash);
      await internalAdapter.updateUser(id, { mustChangePassword: true });
      await internalAdapter.deleteUserSessions(id);
    },
    passwordChanged,
    setDisabled: async (id, at) => {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updateUser(id, { disabledAt: at });
      await internalAdapter.deleteUserSessions(id);
    },
  };
}

async function create(
  auth: Auth,
  { username, name, organisationId }: NewPerson,
  { hash }: NewPassword,
): Promise<Person> {
  const { internalAdapter } = await auth.$context;
  if (!isUsername(username)) throw new Error('A username that no contract let through');
  if ((await findByUsername(auth, username)) !== null) throw new DuplicateError('user', username);
  // better-auth wants an address to write to; nobody is written to, and this domain can never be one.
  const email = `${Buffer.from(username.toLowerCase()).toString('hex')}@users.invalid`;
  const row = await internalAdapter.createUser(
    { email, emailVerified: true, name, username, organisationId, mustChangePassword: true },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({ userId: row.id, providerId: 'credential', accountId: row.id, password: hash });
  return toPerson(row);
}

async function passwordOf(auth: Auth, id: string): Promise<string | null> {
  const accounts = await (await auth.$context).internalAdapter.findAccounts(id);
  return accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
}

async function find(auth: Auth, id: string): Promise<Person | null> {
  const row = await (await auth.$context).internalAdapter.findUserById(id);
  return row === null ? null : toPerson(row);
}

async function findByUsername(auth: Auth, username: string): Promise<Person | null> {
  const { adapter } = await auth.$context;
  const where = [{ field: 'username', value: username.toLowerCase() }];
  const row = await adapter.findOne({ model: 'user', where });
  return row === null ? null : toPerson(row);
}

export function toPerson(row: unknown): Person {
  const { id, username, name, organisationId, disabledAt, createdAt } = row as PersonRow;
  return {
    id,
    username: username ?? null,
    name,
    organisationId: organisationId ?? null,
    isDisabled: Boolean(disabledAt),
    createdAt: new Date(createdAt).toISOString(),
  };
}

/** 20 characters of 31 that nobody mistakes for one another: 99 bits. */
function newPassword(): string {
  const letters = Array.from({ length: 20 }, () => UNMISTAKABLE[randomInt(UNMISTAKABLE.length)]);
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

const UNMISTAKABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

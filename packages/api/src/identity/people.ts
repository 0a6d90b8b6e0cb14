import { randomInt } from 'node:crypto';
import { DuplicateError, type PageRequest } from '@plumbline/storage';
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

/** The people as better-auth keeps them. What they may do stands in the grants of the store. */
export type People = {
  /** With a password that is good for one log-in, and then for changing it. Refused with `DuplicateError` where the name is taken. */
  readonly create: (person: {
    readonly username: string;
    readonly name: string;
    readonly organisationId: string;
  }) => Promise<{
    readonly person: Person;
    readonly oneTimePassword: string;
  }>;
  readonly find: (id: string) => Promise<Person | null>;
  readonly findByUsername: (username: string) => Promise<Person | null>;
  readonly setOrganisation: (id: string, organisationId: string) => Promise<void>;
  /** Those of these organisations, in the order in which they came, from the one behind `after`. */
  readonly list: (organisationIds: readonly string[], page: PageRequest) => Promise<readonly Person[]>;
  /** Ends all their sessions and gives them a password for one log-in. */
  readonly resetPassword: (id: string) => Promise<string>;
  /** Whoever is disabled cannot log in, and is logged out everywhere. `at` null lets them in again. */
  readonly setDisabled: (id: string, at: string | null) => Promise<void>;
  /** Their one-time password is no more; sessions are looked up afresh. */
  readonly passwordChanged: (id: string) => Promise<void>;
  /** What they may do has changed. */
  readonly grantsChanged: (id: string) => void;
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

export async function createPeople(auth: Auth, cache: SessionCache): Promise<People> {
  const { internalAdapter, password } = await auth.$context;
  const endSessions = async (id: string) => {
    await internalAdapter.deleteUserSessions(id);
    cache.forgetPerson(id);
  };
  return {
    create: (person) => create(auth, person),
    find: async (id) => {
      const row = await internalAdapter.findUserById(id);
      return row === null ? null : toPerson(row);
    },
    findByUsername: (username) => findByUsername(auth, username),
    setOrganisation: async (id, organisationId) => void (await internalAdapter.updateUser(id, { organisationId })),
    list: async (organisationIds, { limit, after }) => {
      if (organisationIds.length === 0) return [];
      const where = [
        { field: 'organisationId', operator: 'in' as const, value: [...organisationIds] },
        ...(after === null ? [] : [{ field: 'id', operator: 'gt' as const, value: after }]),
      ];
      return (await internalAdapter.listUsers(limit, 0, { field: 'id', direction: 'asc' }, where)).map(toPerson);
    },
    resetPassword: async (id) => {
      const oneTimePassword = newPassword();
      await internalAdapter.updatePassword(id, await password.hash(oneTimePassword));
      await internalAdapter.updateUser(id, { mustChangePassword: true });
      await endSessions(id);
      return oneTimePassword;
    },
    setDisabled: async (id, at) => {
      await internalAdapter.updateUser(id, { disabledAt: at });
      await endSessions(id);
    },
    passwordChanged: async (id) => {
      await internalAdapter.updateUser(id, { mustChangePassword: false });
      cache.forgetPerson(id);
    },
    grantsChanged: (id) => cache.forgetPerson(id),
  };
}

async function create(
  auth: Auth,
  {
    username,
    name,
    organisationId,
  }: { readonly username: string; readonly name: string; readonly organisationId: string },
) {
  const { internalAdapter, password } = await auth.$context;
  if (!isUsername(username)) throw new Error('A username that no contract let through');
  if ((await findByUsername(auth, username)) !== null) throw new DuplicateError('user', username);
  const oneTimePassword = newPassword();
  const hash = await password.hash(oneTimePassword);
  // better-auth wants an address to write to; nobody is written to, and this domain can never be one.
  const email = `${Buffer.from(username.toLowerCase()).toString('hex')}@users.invalid`;
  const row = await internalAdapter.createUser(
    { email, emailVerified: true, name, username, organisationId, mustChangePassword: true },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({ userId: row.id, providerId: 'credential', accountId: row.id, password: hash });
  return { person: toPerson(row), oneTimePassword };
}

async function findByUsername(auth: Auth, username: string): Promise<Person | null> {
  const { adapter } = await auth.$context;
  const where = [{ field: 'username', value: username.toLowerCase() }];
  const row = await adapter.findOne({ model: 'user', where });
  return row === null ? null : toPerson(row);
}

function toPerson(row: unknown): Person {
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

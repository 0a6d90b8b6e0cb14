import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentHash, type SelfEvaluation } from '@plumbline/core';
import { writeDocument } from '@plumbline/documents';
import { readFormsInSource } from '@plumbline/documents/read';
import { ChunkError, createEmbeddedEngine } from '@plumbline/jobs';
import {
  deskHere,
  type EvidenceFiles,
  judgeHere,
  type Role,
  type ServiceContext,
  type StudyContext,
  studyWork,
  watchStudies,
} from '@plumbline/service';
import { doStudyChunk, type StudyChunkInput } from '@plumbline/service/study-chunk';
import { kyselyOf, type Store } from '@plumbline/storage';
import type { Hono } from 'hono';
import {
  type AppDeps,
  createApp,
  createIdentity,
  type Identity,
  type Limits,
  type OidcOptions,
  prepareFirstStart,
} from '../../src/index.ts';
import { type CheckedApp, checkedApp } from './checked-app.ts';
import { openTestStore } from './test-store.ts';

const ORIGIN = 'http://localhost';

/** A server without a socket: the real app over a real database in memory, with two organisations that know nothing of each other. */
export type Harness = {
  readonly app: CheckedApp;
  readonly deps: AppDeps;
  readonly store: Store;
  readonly identity: Identity;
  readonly root: string;
  readonly bureau: string;
  readonly foreign: string;
  /** What was logged, line by line. */
  readonly logged: readonly {
    readonly level: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly message: string;
  }[];
  /** Moves the clock on. */
  readonly wait: (milliseconds: number) => void;
  readonly firstPassword: string;
};

const LIMITS: Limits = {
  bodyBytes: 2_000_000,
  evidenceBytes: 1_000_000,
  importBytes: 1_000_000,
  requestsPerMinute: 0,
  failedLogIns: 5,
};

export async function createHarness(
  options: { readonly limits?: Partial<Limits>; readonly publicUrl?: string; readonly oidc?: OidcOptions } = {},
): Promise<Harness> {
  const store = await openTestStore();
  const clock = { at: Date.parse('2026-03-01T08:00:00.000Z') };
  let ids = 0;
  const logged: { level: string; fields: Readonly<Record<string, unknown>>; message: string }[] = [];
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void logged.push({ level, fields, message });
  const context: StudyContext = {
    store,
    now: () => new Date(clock.at++).toISOString(),
    newId: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    evidence: evidenceInMemory(),
    readForms: readFormsInSource,
    judge: judgeHere,
    jobs: createEmbeddedEngine({ work: studyWork(store), threads: threadsHere }),
    desk: deskHere,
    report: (error) => write('error')({ error: String(error) }, 'study failed'),
  };
  await watchStudies(context);
  const publicUrl = options.publicUrl ?? ORIGIN;
  const { kysely, type } = kyselyOf(store);
  const identity = await createIdentity(
    {
      database: { db: kysely, type },
      secret: 'a secret of tests and nothing else',
      publicUrl,
      newId: context.newId,
      oidc: options.oidc ?? null,
    },
    store,
  );
  const first = await prepareFirstStart(context, identity, '市财政局');
  if (first === null) throw new Error('The store was not empty');
  const deps: AppDeps = {
    context,
    identity,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    limits: { ...LIMITS, ...options.limits },
    publicUrl,
    addressOf: (c) => c.req.header('x-test-address') ?? null,
    isReady: () => true,
    writeDocument,
  };
  const [root] = await store.organisations.all();
  if (!root) throw new Error('No root');
  const bureau = await organisation(context, root.id, '商务局');
  const foreign = await organisation(context, root.id, '水务局');
  await publishBundled(store);
  return {
    app: checkedApp(createApp(deps) as unknown as Hono<never>),
    deps,
    store,
    identity,
    root: root.id,
    bureau,
    foreign,
    logged,
    wait: (milliseconds) => {
      clock.at += milliseconds;
    },
    firstPassword: first.oneTimePassword,
  };
}

async function organisation({ store, newId, now }: ServiceContext, parentId: string, name: string): Promise<string> {
  const id = newId();
  await store.organisations.insert({ id, parentId, name, code: null, createdAt: now() });
  return id;
}

/** Chunks are done where they are asked for: everything of a study but the thread. */
const threadsHere = {
  count: 1,
  run: async (input: unknown) => {
    try {
      return doStudyChunk(input as StudyChunkInput);
    } catch (cause) {
      throw new ChunkError(String(cause), { cause });
    }
  },
  close: async () => undefined,
};

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

export const ruleSetText = (id = 'shanghai-2020') => readFileSync(`${ROOT}/rules/${id}/1.0.0/rule-set.json`, 'utf8');

async function publishBundled(store: Store): Promise<void> {
  const document = ruleSetText();
  await store.versions.insert({
    ruleSetId: 'shanghai-2020',
    version: '1.0.0',
    hash: documentHash(JSON.parse(document)),
    document,
    tests: '',
    state: 'published',
    fromYear: 2020,
    untilYear: null,
    publishedAt: '2026-03-01T08:00:00.000Z',
    publishedBy: null,
    draftId: null,
    retiredAt: null,
  });
}

function evidenceInMemory(): EvidenceFiles {
  const kept = new Map<string, Uint8Array>();
  return { put: async (hash, bytes) => void kept.set(hash, bytes), get: async (hash) => kept.get(hash) ?? null };
}

/** The forms of the examples. */
export const exampleForms = (): SelfEvaluation[] =>
  (JSON.parse(readFileSync(`${ROOT}/examples/shanghai-2020/forms.json`, 'utf8')) as { form?: SelfEvaluation }[]).map(
    (one) => ('form' in one ? (one.form as SelfEvaluation) : (one as unknown as SelfEvaluation)),
  );

export const exampleForm = (): SelfEvaluation => {
  const [form] = exampleForms();
  if (!form) throw new Error('No example');
  return form;
};

export const json = (body: unknown, headers: Readonly<Record<string, string>> = {}, method = 'POST'): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const OWN_PASSWORD = 'correct horse battery';

/** Somebody with roles at an organisation; the cookie of their session. */
export async function signIn(
  harness: Harness,
  username: string,
  organisationId: string,
  roles: readonly Role[],
): Promise<string> {
  const password = await createPerson(harness, username, organisationId, roles);
  const { people } = harness.identity;
  const person = await people.findByUsername(username);
  await harness.store.transaction((session) => people.within(session).passwordChanged(person?.id ?? ''));
  return logIn(harness.app, username, password);
}

/** The same by the way a person goes, who then has {@link OWN_PASSWORD}. */
export async function signInAtLength(
  harness: Harness,
  username: string,
  organisationId: string,
  roles: readonly Role[],
): Promise<string> {
  const currentPassword = await createPerson(harness, username, organisationId, roles);
  const cookie = await logIn(harness.app, username, currentPassword);
  const body = json({ currentPassword, newPassword: OWN_PASSWORD }, { cookie }, 'PUT');
  const changed = await harness.app.request('/api/v1/session/password', body);
  if (changed.status !== 204) throw new Error(await changed.text());
  return cookieOf(changed);
}

async function createPerson(
  { identity, store }: Harness,
  username: string,
  organisationId: string,
  roles: readonly Role[],
): Promise<string> {
  const password = await identity.people.newPassword();
  await store.transaction(async (session) => {
    const person = { username, name: `Name of ${username}`, organisationId };
    const { id } = await identity.people.within(session).create(person, password);
    await session.grants.set(
      id,
      roles.map((role) => ({ role, organisationId })),
    );
  });
  return password.text;
}

export async function logIn(app: Harness['app'], username: string, password: string): Promise<string> {
  const response = await app.request('/api/v1/session', json({ username, password }));
  if (response.status !== 200) throw new Error(await response.text());
  return cookieOf(response);
}

export const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@plumbline/storage';
import { addReviewer, oneTimePassword, type Person, signIn } from '../../scripts/scale-out/person.ts';
import { AS_BUILT, type Program, startProgram, urlOf } from '../../scripts/scale-out/program.ts';
import { type Filling, fillSegments } from '../bench/studies/fill.ts';

/** A database with accepted forms, on which servers and workers are started as processes of their own. */
export type Site = {
  readonly store: Store;
  /** Starts a server. */
  readonly serve: (variables: Variables) => Promise<Served>;
  /** Starts a worker that does a chunk at a time. */
  readonly worker: (variables: Variables) => Promise<Program>;
  /** Ends whatever was started and still runs. */
  readonly close: () => Promise<void>;
};

/** A server, and a person there who may study all forms. */
export type Served = { readonly server: Program; readonly person: Person };

type Variables = Readonly<Record<string, string>>;

const SOMEBODY = 'somebody';

/** Has a server of the program, as it was built before, make its tables in an empty database, and fills its archive. */
export async function openSite(databaseUrl: string, filling: Omit<Filling, 'organisationId'>): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-workers-'));
  const all = {
    ...{ DATABASE_URL: databaseUrl, PLUMBLINE_DATA: folder, NODE_ENV: 'production' },
    // Nobody is to be told that they ask too often how far a study is.
    PLUMBLINE_REQUESTS_PER_MINUTE: '0',
  };
  const started: Program[] = [];
  const start = async (command: 'serve' | 'worker', variables: Variables, isReady: RegExp): Promise<Program> => {
    const program = await startProgram(command, { ...all, ...variables }, isReady, AS_BUILT);
    started.push(program);
    return program;
  };
  await firstStart(await start('serve', {}, /First log-in/));
  const store = await openStore(databaseUrl);
  const [root] = await store.organisations.all();
  await fillSegments(store, { ...filling, organisationId: root?.id ?? '' });
  return {
    store,
    serve: async (variables) => {
      const server = await start('serve', variables, /ready: \S+/);
      return { server, person: await signIn(urlOf(server), SOMEBODY, null) };
    },
    worker: (variables) => start('worker', { PLUMBLINE_JOB_THREADS: '1', ...variables }, /worker is ready/),
    close: async () => {
      await Promise.all(started.map((program) => program.kill()));
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes somebody who may study all forms, with a password of their own. */
async function firstStart(server: Program): Promise<void> {
  const admin = await signIn(urlOf(server), 'admin', oneTimePassword(server.said(), 'admin'));
  await signIn(urlOf(server), SOMEBODY, await addReviewer(admin, SOMEBODY));
  await server.stop();
}

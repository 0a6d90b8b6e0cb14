import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { journalEntries, verifyJournal } from '@plumbline/storage';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasRedis, type RunningRedis, startRedis } from '../packages/jobs/test/support/redis-server.ts';
import { type PostgresServer, startPostgres } from '../packages/storage/test/support/postgres-server.ts';
import { beginStudy, type Person, resultOf, studyOf } from '../scripts/scale-out/person.ts';
import { programIsBuilt } from './program/built.ts';
import { betweenVersions } from './workers/between-versions.ts';
import { type Crew, startCrew } from './workers/crew.ts';
import { openSite, type Served, type Site } from './workers/site.ts';

/**
 * A study through the whole program, whose workers are killed at random moments, comes to what a server alone makes of it that nobody disturbs. Engines by
 * themselves are held to the same in `packages/jobs/test/crash`.
 */
const KILLS = 20;
const WORKERS = 2;
const CHUNKS = 140;
const FORMS_OF_A_CHUNK = 20;
/** Whoever is killed leaves up to two chunks, which others begin again later: those of everybody are still to be done at the last kill, and some more. */
const LAST_KILL = 0.6;

let postgres: PostgresServer;
let redis: RunningRedis | null = null;
let site: Site;
/** Of the study that nobody disturbed. */
let calm: Outcome;
/** Servers that leave chunks to workers. Both are there before a study is begun: one that comes later takes up what it finds. */
const queued: { onPostgres?: Served; onRedis?: Served } = {};

beforeAll(async () => {
  await programIsBuilt();
  postgres = await startPostgres();
  const filling = { forms: CHUNKS * FORMS_OF_A_CHUNK, together: FORMS_OF_A_CHUNK };
  site = await openSite(await postgres.createSchema(), filling);
  const { server, person } = await site.serve({ JOBS: 'piscina' });
  const id = await beginStudy(person, betweenVersions());
  calm = await outcomeOf(id, await resultOf(person, id));
  await server.stop();
  queued.onPostgres = await site.serve(ON_POSTGRES);
  if (!hasRedis()) return;
  redis = await startRedis();
  queued.onRedis = await site.serve(onRedis());
}, 300_000);
afterAll(async () => {
  await site?.close();
  await redis?.stop();
  await postgres?.stop();
});

const ON_POSTGRES = { JOBS: 'bullmq' };
const onRedis = () => ({ ...ON_POSTGRES, REDIS_URL: redis?.url ?? '' });

// At the same time: for whoever is killed somebody waits up to half a minute, and the processor has nothing to do.
describe.concurrent(`of a study whose workers are killed ${KILLS} times everything is as a server alone has it`, () => {
  test('through PostgreSQL', { timeout: 600_000 }, () => expectSameAfterKills(queued.onPostgres, ON_POSTGRES));

  // Redis is no package of the registry: where CI could not install it there is no queue to kill workers of.
  test.skipIf(!hasRedis())('through Redis, where redis-server is installed', { timeout: 600_000 }, () =>
    expectSameAfterKills(queued.onRedis, onRedis()),
  );
});

async function expectSameAfterKills(served: Served | undefined, variables: Record<string, string>): Promise<void> {
  if (served === undefined) throw new Error('The server was not started');
  const { person } = served;
  const seed = `FC_SEED=${fc.readConfigureGlobal()?.seed}`;
  const kills = killsOf(calm.chunks.length);
  const crew = await startCrew(WORKERS, () => site.worker(variables));
  const id = await beginStudy(person, betweenVersions());
  for (const kill of kills) await killed(person, id, crew, kill);
  // They were killed at it, not after it.
  expect((await studyOf(person, id)).progress.state, seed).toBe('running');
  expect(await outcomeOf(id, await resultOf(person, id)), seed).toEqual(calm);
  expect(await crew.stop(), seed).toEqual(Array.from({ length: WORKERS }, () => 0));
  expect(await verifyJournal(journalEntries(site.store.journal)), seed).toMatchObject({ ok: true });
}

/** When somebody is killed: so many milliseconds after so many chunks were stored; and who. */
type Kill = { readonly stored: number; readonly delay: number; readonly whom: number };

function killsOf(chunks: number): readonly Kill[] {
  const kill = fc.record({
    stored: fc.integer({ min: 0, max: Math.floor(chunks * LAST_KILL) }),
    delay: fc.integer({ min: 0, max: 60 }),
    whom: fc.nat(),
  });
  return fc.sample(kill, KILLS).sort((one, other) => one.stored - other.stored);
}

async function killed(person: Person, id: string, crew: Crew, { stored, delay, whom }: Kill): Promise<void> {
  while ((await studyOf(person, id)).progress.done < stored) await setTimeout(20);
  await setTimeout(delay);
  await crew.kill(whom);
}

/** All that is kept of a study and could hang on who did it. */
type Outcome = {
  readonly result: string;
  /** What each chunk came to. */
  readonly chunks: readonly string[];
  /** What the journal says of it. */
  readonly told: readonly string[];
};

async function outcomeOf(id: string, result: string): Promise<Outcome> {
  const { studies, journal } = site.store;
  const chunks: string[] = [];
  for (const { chunk } of await studies.chunks(id)) chunks.push(hashOf((await studies.output(id, chunk)) ?? ''));
  const told: string[] = [];
  for await (const { subjectId, action, details } of journalEntries(journal))
    if (subjectId === id) told.push(`${action} ${details}`);
  return { result: hashOf(result), chunks, told };
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

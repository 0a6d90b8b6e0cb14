// Shows what docs/guides/scale-out.md tells: a database server, two workers and a server as processes of their own on this machine, a study of past forms done by
// the workers, the same study done by a server alone, and by the command line. It ends with 0 where all came to the same bytes. With `--redis` workers do it once
// more from a queue in Redis, for which redis-server has to be installed.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../packages/jobs/test/support/redis-server.ts';
import { startEmbedded } from '../packages/storage/test/support/embedded-postgres.ts';
import { fillArchive } from './scale-out/archive.ts';
import { addReviewer, beginStudy, oneTimePassword, resultOf, signIn } from './scale-out/person.ts';
import { type Program, runProgram, startProgram, urlOf } from './scale-out/program.ts';

const SOMEBODY = 'somebody';
const WORKERS = 2;
/** Enough for a chunk of each of five years. */
const FORMS = 600;

/** What is to be ended when all is over, the last begun first. */
const ending: (() => Promise<unknown>)[] = [];
const step = <T>(said: string, done: Promise<T>): Promise<T> => {
  console.log(said);
  return done;
};

type Variables = Readonly<Record<string, string>>;
/** A study that is done. */
type Done = { readonly id: string; readonly result: string };

async function run(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-scale-out-'));
  ending.push(() => rm(folder, { recursive: true, force: true }));
  const postgres = await step('Starting PostgreSQL', startEmbedded());
  ending.push(postgres.stop);
  const alone = { DATABASE_URL: postgres.url, PLUMBLINE_DATA: folder };
  const queued = { ...alone, JOBS: 'bullmq' };
  const { server, password } = await firstStart(queued);
  const done = [
    await byWorkers(server, queued, password),
    ...(process.argv.includes('--redis') ? [await throughRedis(queued)] : []),
    await byServer(alone),
  ];
  const again = ['impact', '--study', done[0]?.id ?? '', '--archive', '--format', 'json'];
  const byCommand = await step('The same study, by the command line', runProgram(again, alone));
  const results = [...done.map(({ result }) => result), byCommand];
  for (const result of results)
    console.log(`  ${createHash('sha256').update(result).digest('hex')}  ${result.length} bytes`);
  return results.every((result) => result === results[0]);
}

/** A server on a new database, forms in its archive, and somebody who may study them. */
async function firstStart(variables: Variables): Promise<{ readonly server: Program; readonly password: string }> {
  const server = await step('Starting a server, the queue in PostgreSQL', serve(variables, /First log-in/));
  const [, password] = await step(
    `Filling the archive with ${FORMS} forms`,
    Promise.all([fillArchive(variables.DATABASE_URL ?? '', FORMS), reviewerAt(server)]),
  );
  return { server, password };
}

async function reviewerAt(server: Program): Promise<string> {
  const admin = await signIn(urlOf(server), 'admin', oneTimePassword(server.said(), 'admin'));
  return addReviewer(admin, SOMEBODY);
}

/** What a study comes to that workers have done. */
async function byWorkers(server: Program, variables: Variables, password: string | null): Promise<Done> {
  const start = () => startProgram('worker', { ...variables, PLUMBLINE_JOB_THREADS: '1' }, /worker is ready/);
  const workers = await step(`Starting ${WORKERS} workers`, Promise.all(Array.from({ length: WORKERS }, start)));
  for (const worker of workers) ending.push(worker.kill);
  const done = await step('A study, done by the workers', studied(server, password));
  await step('Stopping the workers and the server', stopAll([...workers, server]));
  return done;
}

async function throughRedis(variables: Variables): Promise<Done> {
  const redis = await step('Starting Redis', startRedis());
  ending.push(redis.stop);
  const queued = { ...variables, REDIS_URL: redis.url };
  const server = await step('Starting a server, the queue in Redis', serve(queued, /ready: \S+/));
  return byWorkers(server, queued, null);
}

/** What the same study comes to on threads of a server alone. */
async function byServer(variables: Variables): Promise<Done> {
  const server = await step('Starting a server alone', serve(variables, /ready: \S+/));
  const done = await step('The same study, done by threads of the server', studied(server, null));
  await stopAll([server]);
  return done;
}

async function serve(variables: Variables, isReady: RegExp): Promise<Program> {
  const server = await startProgram('serve', variables, isReady);
  ending.push(server.kill);
  return server;
}

async function studied(server: Program, password: string | null): Promise<Done> {
  const person = await signIn(urlOf(server), SOMEBODY, password);
  const id = await beginStudy(person);
  return { id, result: await resultOf(person, id) };
}

async function stopAll(programs: readonly Program[]): Promise<void> {
  const codes = await Promise.all(programs.map((program) => program.stop()));
  if (codes.some((code) => code !== 0)) throw new Error(`They ended with ${codes.join(', ')}`);
}

let code = 1;
try {
  const isSame = await run();
  console.log(isSame ? 'The same, byte by byte.' : 'They differ.');
  code = isSame ? 0 : 1;
} catch (error) {
  console.error(error);
} finally {
  console.log('Ending what was started');
  for (const end of ending.reverse()) await end();
}
process.exitCode = code;

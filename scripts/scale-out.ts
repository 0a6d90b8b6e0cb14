// Shows what docs/guides/scale-out.md tells: a database server, two workers and a server as processes of their own on this machine, a study of the demonstration's
// past forms done by the workers, and the same study done by a server alone. It ends with 0 where both came to the same bytes. With `--redis` workers do it once
// more from a queue in Redis, for which redis-server has to be installed.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../packages/jobs/test/support/redis-server.ts';
import { startEmbedded } from '../packages/storage/test/support/embedded-postgres.ts';
import { beginStudy, oneTimePassword, resultOf, signIn } from './scale-out/person.ts';
import { type Program, startProgram } from './scale-out/program.ts';

const SOMEBODY = 'demo-editor';
const WORKERS = 2;

/** What is to be ended when all is over, the last begun first. */
const ending: (() => Promise<unknown>)[] = [];
const step = <T>(said: string, done: Promise<T>): Promise<T> => {
  console.log(said);
  return done;
};

async function run(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-scale-out-'));
  ending.push(() => rm(folder, { recursive: true, force: true }));
  const postgres = await step('Starting PostgreSQL', startEmbedded());
  ending.push(postgres.stop);
  const alone = { DATABASE_URL: postgres.url, PLUMBLINE_DATA: folder };
  const results = [
    await byWorkers('the queue in PostgreSQL', { ...alone, JOBS: 'bullmq', PLUMBLINE_DEMO: 'true' }),
    ...(process.argv.includes('--redis') ? [await throughRedis(alone)] : []),
    await byServer(alone),
  ];
  for (const result of results)
    console.log(`  ${createHash('sha256').update(result).digest('hex')}  ${result.length} bytes`);
  return results.every((result) => result === results[0]);
}

type Variables = Readonly<Record<string, string>>;

/** What a study comes to that workers have done. */
async function byWorkers(queue: string, variables: Variables): Promise<string> {
  const isReady = variables.PLUMBLINE_DEMO === undefined ? /ready: \S+/ : /Try first/;
  const server = await step(`Starting a server, ${queue}`, startProgram('serve', variables, isReady));
  ending.push(server.kill);
  const start = () => startProgram('worker', { ...variables, PLUMBLINE_JOB_THREADS: '1' }, /worker is ready/);
  const workers = await step(`Starting ${WORKERS} workers`, Promise.all(Array.from({ length: WORKERS }, start)));
  for (const worker of workers) ending.push(worker.kill);
  const password = oneTimePassword(server.said(), SOMEBODY);
  const result = await step('A study, done by the workers', studied(server, password));
  await step('Stopping the workers and the server', stopAll([...workers, server]));
  return result;
}

async function throughRedis(variables: Variables): Promise<string> {
  const redis = await step('Starting Redis', startRedis());
  ending.push(redis.stop);
  return byWorkers('the queue in Redis', { ...variables, JOBS: 'bullmq', REDIS_URL: redis.url });
}

/** What the same study comes to on threads of a server alone. */
async function byServer(variables: Variables): Promise<string> {
  const server = await step('Starting a server alone', startProgram('serve', variables, /ready: \S+/));
  ending.push(server.kill);
  const result = await step('The same study, done by threads of the server', studied(server, null));
  await stopAll([server]);
  return result;
}

async function studied(server: Program, password: string | null): Promise<string> {
  const [, url = ''] = /ready: (\S+)/.exec(server.said()) ?? [];
  const person = await signIn(url, SOMEBODY, password);
  return resultOf(person, await beginStudy(person));
}

async function stopAll(programs: readonly Program[]): Promise<void> {
  const codes = await Promise.all(programs.map((program) => program.stop()));
  if (codes.some((code) => code !== 0)) throw new Error(`They ended with ${codes.join(', ')}`);
}

try {
  const isSame = await run();
  console.log(isSame ? 'The same, byte by byte.' : 'They differ.');
  process.exitCode = isSame ? 0 : 1;
} finally {
  console.log('Ending what was started');
  for (const end of ending.reverse()) await end();
}

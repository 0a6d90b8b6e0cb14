// `measure.ts FORMS`: a study of an archive by one worker process and by two, of one thread each, through a queue in PostgreSQL, with a server that does no chunks, as
// rows of JSON. From the question to the stored result; by turns, so that what else the machine has to do slows both.
import { setTimeout } from 'node:timers/promises';
import { startEmbedded } from '../../../packages/storage/test/support/embedded-postgres.ts';
import { beginStudy, type Person, resultOf, studyOf } from '../../../scripts/scale-out/person.ts';
import type { Program } from '../../../scripts/scale-out/program.ts';
import { betweenVersions } from '../../workers/between-versions.ts';
import { openSite, type Served, type Site } from '../../workers/site.ts';
import { median } from '../measure.ts';
import { type BenchRow, row } from '../row.ts';
import { machineSeconds, processSeconds } from './processor-time.ts';

const ROUNDS = 2;
/** Between two looks at how far a study is, in milliseconds. */
const PAUSE = 200;
const QUEUED = { JOBS: 'bullmq', PLUMBLINE_BACKGROUND: 'false' };

const [forms = 0] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measure(forms)));

async function measure(forms: number): Promise<readonly BenchRow[]> {
  const postgres = await startEmbedded();
  try {
    const site = await openSite(postgres.url, { forms });
    try {
      return rowsOf(`${forms.toLocaleString('en')} forms`, await byTurns(site, await site.serve(QUEUED)));
    } finally {
      await site.close();
    }
  } finally {
    await postgres.stop();
  }
}

type Rounds = { readonly one: readonly Timed[]; readonly two: readonly Timed[] };

/** One worker stays; the other comes and goes. Whoever has come does some chunks before anything is measured: a new process is slow at first. */
async function byTurns(site: Site, { person, server }: Served): Promise<Rounds> {
  const [one, two]: [Timed[], Timed[]] = [[], []];
  const first = await site.worker(QUEUED);
  await warmedUp(person);
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await timed(person, server, [first]));
    const second = await site.worker(QUEUED);
    await warmedUp(person);
    two.push(await timed(person, server, [first, second]));
    await second.stop();
  }
  await first.stop();
  if (new Set([...one, ...two].map(({ result }) => result)).size > 1) throw new Error('Runs with different results');
  return { one, two };
}

async function warmedUp(person: Person): Promise<void> {
  await resultOf(person, await beginStudy(person, betweenVersions([2023, 2024])));
}

/** Seconds of a study, and of the processor meanwhile. */
type Timed = {
  readonly all: number;
  readonly chunks: number;
  readonly count: number;
  readonly workers: number;
  readonly server: number;
  /** What else the machine did: the database, above all. */
  readonly rest: number;
  readonly result: string;
};

async function timed(person: Person, server: Program, workers: readonly Program[]): Promise<Timed> {
  const used = () => ({
    machine: machineSeconds(),
    server: processSeconds(server.pid),
    workers: workers.reduce((sum, { pid }) => sum + processSeconds(pid), 0),
  });
  const [before, started] = [used(), performance.now()];
  const id = await beginStudy(person, betweenVersions());
  const { count, chunks } = await chunksDone(person, id, started);
  const result = await resultOf(person, id);
  const after = used();
  // As the server says: who asks often how far it is takes the processor from those who do it.
  const { madeAt, endedAt } = await studyOf(person, id);
  const all = (Date.parse(endedAt ?? '') - Date.parse(madeAt)) / 1000;
  const [busy, ofServer, ofWorkers] = [
    after.machine - before.machine,
    after.server - before.server,
    after.workers - before.workers,
  ];
  return { all, chunks, count, workers: ofWorkers, server: ofServer, rest: busy - ofServer - ofWorkers, result };
}

/** How many chunks there were, and how many seconds it took until all of them were stored. */
async function chunksDone(person: Person, id: string, started: number) {
  for (;;) {
    const { done, total } = (await studyOf(person, id)).progress;
    if (done === total) return { count: done, chunks: (performance.now() - started) / 1000 };
    await setTimeout(PAUSE);
  }
}

function rowsOf(name: string, { one, two }: Rounds): readonly BenchRow[] {
  const rows = (who: string, rounds: readonly Timed[]) => {
    const of = (figure: (timed: Timed) => number) => median(rounds.map(figure));
    return [
      row(
        'workers',
        `${name}: ${who}`,
        of(({ all }) => all),
        's',
      ),
      row(
        'workers',
        `${name}: chunks by ${who}`,
        of(({ chunks }) => chunks),
        's',
      ),
      row(
        'workers',
        `${name}: chunks a second by ${who}`,
        of(({ count, chunks }) => count / chunks),
        'chunks/s',
      ),
      row(
        'workers',
        `${name}: processor time of ${who}`,
        of(({ workers }) => workers),
        's',
      ),
      row(
        'workers',
        `${name}: processor time of the server, ${who}`,
        of(({ server }) => server),
        's',
      ),
      row(
        'workers',
        `${name}: processor time of all else, ${who}`,
        of(({ rest }) => rest),
        's',
      ),
    ];
  };
  return [...rows('one worker', one), ...rows('two workers', two)];
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SelfEvaluation } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import autocannon from 'autocannon';
import { median } from '../measure.ts';
import { type BenchRow, row } from '../row.ts';
import { type Listening, startListening } from '../server/built-server.ts';

export type ServerSizes = {
  /** How often each server is asked by few, for how long at a time, and for how long ours is asked by many. */
  readonly rounds: number;
  readonly seconds: number;
  readonly loadSeconds: number;
  readonly clients: number;
};

/** Enough requests under way at once to keep one core busy. */
const FEW = 20;
const SIZES: ServerSizes = { rounds: 7, seconds: 3, loadSeconds: 60, clients: 200 };

/**
 * Scoring over HTTP, on one core with SQLite, beside a server that sends the same body back: how many requests each answers, and how ours
 * bears two hundred clients. The client has the other core.
 */
export async function benchServer(root: string, sizes: ServerSizes = SIZES): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-server-'));
  const [form] = [...archiveForms({ seed: 7, forms: 1, rows: 13 })] as [SelfEvaluation];
  const [body = '', ...details] = ['scores', 'scorecard', 'review'].map((detail) =>
    JSON.stringify({ form, rules: 'cn-mof-2020-10@1.0.0', detail }),
  );
  const ours = await start(root, 'apps/server/dist/main.mjs', {
    PLUMBLINE_PORT: '0',
    PLUMBLINE_DATA: folder,
    PLUMBLINE_REQUESTS_PER_MINUTE: '0',
  });
  const echo = await start(root, 'test/bench/server/echo.ts', {});
  try {
    const score = `${ours.url}/api/v1/score`;
    const asked: readonly Asked[] = [
      { what: 'echo of the same body', url: `${echo.url}/echo`, body },
      { what: 'POST /score, scores alone', url: score, body },
      { what: 'POST /score, whole scorecard', url: score, body: details[0] ?? '' },
      { what: 'POST /score, scorecard and review', url: score, body: details[1] ?? '' },
    ];
    const rounds = await byTurns(asked, sizes);
    const before = await memoryOf(ours);
    const loaded = await ask(score, body, { connections: sizes.clients, duration: sizes.loadSeconds });
    const after = await memoryOf(ours);
    const name = `POST /score, ${sizes.clients} clients for ${sizes.loadSeconds} s`;
    return [
      ...besideEcho(asked, rounds),
      row('server', name, loaded.requests.average, 'requests/s'),
      row('server', `${name}: p99`, loaded.latency.p99, 'ms'),
      row('server', `${name}: errors`, loaded.errors + loaded.timeouts + loaded.non2xx, 'requests'),
      row('server', `${name}: memory before`, before, 'MiB'),
      row('server', `${name}: memory after`, after, 'MiB'),
    ];
  } finally {
    ours.process.kill('SIGTERM');
    echo.process.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

type Asked = { readonly what: string; readonly url: string; readonly body: string };

/** Asks every one once a round, after a round to warm up: a machine is not as fast from one minute to the next, within a round it is. */
async function byTurns(asked: readonly Asked[], { rounds, seconds }: ServerSizes): Promise<Load[][]> {
  const all: Load[][] = [];
  for (let round = 0; round <= rounds; round++) {
    const loads: Load[] = [];
    for (const { url, body } of asked) loads.push(await ask(url, body, { connections: FEW, duration: seconds }));
    all.push(loads);
  }
  return all.slice(1);
}

/** Of every one the median of its rounds; beside the first, the median of what the rounds say of the two. */
function besideEcho(asked: readonly Asked[], rounds: readonly Load[][]): BenchRow[] {
  const rateOf = (loads: readonly Load[], index: number) => loads[index]?.requests.average ?? Number.NaN;
  return asked.flatMap(({ what }, index) => {
    const rates = row('server', what, median(rounds.map((loads) => rateOf(loads, index))), 'requests/s');
    if (index === 0) return [rates];
    const ratio = median(rounds.map((loads) => rateOf(loads, index) / rateOf(loads, 0)));
    const p99 = median(rounds.map((loads) => loads[index]?.latency.p99 ?? Number.NaN));
    return [{ ...rates, ratioTo: asked[0]?.what ?? '', ratio }, row('server', `${what}: p99`, p99, 'ms')];
  });
}

type Load = Awaited<ReturnType<typeof ask>>;

/** On the first core: the other one is the client's. */
const start = (root: string, script: string, variables: Readonly<Record<string, string>>): Promise<Listening> =>
  startListening(root, ['taskset', '-c', '0', process.execPath, '--import', 'tsx', script], variables);

async function ask(url: string, body: string, load: { readonly connections: number; readonly duration: number }) {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    ...load,
  });
  if (result['2xx'] === 0) throw new Error(`${url} answered nothing well: ${JSON.stringify(result.statusCodeStats)}`);
  return result;
}

/** What the process has in memory; the server runs in the process that was started, for taskset becomes it. */
async function memoryOf({ process: child }: Listening): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

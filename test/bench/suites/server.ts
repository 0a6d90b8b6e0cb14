import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SelfEvaluation } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import autocannon from 'autocannon';
import { type BenchRow, row } from '../row.ts';

export type ServerSizes = {
  /** How long each server is asked by few, and how long ours by many. */
  readonly seconds: number;
  readonly loadSeconds: number;
  readonly clients: number;
};

/** Enough requests under way at once to keep one core busy. */
const FEW = 20;
const SIZES: ServerSizes = { seconds: 10, loadSeconds: 60, clients: 200 };

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
    const target = { ours: `${ours.url}/api/v1/score`, echo: `${echo.url}/echo` };
    // In turns, each once to warm up: what slows one slows the other.
    for (const url of [target.ours, target.echo]) await ask(url, body, { connections: FEW, duration: 3 });
    const few = { connections: FEW, duration: sizes.seconds };
    const echoed = await ask(target.echo, body, few);
    const scored = await ask(target.ours, body, few);
    const [whole, reviewed] = [
      await ask(target.ours, details[0] ?? '', few),
      await ask(target.ours, details[1] ?? '', few),
    ];
    const before = await memoryOf(ours);
    const loaded = await ask(target.ours, body, { connections: sizes.clients, duration: sizes.loadSeconds });
    const after = await memoryOf(ours);
    const besideEcho = (what: string, { requests }: Load): BenchRow => ({
      ...row('server', what, requests.average, 'requests/s'),
      ratioTo: 'echo of the same body',
      ratio: requests.average / echoed.requests.average,
    });
    const name = `POST /score, ${sizes.clients} clients for ${sizes.loadSeconds} s`;
    return [
      row('server', 'echo of the same body', echoed.requests.average, 'requests/s'),
      besideEcho('POST /score, scores alone', scored),
      row('server', 'POST /score, scores alone: p99', scored.latency.p99, 'ms'),
      besideEcho('POST /score, whole scorecard', whole),
      besideEcho('POST /score, scorecard and review', reviewed),
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

type Load = Awaited<ReturnType<typeof ask>>;
type Running = { readonly process: ChildProcess; readonly url: string };

/** Starts a server on the first core, and waits until it prints where it listens. */
function start(root: string, script: string, variables: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn('taskset', ['-c', '0', process.execPath, '--import', 'tsx', script], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /https?:\/\/[\w.:]+/.exec(said)?.[0];
      if (url) resolve({ process: child, url });
    });
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

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
async function memoryOf({ process: child }: Running): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { QueuePlace } from '../../src/index.ts';
import type { WorkerSays } from '../crash/worker.ts';

/** A process that takes chunks from a queue. */
export type WorkerProcess = {
  /** Ends it in the middle of whatever it is at. */
  readonly kill: () => Promise<void>;
  /** Asks it to end; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Resolves when the process has begun to take chunks. */
export async function startWorkerProcess({ kind, url }: QueuePlace, folder: string): Promise<WorkerProcess> {
  const loader = here('../../../../node_modules/tsx/dist/loader.mjs');
  const worker = spawn(process.execPath, ['--import', loader, here('../crash/worker.ts'), kind, url, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  worker.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<number | null>((resolve) => worker.once('close', resolve));
  const working = new Promise<WorkerSays>((resolve) => worker.stdout.once('data', () => resolve('working')));
  if ((await Promise.race([working, ended])) !== 'working') throw new Error(`The worker did not start: ${errors}`);
  const end = (signal: NodeJS.Signals) => {
    worker.kill(signal);
    return ended;
  };
  return { kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

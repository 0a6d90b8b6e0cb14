import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that takes chunks from a queue. */
export type WorkerProcess = {
  /** Ends it in the middle of whatever it is at. */
  readonly kill: () => Promise<void>;
  /** Asks it to end; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
};

const LOADER = fileURLToPath(new URL('../../../../node_modules/tsx/dist/loader.mjs', import.meta.url));

/** Runs a module that says so when it has begun to take chunks, and resolves then. */
export async function startWorkerProcess(module: string, args: readonly string[]): Promise<WorkerProcess> {
  const worker = spawn(process.execPath, ['--import', LOADER, module, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  worker.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<number | null>((resolve) => worker.once('close', resolve));
  const isWorking = Symbol('working');
  const working = new Promise<symbol>((resolve) => worker.stdout.once('data', () => resolve(isWorking)));
  if ((await Promise.race([working, ended])) !== isWorking) throw new Error(`The worker did not start: ${errors}`);
  const end = (signal: NodeJS.Signals) => {
    worker.kill(signal);
    return ended;
  };
  return { kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

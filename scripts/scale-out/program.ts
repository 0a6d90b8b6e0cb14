import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A server, or a worker, in a process of its own. */
export type Program = {
  readonly pid: number;
  /** Everything it has printed so far. */
  readonly said: () => string;
  /** Asks it to end and resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
  readonly kill: () => Promise<void>;
};

const ROOT = process.cwd();

/** The command line as it was written. */
const AS_WRITTEN: readonly string[] = [
  ...['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs')],
  join(ROOT, 'apps/cli/src/main.ts'),
];

/** What `scripts/build-server.mjs --command` makes of it, which starts in a fraction of the time. */
export const AS_BUILT: readonly string[] = [join(ROOT, 'apps/server/dist/plumbline.mjs')];

/** Starts `plumbline serve` or `plumbline worker` and resolves with it once it has printed what it does when it is ready. */
export function startProgram(
  command: 'serve' | 'worker',
  variables: Readonly<Record<string, string>>,
  isReady: RegExp,
  program: readonly string[] = AS_WRITTEN,
): Promise<Program> {
  return startNode([...program, command, ...ENGLISH], variables, isReady);
}

/** Where a server listens. */
export const urlOf = ({ said }: Program): string => /ready: (\S+)/.exec(said())?.[1] ?? '';

/** The same for any program for Node that listens to the variables of a server. */
export async function startNode(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
  isReady: RegExp,
): Promise<Program> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, PLUMBLINE_PORT: '0', PLUMBLINE_LANGUAGE: 'en', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        text += data;
        if (isReady.test(text)) resolve();
      });
  });
  const isOver = Symbol('over');
  if ((await Promise.race([ready, ended.then(() => isOver)])) === isOver)
    throw new Error(`${args.join(' ')} did not start:\n${text}`);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    pid: child.pid ?? 0,
    said: () => text,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** Runs a command of `plumbline` to its end, and resolves with what it printed. */
export async function runProgram(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(process.execPath, [...AS_WRITTEN, ...args, ...ENGLISH], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (data) => out.push(data));
  child.stderr.on('data', (data) => err.push(data));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code === 0) return Buffer.concat(out).toString();
  throw new Error(`plumbline ${args.join(' ')} ended with ${code}:\n${Buffer.concat(err)}`);
}

const ENGLISH = ['--lang', 'en'];

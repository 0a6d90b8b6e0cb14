import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where every task is started, a bundled one as well. */
const ROOT = process.cwd();

export type BuiltServer = {
  readonly url: string;
  /** The one-time passwords of the administrator and the people of the demonstration. */
  readonly passwords: Map<string, string>;
  readonly stop: () => Promise<void>;
  /** Ends it as a failing machine does: at once, with whatever was under way. */
  readonly crash: () => Promise<void>;
};

type Command = readonly [program: string, ...args: string[]];

const BUILT: Command = [process.execPath, join(ROOT, 'apps/server/dist/main.mjs')];

/** What the README says; it builds first, and loads the demonstration by itself. */
export const NPM_START: Command = ['npm', 'start'];

/**
 * The server as people run it, in a process of its own, with the demonstration in a folder of its own. What it prints is how it is found. With a `port` it
 * goes on with what the folder has, where it stood before.
 */
export async function startBuiltServer(
  folder: string,
  port: string | null = null,
  command: Command = BUILT,
  variables: Readonly<Record<string, string>> = {},
): Promise<BuiltServer> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: a signal reaches the server behind whatever started it, as Ctrl+C does.
    detached: true,
    env: {
      ...process.env,
      PLUMBLINE_DATA: folder,
      PLUMBLINE_PORT: port ?? '0',
      PLUMBLINE_LANGUAGE: 'en',
      ...(command === BUILT ? { PLUMBLINE_DEMO: 'true' } : {}),
      ...variables,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const passwords = new Map<string, string>();
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /ready: (\S+)/.exec(line) ?? [];
    const [, username, password] = /name ([\w-]+), (?:one-time )?password (\S+)/.exec(line) ?? [];
    if (address) url = address;
    if (username && password) passwords.set(username, password);
    if (line.startsWith('Try first') || (port !== null && url !== '')) break;
  }
  if (url === '' || (port === null && passwords.size === 0)) throw new Error('The server did not start');
  child.stdout.resume();
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
    await ended;
  };
  return { url, passwords, stop: () => end('SIGTERM'), crash: () => end('SIGKILL') };
}

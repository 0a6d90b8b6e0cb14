import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where every task is started, a bundled one as well. */
const ROOT = process.cwd();

export type BuiltServer = {
  readonly url: string;
  /** The one-time passwords of the people of the demonstration. */
  readonly passwords: Map<string, string>;
  readonly stop: () => Promise<void>;
  /** Ends it as a failing machine does: at once, with whatever was under way. */
  readonly crash: () => Promise<void>;
};

/**
 * The server as people run it, in a process of its own, with the demonstration in a folder of its own. What it prints is how it is found. With a `port` it
 * goes on with what the folder has, where it stood before.
 */
export async function startBuiltServer(folder: string, port: string | null = null): Promise<BuiltServer> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/dist/main.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PLUMBLINE_DATA: folder,
      PLUMBLINE_PORT: port ?? '0',
      PLUMBLINE_DEMO: 'true',
      PLUMBLINE_LANGUAGE: 'en',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const passwords = new Map<string, string>();
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /ready: (\S+)/.exec(line) ?? [];
    const [, username, password] = /name (demo-\w+), password (\S+)/.exec(line) ?? [];
    if (address) url = address;
    if (username && password) passwords.set(username, password);
    if (line.startsWith('Try first') || (port !== null && url !== '')) break;
  }
  if (url === '' || (port === null && passwords.size === 0)) throw new Error('The server did not start');
  child.stdout.resume();
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return { url, passwords, stop: () => end('SIGTERM'), crash: () => end('SIGKILL') };
}

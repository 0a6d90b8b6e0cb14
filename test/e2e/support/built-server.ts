import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export type BuiltServer = {
  readonly url: string;
  /** The one-time passwords of the people of the demonstration. */
  readonly passwords: Map<string, string>;
  readonly stop: () => Promise<void>;
};

/** The server as people run it, in a process of its own, with the demonstration in a folder of its own. What it prints is how it is found. */
export async function startBuiltServer(folder: string): Promise<BuiltServer> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/dist/main.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PLUMBLINE_DATA: folder,
      PLUMBLINE_PORT: '0',
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
    if (line.startsWith('Try first')) break;
  }
  if (url === '' || passwords.size === 0) throw new Error('The server did not start');
  child.stdout.resume();
  return {
    url,
    passwords,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

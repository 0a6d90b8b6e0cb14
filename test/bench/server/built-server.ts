import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Filled } from '../browser/fill-archive.ts';

/** A server in a process of its own, and where it listens. */
export type Listening = { readonly process: ChildProcess; readonly url: string };

/** Starts something that prints where it listens, and resolves when it has. */
export function startListening(
  root: string,
  [command = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Listening> {
  const child = spawn(command, args, {
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
    child.on('exit', (code) => reject(new Error(`${[command, ...args].join(' ')} ended with ${code}`)));
  });
}

/** The built server on a data folder, as it is run. */
export const startBuilt = (
  root: string,
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Listening> =>
  startListening(root, [process.execPath, 'apps/server/dist/main.mjs'], {
    PLUMBLINE_PORT: '0',
    PLUMBLINE_DATA: folder,
    ...variables,
  });

/** Fills a data folder; see {@link file://../browser/fill-archive.ts}. */
export const fillFolder = (root: string, folder: string, forms: number): Filled =>
  JSON.parse(runScript(root, 'test/bench/browser/fill-archive.ts', folder, String(forms)));

/** What a script prints that runs to its end. */
export function runScript(root: string, ...script: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', ...script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${script.join(' ')} ended with ${status}`);
  return stdout;
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = process.cwd();

/** Runs a command of `plumbline` in a process of its own; its exit code and everything it printed. */
export function plumbline(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const loader = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(
    process.execPath,
    ['--import', loader, join(ROOT, 'apps/cli/src/main.ts'), ...args, '--lang', 'en'],
    {
      env: { PATH: process.env['PATH'], ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Brings the server and its pages up to date before they are looked at. */
export default function buildPages(): void {
  const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  for (const script of ['scripts/build-server.mjs', 'scripts/build-admin.ts']) {
    const { status } = spawnSync(
      process.execPath,
      ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, script)],
      { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (status !== 0) throw new Error(`${script} failed`);
  }
}

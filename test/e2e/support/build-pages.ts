import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Brings the built pages up to date before they are looked at. */
export default function buildPages(): void {
  const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  const { status } = spawnSync(
    process.execPath,
    ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'scripts/build-admin.ts')],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error('The pages could not be built');
}

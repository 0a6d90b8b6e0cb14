import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { hasRedis } from '../packages/jobs/test/support/redis-server.ts';

test('workers from a queue, a server alone and the command line come to the same bytes of a study, and all end', {
  timeout: 900_000,
}, async () => {
  const { code, said } = await scaleOut(hasRedis() ? ['--redis'] : []);
  expect(said).toContain('The same, byte by byte.');
  const results = said.match(/[0-9a-f]{64} {2}\d+ bytes/g) ?? [];
  expect(results).toHaveLength(hasRedis() ? 4 : 3);
  expect(new Set(results).size).toBe(1);
  expect(code).toBe(0);
});

/** As in `npm run scale-out`, which would build nothing before. */
function scaleOut(options: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(
    process.execPath,
    ['--import', './node_modules/tsx/dist/loader.mjs', 'scripts/scale-out.ts', ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

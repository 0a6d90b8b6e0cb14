import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { expect, test } from 'vitest';

/** PostgreSQL is unpacked and started, on machines that do other things as well; in milliseconds. */
const PATIENCE = 120_000;

test.each([
  ['that could start one', ''],
  ['that started and stopped one', 'await (await startEmbedded()).stop();'],
])('a process %s ends by itself with the code it has set', { timeout: PATIENCE }, (_, work) => {
  expect(endOf(`${work} process.exitCode = 3;`)).toMatchObject({ status: 3, stderr: '' });
});

test.each([
  ['exits', 'process.exit(4);', 4],
  ['breaks', "throw new Error('broken');", 1],
])('a process that %s in the middle takes the one it started with it', { timeout: PATIENCE }, async (_, end, code) => {
  const { status, stdout } = endOf(`console.log((await startEmbedded()).url); ${end}`);
  expect(status).toBe(code);
  const { hostname, port } = new URL(stdout);
  await expect.poll(() => answers(hostname, Number(port)), { timeout: PATIENCE }).toBe(false);
});

/** What becomes of a process that has `startEmbedded` and does this. */
function endOf(script: string) {
  const support = new URL('./support/embedded-postgres.ts', import.meta.url).href;
  return spawnSync(
    process.execPath,
    [
      '--import',
      './node_modules/tsx/dist/loader.mjs',
      '--input-type=module',
      '--eval',
      `import { startEmbedded } from '${support}'; ${script}`,
    ],
    { encoding: 'utf8' },
  );
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

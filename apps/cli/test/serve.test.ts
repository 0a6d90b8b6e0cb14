import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A server starts, on machines that do other things as well; in milliseconds. */
const PATIENCE = 120_000;

describe('plumbline serve', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'serve-'));
  });
  afterAll(() => rm(data, { recursive: true }));

  // Where nothing listens: whoever runs the server stops it because its Redis is away.
  it.each(['serve', 'worker'])(
    '%s ends when it is told, also while its queue is away',
    { timeout: PATIENCE },
    async (command) => {
      const child = spawn(process.execPath, ['--import', 'tsx', MAIN, command, '--lang', 'en'], {
        env: {
          PATH: process.env['PATH'],
          PLUMBLINE_DATA: data,
          PLUMBLINE_PORT: '0',
          PLUMBLINE_SHUTDOWN_SECONDS: '2',
          JOBS: 'bullmq',
          REDIS_URL: 'redis://127.0.0.1:1',
        },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE / 2);
      // The language that was asked for is that of the server as well.
      await expect.poll(() => said, { timeout: PATIENCE / 2 }).toMatch(/(?:Plumbline|The worker) is ready/);
      child.kill('SIGTERM');
      expect([await ended, said]).toEqual([0, expect.stringContaining('ECONNREFUSED')]);
      clearTimeout(late);
    },
  );
});

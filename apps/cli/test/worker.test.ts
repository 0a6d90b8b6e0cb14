import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schedulePublication } from '@plumbline/service';
import { openSqliteStore } from '@plumbline/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approve,
  approver,
  begin,
  openWorkshop,
  study,
  submit,
  targetOf,
} from '../../../packages/service/test/rule-sets/support/workshop.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

describe('plumbline worker', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'worker-'));
    const context = await openWorkshop(await openSqliteStore({ path: join(data, 'plumbline.db') }));
    await context.store.grants.set('approver', [...approver.grants]);
    const draft = await begin(context);
    await study(context, draft);
    const approved = await approve(context, await submit(context, draft));
    // The clock of the workshop stands in a March that is over.
    await schedulePublication(context, approver, { ...targetOf(approved), at: '2026-03-01T00:30:00Z' });
    await context.store.close();
  });
  afterAll(() => rm(data, { recursive: true }));

  const start = (variables: Record<string, string>) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'worker'], {
      env: { PATH: process.env['PATH'], PLUMBLINE_DATA: data, PLUMBLINE_LANGUAGE: 'en', ...variables },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, ended, said: () => said };
  };

  it('publishes what is due without answering requests, and stops when it is told', async () => {
    const { child, ended, said } = start({ PLUMBLINE_LOG_LEVEL: 'info' });
    await expect.poll(said, { timeout: 60_000 }).toContain('published as scheduled');
    expect(said()).toContain('The worker is ready');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    const store = await openSqliteStore({ path: join(data, 'plumbline.db') });
    expect(await store.versions.list('sample')).toMatchObject([{ version: '1.0.0', publishedBy: 'approver' }]);
    await store.close();
  });

  it('refuses variables that are wrong, by name', async () => {
    const { ended, said } = start({ PLUMBLINE_BACKGROUND: 'perhaps' });
    expect(await ended).toBe(2);
    expect(said()).toContain('PLUMBLINE_BACKGROUND');
  });
});

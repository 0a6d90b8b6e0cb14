import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@plumbline/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from './support/expect-problem.ts';
import { create, found, PATIENCE, save, startWorld, type World } from './support/world.ts';

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-busy-'));
beforeAll(async () => {
  world = await startWorld({ PLUMBLINE_DATA: folder });
}, PATIENCE);
afterAll(async () => {
  await world?.program.kill();
  rmSync(folder, { recursive: true });
});

test('a database that another process keeps to itself for long is told of as busy, and nothing is half done', {
  timeout: PATIENCE,
}, async () => {
  const kept = await create(world, '甲');
  // Another process to the server, with a transaction that goes on and on.
  const other = await openSqliteStore({ path: join(folder, 'plumbline.db') });
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const held = other.transaction(async () => {
    begun();
    await ended;
  });
  await isBegun;
  const refused = await save(world, kept, '乙');
  expect(refused.headers.get('retry-after')).toBe('5');
  await expectProblem(refused, { status: 503, code: 'storage-busy', says: /kept busy.*try again/ });
  expect(await found(world, kept.id)).toEqual(kept);
  // One that waits is served as soon as the other is done.
  const waiting = save(world, kept, '乙');
  end();
  await held;
  await other.close();
  expect((await waiting).status).toBe(200);
});

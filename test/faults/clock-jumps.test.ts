import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openSqliteStore } from '@plumbline/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plumbline } from './support/plumbline.ts';
import { create, found, keptAfter, PATIENCE, save, signInAgain, startWorld, type World } from './support/world.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
/** A session that was looked up is known for five seconds without being looked up again. */
const FORGOTTEN = 5_200;

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-clock-'));
const clock = join(folder, 'clock');
const setClock = (milliseconds: number) => writeFileSync(clock, String(milliseconds));
beforeAll(async () => {
  setClock(0);
  const loaded = pathToFileURL(join(process.cwd(), 'test/faults/support/set-clock.mjs')).href;
  world = await startWorld({
    PLUMBLINE_DATA: join(folder, 'data'),
    TEST_CLOCK: clock,
    NODE_OPTIONS: `--import ${loaded}`,
  });
}, PATIENCE);
afterAll(async () => {
  await world?.program.kill();
  rmSync(folder, { recursive: true });
});

const isSignedIn = async ({ evaluator }: World) => (await evaluator.ask('GET', '/assessments')).status === 200;

test('a clock that is set back or far ahead breaks neither the journal nor the order of identifiers, and no session outlives it', {
  timeout: PATIENCE,
}, async () => {
  const first = await create(world, '甲');
  setClock(-HOUR);
  const second = await create(world, '乙');
  const saved = keptAfter(first, await save(world, first, '甲之二'), '甲之二');
  expect(await found(world, first.id)).toEqual(saved);
  // Set back by an hour, nobody has to log in again.
  await setTimeout(FORGOTTEN);
  expect(await isSignedIn(world)).toBe(true);

  setClock(YEAR);
  await setTimeout(FORGOTTEN);
  expect(await isSignedIn(world)).toBe(false);
  world = { ...world, evaluator: await signInAgain(world) };
  const third = await create(world, '丙');
  expect((await save(world, saved, '甲之三')).status).toBe(200);

  setClock(0);
  const fourth = await create(world, '丁');
  const ids = [first, second, third, fourth].map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  // A session that was begun in a year to come would be good until then.
  await setTimeout(FORGOTTEN);
  expect(await isSignedIn(world)).toBe(false);
  world = { ...world, evaluator: await signInAgain(world) };
  expect((await found(world, fourth.id)).note).toBe('丁');

  expect(await world.program.stop()).toBe(0);
  const data = join(folder, 'data');
  const { code, said } = await plumbline(['doctor'], { PLUMBLINE_DATA: data });
  expect(code, said).toBe(0);
  expect(await yearsInJournal(join(data, 'plumbline.db'))).toEqual([0, 1, 0]);
});

/** The years that the entries about forms are of, this one as 0, in the order of the chain and each once while it stays the same. */
async function yearsInJournal(path: string): Promise<number[]> {
  const store = await openSqliteStore({ path });
  const { items } = await store.journal.list({}, { limit: 500, after: null });
  await store.close();
  const now = Date.now();
  const years = items
    .filter(({ action }) => action.startsWith('assessment.'))
    .map(({ at }) => Math.abs(Math.round((Date.parse(at) - now) / YEAR)));
  return years.filter((year, at) => at === 0 || year !== years[at - 1]);
}

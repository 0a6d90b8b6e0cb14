import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type InterruptiblePostgres,
  startInterruptible,
} from '../../packages/storage/test/support/embedded-postgres.ts';
import { startProgram } from '../../scripts/scale-out/program.ts';
import { expectProblem } from './support/expect-problem.ts';
import { plumbline } from './support/plumbline.ts';
import {
  create,
  found,
  isAlive,
  type Kept,
  keptAfter,
  PATIENCE,
  readiness,
  save,
  signInAgain,
  startWorld,
  type World,
} from './support/world.ts';

const WRITERS = 4;
const AWAY = { status: 503, code: 'storage-away' };
const READY = { status: 200, code: null };
/** A busy machine may take so long over what an idle one does in a second; in milliseconds. */
const SOON = { timeout: 60_000 };

let postgres: InterruptiblePostgres;
let world: World;
let variables = {};
const folder = mkdtempSync(join(tmpdir(), 'plumbline-away-'));
beforeAll(async () => {
  postgres = await startInterruptible();
  variables = { DATABASE_URL: postgres.url, PLUMBLINE_DATA: folder };
  world = await startWorld(variables);
}, PATIENCE);
afterAll(async () => {
  await world?.program.kill();
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

/** What somebody saves again and again into a form of theirs: what was acknowledged last, and every status there was. */
type Writer = { kept: Kept; readonly statuses: Set<number>; saves: number; readonly stop: () => Promise<void> };

function startWriter(begun: Kept): Writer {
  let isStopping = false;
  const writer: Writer = {
    kept: begun,
    statuses: new Set(),
    saves: 0,
    stop: async () => {
      isStopping = true;
      await running;
    },
  };
  const running = (async () => {
    for (let at = 1; !isStopping; at++) await saveOnce(writer, `${begun.note} ${at}`);
  })();
  return writer;
}

async function saveOnce(writer: Writer, note: string): Promise<void> {
  const answer = await save(world, writer.kept, note);
  writer.statuses.add(answer.status);
  await answer.arrayBuffer();
  if (answer.ok) {
    writer.kept = keptAfter(writer.kept, answer, note);
    writer.saves++;
  } else if (answer.status === 412) {
    // A save whose answer was lost with the connection had been done: what is there is what was sent.
    const now = await found(world, writer.kept.id);
    expect(revisionOf(now)).toBe(revisionOf(writer.kept) + 1);
    writer.kept = now;
  } else await setTimeout(100);
}

const revisionOf = ({ etag }: Kept) => Number(/\d+/.exec(etag)?.[0]);

test('a database that goes away under load and comes back loses nothing, and the server waits for it', {
  timeout: PATIENCE,
}, async () => {
  const begun = await Promise.all(Array.from({ length: WRITERS }, (_, at) => create(world, `第${at}份`)));
  const writers = begun.map(startWriter);
  await setTimeout(1000);
  await postgres.leave();

  await expect.poll(() => readiness(world), SOON).toEqual(AWAY);
  expect(await isAlive(world)).toBe(true);
  const [first] = begun;
  if (!first) throw new Error('Nothing was made');
  for (const [language, says] of [
    ['en', /does not answer now; try again in a moment/],
    ['zh', /暂时连接不上.*稍后重试/],
  ] as const) {
    const refused = await save(world, first, '不在', language);
    expect(refused.headers.get('retry-after')).toBe('5');
    await expectProblem(refused, { ...AWAY, says });
  }
  // More often than wrong passwords are borne with.
  for (let at = 0; at < 12; at++) await expect(signInAgain(world)).rejects.toThrow(/503.*storage-away/);
  await expect(startProgram('serve', variables, /ready: \S+/)).rejects.toThrow(/does not answer. Check DATABASE_URL/);

  await postgres.comeBack();
  const before = writers.map(({ saves }) => saves);
  await setTimeout(3000);
  await expect.poll(() => writers.filter(({ saves }, at) => saves <= (before[at] ?? 0)), SOON).toEqual([]);
  for (const writer of writers) await writer.stop();
  const seen = [...new Set(writers.flatMap(({ statuses }) => [...statuses]))].sort();
  expect(seen.filter((status) => ![200, 412, 503].includes(status))).toEqual([]);
  expect(seen).toContain(503);
  for (const { kept } of writers) expect(await found(world, kept.id)).toEqual(kept);
  await signInAgain(world);
  await expect.poll(() => readiness(world), SOON).toEqual(READY);
  expect(await world.program.stop()).toBe(0);
  const { code, said } = await plumbline(['doctor'], variables);
  expect(code, said).toBe(0);
});

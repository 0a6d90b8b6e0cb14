import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ChunkDone, ChunkedRun, JobEngine, Retries, RunFailed } from '../../src/index.ts';
import digest from '../support/digest-thread.ts';
import { type DigestTask, type FolderWork, folderWork } from '../support/folder-work.ts';

/** How a kind of engine is started for a test, together with somebody who does its chunks. */
export type EngineKind = {
  readonly name: string;
  readonly open: (work: FolderWork, folder: string) => Promise<JobEngine>;
};

/** Soon told, soon tried again. */
export const QUICK_RETRIES: Retries = { ofModule: 3, ofWorld: 4, firstPause: 20, longestPause: 100 };

/** What every engine promises, whoever does the chunks. */
export function describeEngine({ name, open }: EngineKind): void {
  describe(name, () => {
    let folder = '';
    let work: FolderWork;
    const engines: JobEngine[] = [];
    let runs = 0;
    const newRun = (chunks: number, task: Partial<DigestTask> = {}): Promise<ChunkedRun> =>
      work.add({ id: `run-${++runs}`, chunks }, { seed: `seed ${runs}`, rounds: 10, ...task });
    const start = async () => {
      const engine = await open(work, folder);
      engines.push(engine);
      return engine;
    };
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'plumbline-jobs-'));
      work = folderWork(folder);
    });
    afterEach(async () => {
      for (const engine of engines.splice(0)) await engine.close();
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test('does every chunk of a run, tells of each, and of the end once', async () => {
      const engine = await start();
      const heard = listen(engine);
      const run = await newRun(12);
      await engine.submit(run);
      await heard.ended(run.id);
      expect(await work.outputs(run.id)).toEqual(expected(run, 'seed 1', 10));
      expect(heard.chunks.map(({ chunk }) => chunk).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 12 }, (_, at) => at),
      );
      expect(heard.chunks.every(({ seconds }) => seconds === null || (seconds >= 0 && seconds < 60))).toBe(true);
      expect(await engine.progress(run.id)).toBeNull();
      // What is told twice is told before the end of another run.
      const next = await newRun(2);
      await engine.submit(next);
      await heard.ended(next.id);
      expect(heard.done).toEqual([run.id, next.id]);
    });

    test('counts how far a run is', async () => {
      const engine = await start();
      const heard = listen(engine);
      const run = await newRun(30, { rounds: 6_000 });
      await engine.submit(run);
      await heard.chunk(run.id, 3);
      const progress = await engine.progress(run.id);
      expect(progress?.total).toBe(30);
      expect(progress?.done).toBeGreaterThanOrEqual(3);
      expect(progress?.done).toBeLessThan(30);
      expect((await engine.workload()).runs).toBe(1);
      await heard.ended(run.id);
      expect(await engine.workload()).toMatchObject({ runs: 0, waiting: 0 });
    });

    test('says at once that a run without a chunk is done, and one whose chunks are stored', async () => {
      const engine = await start();
      const heard = listen(engine);
      const empty = await newRun(0);
      await engine.submit(empty);
      await heard.ended(empty.id);
      const stored = await newRun(2);
      for (const chunk of [0, 1]) await work.store(stored.id, chunk, new Uint8Array([chunk]));
      await engine.submit(stored);
      await heard.ended(stored.id);
      expect(heard.chunks).toEqual([]);
      expect(await work.outputs(stored.id)).toEqual(['00', '01']);
    });

    test('does not do again what is stored', async () => {
      const engine = await start();
      const heard = listen(engine);
      const run = await newRun(6);
      await work.store(run.id, 2, new Uint8Array([9]));
      await engine.submit(run);
      await heard.ended(run.id);
      expect((await work.outputs(run.id))[2]).toBe('09');
      expect(heard.chunks.map(({ chunk }) => chunk)).not.toContain(2);
    });

    test('takes a run that is submitted twice as one', async () => {
      const engine = await start();
      const heard = listen(engine);
      const run = await newRun(10, { rounds: 5000 });
      await Promise.all([engine.submit(run), engine.submit(run)]);
      await engine.submit(run);
      await heard.ended(run.id);
      const next = await newRun(2);
      await engine.submit(next);
      await heard.ended(next.id);
      expect(heard.done).toEqual([run.id, next.id]);
      expect(heard.chunks.filter((event) => event.run === run.id)).toHaveLength(10);
    });

    test('lets a short run end before a long one that began earlier', async () => {
      const engine = await start();
      const heard = listen(engine);
      // Long enough for a machine that is busy with other tests to be told of the beginning before the end.
      const long = await newRun(60, { rounds: 60_000 });
      const short = await newRun(2);
      await engine.submit(long);
      await until(async () => (await work.outputs(long.id)).length > 0);
      await engine.submit(short);
      await heard.ended(long.id);
      expect(heard.done).toEqual([short.id, long.id]);
    });

    test('begins no chunk of a run that was cancelled, and takes it up where it stood', async () => {
      const engine = await start();
      const heard = listen(engine);
      const run = await newRun(40, { rounds: 6_000, seed: 'cancelled' });
      await engine.submit(run);
      await heard.chunk(run.id, 3);
      await engine.cancel(run.id);
      expect(await engine.progress(run.id)).toBeNull();
      const soon = await settled(engine, work, run.id);
      expect(soon.length).toBeLessThan(40);
      expect(heard.done).toEqual([]);
      const before = heard.chunks.length;
      await engine.submit(run);
      await heard.ended(run.id);
      expect(heard.chunks.length - before).toBeLessThanOrEqual(40 - soon.length);
      expect(await work.outputs(run.id)).toEqual(expected(run, 'cancelled', 6_000));
    });

    test('lets go of a run that is not wanted any more', async () => {
      const engine = await start();
      const heard = listen(engine);
      const run = await newRun(40, { rounds: 6_000 });
      await engine.submit(run);
      await heard.chunk(run.id, 2);
      await work.forget(run.id);
      await until(async () => (await engine.progress(run.id)) === null);
      expect(heard.done).toEqual([]);
      expect((await settled(engine, work, run.id)).length).toBeLessThan(40);
    });

    test('gives a run up after as many attempts at a chunk as are allowed, says why, and takes it up again', async () => {
      const engine = await start();
      const heard = listen(engine);
      const until = join(folder, 'works-now');
      const run = await newRun(8, { failing: { chunks: [5], until }, seed: 'failing' });
      await engine.submit(run);
      await heard.ended(run.id);
      expect(heard.failed).toEqual([{ run: run.id, chunk: 5, reason: 'chunk 5 does not work' }]);
      expect(heard.done).toEqual([]);
      expect(await engine.progress(run.id)).toBeNull();
      expect(await work.done(run.id)).not.toContain(5);
      await writeFile(until, '');
      await engine.submit(run);
      await heard.allDone(run.id);
      expect(await work.outputs(run.id)).toEqual(expected(run, 'failing', 10));
    });

    test('does a chunk that failed once again, and counts that', async () => {
      const engine = await start();
      const heard = listen(engine);
      const [failed, seen] = [join(folder, `failed-${randomUUID()}`), join(folder, `seen-${randomUUID()}`)];
      // The run is not over before somebody has seen that it counts.
      const waiting = { chunks: [2], until: seen };
      const run = await newRun(3, { failingOnce: { chunk: 1, mark: failed }, waiting, seed: 'once', rounds: 6_000 });
      await engine.submit(run);
      await until(async () => (await engine.progress(run.id))?.failed === 1);
      await writeFile(seen, '');
      await heard.ended(run.id);
      expect(heard.failed).toEqual([]);
      expect(await work.outputs(run.id)).toEqual(expected(run, 'once', 6_000));
    });

    test('takes up after a restart what was under way', async () => {
      const first = await start();
      const heard = listen(first);
      const run = await newRun(40, { rounds: 6_000, seed: 'restart' });
      await first.submit(run);
      await heard.chunk(run.id, 2);
      await first.close();
      expect((await work.done(run.id)).length).toBeLessThan(40);
      const second = await start();
      const heardLater = listen(second);
      await second.resume();
      await heardLater.ended(run.id);
      expect(await work.outputs(run.id)).toEqual(expected(run, 'restart', 6_000));
    });

    test('says of a run that it is done where others stored its last chunk before it was taken up', async () => {
      const run = await newRun(6, { seed: 'meanwhile' });
      const stored = expected(run, 'meanwhile', 10);
      for (const [chunk, output] of stored.entries()) await work.store(run.id, chunk, Buffer.from(output, 'hex'));
      const engine = await start();
      const heard = listen(engine);
      await engine.resume();
      await heard.ended(run.id);
      expect(await work.outputs(run.id)).toEqual(stored);
    });

    test('tells nothing to whoever does not listen any more', async () => {
      const engine = await start();
      let heard = 0;
      const stop = engine.onChunk(() => heard++);
      stop();
      const all = listen(engine);
      const run = await newRun(3);
      await engine.submit(run);
      await all.ended(run.id);
      expect(heard).toBe(0);
    });
  });
}

/** What the chunks of a run must come to, worked out here. */
export const expected = ({ chunks }: ChunkedRun, seed: string, rounds: number): readonly string[] =>
  Array.from({ length: chunks }, (_, chunk) => Buffer.from(digest({ seed, rounds, chunk })).toString('hex'));

/** Keeps what an engine tells. */
export function listen(engine: JobEngine) {
  const chunks: ChunkDone[] = [];
  const done: string[] = [];
  const failed: RunFailed[] = [];
  engine.onChunk((event) => chunks.push(event));
  engine.onDone(({ run }) => done.push(run));
  engine.onFailed((event) => failed.push(event));
  return {
    chunks,
    done,
    failed,
    /** Resolves when so many chunks of a run have been heard of. */
    chunk: (run: string, count: number) =>
      until(async () => chunks.filter((event) => event.run === run).length >= count),
    /** Resolves when a run is done or has failed. */
    ended: (run: string) => until(async () => done.includes(run) || failed.some((event) => event.run === run)),
    allDone: (run: string) => until(async () => done.includes(run)),
  };
}

/** Resolves when a condition holds; a test that waits in vain runs into its own limit. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await setTimeout(10);
}

/** The chunks that are stored once nobody is at one, and none waits. */
async function settled(engine: JobEngine, work: FolderWork, run: string): Promise<readonly number[]> {
  await until(async () => {
    const { waiting, active } = await engine.workload();
    return waiting === 0 && active === 0;
  });
  return work.done(run);
}

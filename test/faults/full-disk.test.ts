import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem } from './support/expect-problem.ts';
import { plumbline } from './support/plumbline.ts';
import { diskInMemory, filesIn, fill, type SmallDisk, whyNot } from './support/small-disk.ts';
import {
  create,
  fileOf,
  formWith,
  found,
  isAlive,
  type Kept,
  keptAfter,
  PATIENCE,
  readiness,
  save,
  startWorld,
  type World,
} from './support/world.ts';

const MEGABYTES = 24;
const reason = whyNot(() => diskInMemory(1));
const FULL = { status: 507, code: 'storage-full' };
const SAYS = { en: /disk of the server is full.*make room/i, zh: /磁盘已满.*腾出空间/ };

// Mounting a disk takes an administrator: elsewhere the title says why there was none.
describe.skipIf(reason !== null)(
  `a server whose disk is full${reason === null ? '' : ` (not here: ${reason})`}`,
  () => {
    let disk: SmallDisk;
    let world: World;
    let data = '';
    const elsewhere = mkdtempSync(join(tmpdir(), 'plumbline-backup-'));
    beforeAll(async () => {
      disk = diskInMemory(MEGABYTES);
      data = join(disk.folder, 'data');
      world = await startWorld({ PLUMBLINE_DATA: data });
    }, PATIENCE);
    afterAll(async () => {
      await world?.program.kill();
      disk?.remove();
      rmSync(elsewhere, { recursive: true });
    });

    /** Saves until the server refuses for want of room; the form as it was acknowledged last, and what was refused. */
    async function saveUntilRefused(kept: Kept): Promise<{ kept: Kept; refusal: Response; note: string }> {
      for (let at = 0, last = kept; at < 400; at++) {
        const note = `${at} ${'改'.repeat(2000)}`;
        const answer = await save(world, last, note);
        if (!answer.ok) return { kept: last, refusal: answer, note };
        last = keptAfter(last, answer, note);
      }
      throw new Error('It took everything');
    }

    test('says so, loses nothing, goes on reading, and takes the same requests once there is room', {
      timeout: PATIENCE,
    }, async () => {
      const others = await Promise.all(['甲', '乙', '丙'].map((note) => create(world, note)));
      const first = await create(world, '第一');
      expect(await readiness(world)).toEqual({ status: 200, code: null });
      const makeRoom = await fill(disk.folder);
      const { kept, refusal, note } = await saveUntilRefused(first);
      await expectProblem(refusal, { ...FULL, says: SAYS.en });
      await expectProblem(await save(world, kept, note, 'zh'), { ...FULL, says: SAYS.zh });

      const { evaluator, organisationId } = world;
      const key = { 'Idempotency-Key': randomUUID() };
      const creation = () => evaluator.ask('POST', '/assessments', { organisationId, form: formWith('新') }, key);
      const evidence = () => evaluator.ask('POST', `/assessments/${first.id}/evidence`, fileOf(300_000));
      const filing = () => evaluator.ask('POST', `/imports?organisationId=${organisationId}`, formFile());
      for (const ask of [creation, evidence, filing]) await expectProblem(await ask(), { ...FULL, says: SAYS.zh });
      expect(filesIn(join(data, 'evidence'))).toEqual([]);
      await setTimeout(1100);
      expect(await readiness(world)).toEqual(FULL);
      expect(await isAlive(world)).toBe(true);
      for (const one of [...others, kept]) expect(await found(world, one.id)).toEqual(one);
      expect((await evaluator.ask('GET', '/assessments')).status).toBe(200);

      await expectNoHalfBackup();
      makeRoom();
      expect((await save(world, kept, note)).status).toBe(200);
      for (const ask of [creation, evidence, filing]) expect((await ask()).status).toBe(201);
      expect((await creation()).headers.get('idempotency-replayed')).toBe('true');
      expectWholeFiles();
      await setTimeout(1100);
      expect(await readiness(world)).toEqual({ status: 200, code: null });
      expect(await world.program.stop()).toBe(0);
      const { code, said } = await plumbline(['doctor'], { PLUMBLINE_DATA: data });
      expect(code, said).toBe(0);
    });

    async function expectNoHalfBackup(): Promise<void> {
      const variables = { PLUMBLINE_DATA: data };
      const { code, said } = await plumbline(['backup', join(disk.folder, 'backup')], variables);
      expect([code, said], said).toEqual([2, expect.stringMatching(/disk is full.*Make room/s)]);
      expect(filesIn(disk.folder).filter((path) => path.startsWith('backup'))).toEqual([]);
      const whole = await plumbline(['backup', join(elsewhere, 'whole')], variables);
      expect(whole.code, whole.said).toBe(0);
      expect(existsSync(join(elsewhere, 'whole/plumbline.db'))).toBe(true);
    }

    /** Each file of evidence is what its name says. */
    function expectWholeFiles(): void {
      const files = filesIn(join(data, 'evidence'));
      expect(files.length).toBeGreaterThanOrEqual(2);
      for (const path of files) {
        const bytes = readFileSync(join(data, 'evidence', path));
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(basename(path));
      }
    }
  },
);

/** A file of a form, as somebody files it. */
function formFile(): FormData {
  const data = new FormData();
  data.set('file', new File([JSON.stringify(formWith('导入'.repeat(300)))], '表.json', { type: 'application/json' }));
  return data;
}

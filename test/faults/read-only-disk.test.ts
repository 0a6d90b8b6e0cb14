import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram } from '../../scripts/scale-out/program.ts';
import { expectProblem } from './support/expect-problem.ts';
import { plumbline } from './support/plumbline.ts';
import { type FailingDisk, failingDisk, whyNot } from './support/small-disk.ts';
import {
  create,
  fileOf,
  found,
  isAlive,
  keptAfter,
  PATIENCE,
  readiness,
  save,
  signInAgain,
  startAgain,
  startWorld,
  type World,
} from './support/world.ts';

const MEGABYTES = 64;
const reason = whyNot(() => failingDisk(MEGABYTES));
const UNWRITABLE = { status: 503, code: 'storage-read-only' };

// A disk that fails takes an administrator and a loop device: elsewhere the title says why there was none.
describe.skipIf(reason !== null)(
  `a server whose disk takes no writing any more${reason === null ? '' : ` (not here: ${reason})`}`,
  () => {
    let disk: FailingDisk;
    let world: World;
    let variables = {};
    beforeAll(async () => {
      disk = failingDisk(MEGABYTES);
      variables = { PLUMBLINE_DATA: join(disk.folder, 'data') };
      world = await startWorld(variables);
    }, PATIENCE);
    afterAll(async () => {
      await world?.program.kill();
      disk?.remove();
    });

    test('says so and goes on reading; once the disk is mended everything acknowledged is there', {
      timeout: PATIENCE,
    }, async () => {
      const kept = await Promise.all(['甲', '乙', '丙'].map((note) => create(world, note)));
      const [first] = kept;
      if (!first) throw new Error('Nothing was made');
      const last = keptAfter(first, await save(world, first, '甲之二'), '甲之二');
      disk.fail();
      for (const [language, says] of [
        ['en', /cannot write its data.*Tell the administrator/],
        ['zh', /不能写入.*告知管理员/],
      ] as const) {
        const refused = await save(world, last, '不会存入', language);
        expect(refused.headers.get('retry-after')).toBe('60');
        await expectProblem(refused, { ...UNWRITABLE, says });
      }
      const evidence = await world.evaluator.ask('POST', `/assessments/${last.id}/evidence`, fileOf(1000));
      await expectProblem(evidence, { ...UNWRITABLE, says: /不能写入/ });
      await setTimeout(1100);
      expect(await readiness(world)).toEqual(UNWRITABLE);
      expect(await isAlive(world)).toBe(true);
      for (const one of [last, ...kept.slice(1)]) expect(await found(world, one.id)).toEqual(one);

      await world.program.kill();
      disk.mendReadOnly();
      // One that is started on such a disk reads as well, and lets nobody in, for that is written down.
      const reading = await startProgram('serve', { ...variables }, /ready: \S+/);
      world = { ...world, program: reading, url: /ready: (\S+)/.exec(reading.said())?.[1] ?? '' };
      expect(await readiness(world)).toEqual(UNWRITABLE);
      await expect(signInAgain(world)).rejects.toThrow(/503.*storage-read-only/);
      await reading.kill();
      disk.mend();
      world = await startAgain(world, variables);
      for (const one of [last, ...kept.slice(1)]) expect(await found(world, one.id)).toEqual(one);
      expect((await save(world, last, '又可存入')).status).toBe(200);
      expect(await readiness(world)).toEqual({ status: 200, code: null });
      expect(await world.program.stop()).toBe(0);
      const { code, said } = await plumbline(['doctor'], variables);
      expect(code, said).toBe(0);
    });
  },
);

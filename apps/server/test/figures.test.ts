import { listAssessments, type ServiceContext } from '@plumbline/service';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { begin, openWorld, reviewer } from '../../../packages/service/test/assessments/support/world.ts';
import { startFigureWorker } from '../src/figures.ts';

/** The bundled rule sets are loaded first; a machine may have other things to do. */
const PATIENCE = 60_000;

describe('figures of lists that an earlier version of the program left unknown', () => {
  let context: ServiceContext;
  const logged: string[] = [];
  const log = {
    info: (_: object, message: string) => void logged.push(message),
    warn: (_: object, message: string) => void logged.push(message),
    error: (_: object, message: string) => void logged.push(message),
  };
  beforeEach(async () => {
    logged.length = 0;
    context = await openWorld();
    for (let at = 0; at < 3; at++) {
      const made = await begin(context);
      // As a version saves that knows of no figures.
      const { store } = context;
      const next = { ...made, revision: 2 };
      const { id, form, state } = next;
      const kept = { reason: null, changes: [], savedBy: 'x', savedAt: next.updatedAt };
      await store.assessments.save(next, 1, { assessmentId: id, revision: 2, form, state, ...kept });
    }
  }, PATIENCE);
  afterEach(() => context.store.close());

  const known = async () => {
    const { items } = await listAssessments(context, reviewer, { page: { limit: 10, after: null } });
    return items.filter(({ findingCount }) => findingCount !== null).length;
  };

  test('are worked out beside the requests, and said once', async () => {
    const worker = startFigureWorker(context, log);
    await expect.poll(known, { timeout: PATIENCE }).toBe(3);
    await worker.stop();
    await startFigureWorker(context, log).stop();
    expect(logged).toEqual(['figures of assessments worked out']);
  });

  test('are left for the next start when the server stops', async () => {
    await startFigureWorker(context, log).stop();
    expect(await known()).toBeLessThan(3);
    const worker = startFigureWorker(context, log);
    await expect.poll(known, { timeout: PATIENCE }).toBe(3);
    await worker.stop();
  });
});

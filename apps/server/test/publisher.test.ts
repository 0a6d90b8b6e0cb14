import { schedulePublication } from '@plumbline/service';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  approve,
  approver,
  begin,
  openWorkshop,
  study,
  submit,
  targetOf,
} from '../../../packages/service/test/rule-sets/support/workshop.ts';
import { type Publisher, startPublisher } from '../src/publisher.ts';

describe('the publisher of what is scheduled', () => {
  let context: Awaited<ReturnType<typeof openWorkshop>>;
  const running: Publisher[] = [];
  const logged: string[] = [];
  const log = {
    info: (_: object, message: string) => void logged.push(message),
    warn: (_: object, message: string) => void logged.push(message),
    error: (_: object, message: string) => void logged.push(message),
  };
  /** Each look asks for the time once, where nothing is due. */
  let looks = 0;
  const now = () => {
    looks++;
    return context.now();
  };
  const start = () => void running.push(startPublisher({ ...context, now }, log, 20));
  /** Resolves when each of those that run has looked again, and again. */
  const looked = () => {
    const enough = looks + 3 * running.length;
    return vi.waitFor(() => expect(looks).toBeGreaterThanOrEqual(enough), { timeout: 10_000 });
  };
  beforeEach(async () => {
    logged.length = 0;
    looks = 0;
    context = await openWorkshop();
    await context.store.grants.set('approver', [...approver.grants]);
    const draft = await begin(context);
    await study(context, draft);
    const approved = await approve(context, await submit(context, draft));
    await schedulePublication(context, approver, { ...targetOf(approved), at: '2026-03-01T00:30:00Z' });
  });
  afterEach(async () => {
    for (const publisher of running.splice(0)) await publisher.stop();
    await context.store.close();
  });
  const published = () => context.store.versions.list('sample');

  test('publishes when the time has come, once, however many there are', async () => {
    for (const _ of [1, 2, 3]) start();
    await looked();
    expect(await published()).toEqual([]);
    context.passTime();
    await vi.waitFor(async () => expect(await published()).toHaveLength(1), { timeout: 10_000 });
    await looked();
    expect(logged).toEqual(['published as scheduled']);
  });

  test('publishes at once what became due while no server ran', async () => {
    context.passTime();
    start();
    await running[0]?.stop();
    expect(await published()).toMatchObject([{ version: '1.0.0', publishedBy: 'approver' }]);
  });

  test('says that it suspended one, and looks no more when it is stopped', async () => {
    await context.store.grants.set('approver', []);
    start();
    context.passTime();
    await vi.waitFor(() => expect(logged).toEqual(['scheduled publication suspended']), { timeout: 10_000 });
    await running[0]?.stop();
    expect(await published()).toEqual([]);
  });
});

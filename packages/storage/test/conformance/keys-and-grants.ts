import { expect, test } from 'vitest';
import { DuplicateError, ImmutableError } from '../../src/index.ts';
import { moment, organisation } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function keysAndGrantsHold({ empty }: Opener): void {
  const asked = (key: string, userId: string, minutes: number) => ({
    key,
    userId,
    requestHash: 'e'.repeat(64),
    at: moment(minutes),
  });
  const answer = { status: 201, body: '{"id":"x"}' };

  test('an answer is kept by person and key, until it is old', async () => {
    const { idempotency } = await empty();
    const requests = [asked('k', 'ann', 1), asked('k', 'ben', 2), asked('l', 'ann', 3)] as const;
    for (const request of requests) {
      await idempotency.reserve(request);
      expect(await idempotency.find(request.userId, request.key)).toEqual({ ...request, status: 0, body: '' });
      await idempotency.answer(request, answer);
    }
    expect(await idempotency.find('ann', 'k')).toEqual({ ...requests[0], ...answer });
    expect(await idempotency.find('ben', 'l')).toBeNull();
    await expect(idempotency.reserve(asked('k', 'ann', 9))).rejects.toThrow(DuplicateError);
    await idempotency.removeBefore(moment(2));
    expect(await idempotency.find('ann', 'k')).toBeNull();
    expect(await idempotency.find('ben', 'k')).toEqual({ ...requests[1], ...answer });
  });

  test('a key is reserved by one of those who come at once, answered once, and given back while it is not answered', async () => {
    const { idempotency } = await empty();
    const tries = await Promise.allSettled(
      [1, 2, 3, 4].map((minutes) => idempotency.reserve(asked('k', 'ann', minutes))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await idempotency.release({ userId: 'ann', key: 'k' });
    await idempotency.reserve(asked('k', 'ann', 5));
    await idempotency.answer({ userId: 'ann', key: 'k' }, answer);
    await expect(idempotency.answer({ userId: 'ann', key: 'k' }, answer)).rejects.toThrow(ImmutableError);
    await idempotency.release({ userId: 'ann', key: 'k' });
    expect(await idempotency.find('ann', 'k')).toMatchObject(answer);
  });

  test('grants of a person are replaced together, and those of others stay', async () => {
    const { grants, organisations } = await empty();
    for (const id of ['east', 'west']) await organisations.insert(organisation(id));
    const of = (userId: string, role: 'evaluator' | 'auditor', organisationId: string) => ({
      userId,
      role,
      organisationId,
    });
    await grants.set('ann', [
      of('ann', 'evaluator', 'west'),
      of('ann', 'evaluator', 'east'),
      of('ann', 'auditor', 'west'),
    ]);
    await grants.set('ben', [of('ben', 'auditor', 'east')]);
    expect(await grants.list('ann')).toEqual([
      of('ann', 'evaluator', 'east'),
      of('ann', 'auditor', 'west'),
      of('ann', 'evaluator', 'west'),
    ]);
    expect(await grants.among(['ben', 'nobody', 'ann'])).toEqual([
      of('ben', 'auditor', 'east'),
      of('ann', 'evaluator', 'east'),
      of('ann', 'auditor', 'west'),
      of('ann', 'evaluator', 'west'),
    ]);
    expect(await grants.among(['ben'])).toEqual([of('ben', 'auditor', 'east')]);
    expect(await grants.among([])).toEqual([]);
    await grants.set('ann', [{ role: 'auditor', organisationId: 'east' }]);
    expect(await grants.list('ann')).toEqual([of('ann', 'auditor', 'east')]);
    await expect(grants.set('ann', [{ role: 'auditor', organisationId: 'nowhere' }])).rejects.toThrow(/foreign key/i);
    expect(await grants.list('ann')).toEqual([of('ann', 'auditor', 'east')]);
    await grants.set('ann', []);
    expect(await grants.list('ann')).toEqual([]);
    expect(await grants.list('ben')).toHaveLength(1);
  });
}

import { expect, test } from 'vitest';
import { DuplicateError, type IdempotencyRecord } from '../../src/index.ts';
import { moment, organisation } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function keysAndGrantsHold({ empty }: Opener): void {
  const answered = (key: string, userId: string, minutes: number): IdempotencyRecord => ({
    key,
    userId,
    requestHash: 'e'.repeat(64),
    status: 201,
    body: '{"id":"x"}',
    at: moment(minutes),
  });

  test('an answer is kept by person and key, until it is old', async () => {
    const { idempotency } = await empty();
    const answers = [answered('k', 'ann', 1), answered('k', 'ben', 2), answered('l', 'ann', 3)] as const;
    for (const answer of answers) await idempotency.insert(answer);
    expect(await idempotency.find('ann', 'k')).toEqual(answers[0]);
    expect(await idempotency.find('ben', 'l')).toBeNull();
    await expect(idempotency.insert(answered('k', 'ann', 9))).rejects.toThrow(DuplicateError);
    await idempotency.removeBefore(moment(2));
    expect(await idempotency.find('ann', 'k')).toBeNull();
    expect(await idempotency.find('ben', 'k')).toEqual(answers[1]);
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
    await grants.set('ann', [{ role: 'auditor', organisationId: 'east' }]);
    expect(await grants.list('ann')).toEqual([of('ann', 'auditor', 'east')]);
    await expect(grants.set('ann', [{ role: 'auditor', organisationId: 'nowhere' }])).rejects.toThrow(/foreign key/i);
    expect(await grants.list('ann')).toEqual([of('ann', 'auditor', 'east')]);
    await grants.set('ann', []);
    expect(await grants.list('ann')).toEqual([]);
    expect(await grants.list('ben')).toHaveLength(1);
  });
}

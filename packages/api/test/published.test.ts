import { kyselyOf } from '@plumbline/storage';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createHarness, json, signIn } from './support/harness.ts';

const PATH = '/api/v1/rule-sets/shanghai-2020/versions/1.0.0';

test('a published version is changed by no request, whoever sends it, and by no statement', async () => {
  const harness = await createHarness();
  const cookie = await signIn(harness, 'everything', harness.root, ['administrator', 'policyEditor', 'policyApprover']);
  const before = await (await harness.app.request(PATH)).json();
  for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
    const response = await harness.app.request(PATH, json({ document: '{}', tests: '' }, { cookie }, method));
    expect([method, response.status]).toEqual([method, 404]);
  }
  const { kysely } = kyselyOf(harness.store);
  for (const statement of [
    sql`update rule_set_versions set document = '{}'`,
    sql`update rule_set_versions set hash = ${'a'.repeat(64)}`,
    sql`update rule_set_versions set published_at = '2020-01-01T00:00:00.000Z'`,
    sql`delete from rule_set_versions`,
  ])
    await expect(statement.execute(kysely)).rejects.toMatchObject({ code: 'immutable' });
  expect(await (await harness.app.request(PATH)).json()).toEqual(before);
  await harness.store.close();
});

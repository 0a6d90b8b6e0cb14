import { expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { createHarness, exampleForm, signIn } from './support/harness.ts';

test('the typed client asks what the routes take and knows what they answer', async () => {
  const harness = await createHarness();
  const cookie = await signIn(harness, 'evaluator', harness.bureau, ['evaluator']);
  const client = createClient('http://localhost/api/v1', {
    headers: { cookie },
    fetch: (input: string | URL | Request, init?: RequestInit) => harness.app.request(String(input), init),
  });
  const scored = await client.score.$post({ json: { form: exampleForm(), rules: 'shanghai-2020@1.0.0' } });
  const answer = await scored.json();
  expect('scorecard' in answer && answer.scorecard.total).toBe('99.95');
  const created = await client.assessments.$post({ json: { organisationId: harness.bureau, form: exampleForm() } });
  const { id } = await created.json();
  const page = await client.assessments.$get({ query: { fiscalYear: 2020, limit: 10 } });
  expect((await page.json()).items.map((item) => item.id)).toEqual([id]);
  const one = await client.assessments[':id'].$get({ param: { id } });
  expect((await one.json()).assessment.state).toBe('draft');
  // @ts-expect-error a route nobody has
  expect(client.nothing).toBeDefined();
  // @ts-expect-error a body that is none
  const refused = await client.score.$post({ json: { rules: 'shanghai-2020@1.0.0' } });
  expect(refused.status).toBe(422);
});

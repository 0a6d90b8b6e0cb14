import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, type Harness, json, signIn } from './support/harness.ts';
import { createSubjects, type Subjects } from './support/subjects.ts';

describe('what reviewers give and say', () => {
  let harness: Harness;
  let subjects: Subjects;
  let peer: string;
  let path: string;
  beforeAll(async () => {
    harness = await createHarness();
    subjects = await createSubjects(harness);
    peer = await signIn(harness, 'bureau.peer', harness.bureau, ['reviewer']);
    path = `/api/v1/assessments/${subjects.assessmentId}`;
  });

  const get = (of: string, cookie: string) => harness.app.request(`${path}${of}`, { headers: { cookie } });
  const give = (score: string, cookie: string, headers: Readonly<Record<string, string>> = { 'If-Match': '"2"' }) => {
    const body = { scores: [{ indicatorIndex: 0, score, note: '记录齐全' }] };
    return harness.app.request(`${path}/reviewer-scores`, json(body, { cookie, ...headers }));
  };

  test('is kept from other reviewers, in words, until they gave theirs', async () => {
    expect((await give('3', subjects.cookies.reviewer)).status).toBe(201);
    const refused = await get('/reviewer-scores', peer);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      code: 'not-allowed',
      reason: 'own-scores-first',
      detail: '先给出您自己的复核分，才能看其他复核人的',
    });
    expect(await (await get('/reviewer-scores/own', peer)).json()).toEqual({ items: [], othersGiven: 1 });
    expect((await give('2', peer)).status).toBe(201);
    const { items } = (await (await get('/reviewer-scores', peer)).json()) as { items: { scores: object[] }[] };
    expect(items.map(({ scores }) => scores)).toMatchObject([[{ score: '3' }], [{ score: '2', note: '记录齐全' }]]);
  });

  test('is given once for one key, and only by who saw the form as it stands', async () => {
    const once = { 'If-Match': '"2"', 'Idempotency-Key': 'the-same' };
    const [first, second] = [await give('1', peer, once), await give('1', peer, once)];
    expect(await second.json()).toEqual(await first.json());
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await give('1', peer, {})).status).toBe(428);
    expect((await give('1', peer, { 'If-Match': '"1"' })).status).toBe(412);
    expect((await give('999', peer)).status).toBe(422);
    expect((await give('1', subjects.cookies.evaluator)).status).toBe(403);
  });

  test('at cells goes with a return, and is there for whoever mends the form', async () => {
    const send = (comments: readonly object[]) =>
      harness.app.request(
        `${path}/return`,
        json({ reason: '两处不符', comments }, { cookie: subjects.cookies.reviewer, 'If-Match': '"2"' }),
      );
    expect((await send([{ path: '/nowhere', text: '?' }])).status).toBe(422);
    expect((await send([{ path: '/indicators/0/actual', text: '请附验收单' }])).status).toBe(200);
    expect(await (await get('/comments', subjects.cookies.evaluator)).json()).toMatchObject({
      items: [{ path: '/indicators/0/actual', text: '请附验收单', revision: 2 }],
    });
  });
});

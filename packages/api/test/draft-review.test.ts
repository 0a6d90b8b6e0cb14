import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHarness, type Harness, json, ruleSetText, signIn } from './support/harness.ts';

type Comment = { readonly id: string; readonly threadId: string; readonly kind: string; readonly text: string };

describe('a draft in review', () => {
  let harness: Harness;
  let editor: string;
  let approver: string;
  let address: string;
  beforeEach(async () => {
    harness = await createHarness();
    editor = await signIn(harness, 'editor', harness.bureau, ['policyEditor']);
    approver = await signIn(harness, 'approver', harness.bureau, ['policyApprover']);
    const text = ruleSetText().replace('"shanghai-2020"', '"bureau-rules"');
    const body = {
      organisationId: harness.bureau,
      ruleSetId: 'bureau-rules',
      begin: { kind: 'text', text, tests: '' },
    };
    const created = await harness.app.request('/api/v1/drafts', json(body, { cookie: editor }));
    address = created.headers.get('location') ?? '';
  });
  afterEach(() => harness.store.close());

  const say = (body: object, cookie = approver, headers: Readonly<Record<string, string>> = {}) =>
    harness.app.request(
      `${address}/comments`,
      json({ ruleId: 'target-met', threadId: null, text: '依据何在？', ...body }, { cookie, ...headers }),
    );
  const resolve = (id: string, cookie: string) =>
    harness.app.request(`${address}/comments/${id}/resolve`, json({}, { cookie }));
  const comments = async () => {
    const response = await harness.app.request(`${address}/comments`, { headers: { cookie: editor } });
    return ((await response.json()) as { items: Comment[] }).items;
  };

  test('is commented on at a rule, answered, and the thread settled', async () => {
    const asked = (await (await say({})).json()) as Comment;
    const answered = await say({ ruleId: null, threadId: asked.id, text: '第三条' }, editor);
    expect([answered.status, await answered.json()]).toMatchObject([201, { ruleId: 'target-met', threadId: asked.id }]);
    const settled = await resolve(asked.id, editor);
    expect([settled.status, await settled.json()]).toMatchObject([201, { kind: 'resolution', threadId: asked.id }]);
    expect((await resolve(asked.id, editor)).status).toBe(409);
    expect((await comments()).map(({ kind }) => kind)).toEqual(['comment', 'comment', 'resolution']);
  });

  test('is commented on once, however often the request is sent with one key', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const [first, again] = [await say({}, approver, key), await say({}, approver, key)];
    expect(await again.json()).toEqual(await first.json());
    expect(await comments()).toHaveLength(1);
  });

  test('takes no comment that says nothing, and none below what is no comment', async () => {
    const silent = await say({ text: ' ' });
    expect([silent.status, await silent.json()]).toMatchObject([422, { errors: [{ pointer: '/text' }] }]);
    expect((await say({ threadId: 'nothing' })).status).toBe(404);
  });

  test('keeps comments of others from being settled by who neither said them nor edits', async () => {
    const { id } = (await (await say({}, editor)).json()) as Comment;
    const refused = await resolve(id, approver);
    expect([refused.status, await refused.json()]).toMatchObject([403, { reason: 'role' }]);
  });

  test('is listed for whoever decides about it once that is asked for, and for its author', async () => {
    const list = (of: string, cookie: string) =>
      harness.app.request(`/api/v1/approvals?of=${of}`, { headers: { cookie } });
    const asked = json({ summary: '为何' }, { cookie: editor, 'If-Match': '"1"' });
    expect((await harness.app.request(`${address}/request-approval`, asked)).status).toBe(200);
    expect(await (await list('forMe', approver)).json()).toMatchObject({
      items: [{ draft: { state: 'inReview', summary: '为何' }, decision: null, openComments: 0 }],
    });
    expect(await (await list('mine', editor)).json()).toMatchObject({ items: [{ draft: { state: 'inReview' } }] });
    expect(await (await list('decided', approver)).json()).toEqual({ items: [] });
    expect((await list('others', approver)).status).toBe(422);
  });

  test('is scheduled when it is approved and not before, for an instant, and on the revision that was seen', async () => {
    const schedule = (body: object, headers: Readonly<Record<string, string>>) =>
      harness.app.request(`${address}/schedule`, json(body, { cookie: approver, ...headers }));
    const at = '2099-01-01T00:00:00+08:00';
    const early = await schedule({ at }, { 'If-Match': '"1"' });
    expect([early.status, await early.json()]).toMatchObject([409, { code: 'wrong-state', state: 'draft' }]);
    expect((await schedule({ at }, {})).status).toBe(428);
    expect((await schedule({ at }, { 'If-Match': '"7"' })).status).toBe(412);
    expect((await schedule({ at: '2099-01-01' }, { 'If-Match': '"1"' })).status).toBe(422);
    const draft = await harness.app.request(address, { headers: { cookie: editor } });
    expect(await draft.json()).toMatchObject({ schedule: [] });
  });
});

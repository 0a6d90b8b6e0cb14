import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHarness, type Harness, json, ruleSetText, signIn } from './support/harness.ts';

type Draft = {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly hash: string | null;
  readonly text: string;
};

describe('a draft', () => {
  let harness: Harness;
  let editor: string;
  let approver: string;
  beforeEach(async () => {
    harness = await createHarness();
    editor = await signIn(harness, 'editor', harness.bureau, ['policyEditor', 'policyApprover']);
    approver = await signIn(harness, 'approver', harness.bureau, ['policyApprover']);
  });

  afterEach(() => harness.store.close());

  const text = () => ruleSetText().replace('"shanghai-2020"', '"bureau-rules"');
  const create = (headers: Record<string, string> = {}, content = text()) =>
    harness.app.request(
      '/api/v1/drafts',
      json(
        {
          organisationId: harness.bureau,
          ruleSetId: 'bureau-rules',
          begin: { kind: 'text', text: content, tests: '' },
        },
        { cookie: editor, ...headers },
      ),
    );
  const created = async () => (await (await create()).json()) as Draft;
  const post = (id: string, action: string, body: unknown, cookie: string, tag: string | null) =>
    harness.app.request(
      `/api/v1/drafts/${id}/${action}`,
      json(body, { cookie, ...(tag === null ? {} : { 'If-Match': tag }) }),
    );
  const save = (id: string, content: string, tag: string | null) =>
    harness.app.request(
      `/api/v1/drafts/${id}`,
      json({ text: content, tests: '' }, { cookie: editor, ...(tag === null ? {} : { 'If-Match': tag }) }, 'PUT'),
    );

  test('begins with its address and its revision', async () => {
    const response = await create();
    expect(response.status).toBe(201);
    const draft = (await response.json()) as Draft;
    expect(response.headers.get('location')).toBe(`/api/v1/drafts/${draft.id}`);
    expect(response.headers.get('etag')).toBe('"1"');
    const got = await harness.app.request(response.headers.get('location') ?? '', { headers: { cookie: editor } });
    expect(got.headers.get('etag')).toBe('"1"');
    expect(await got.json()).toMatchObject({ draft: { id: draft.id }, approvals: [], impactStudies: [] });
  });

  test('saved by two people at once: one is told of a conflict, and what the other saved stands', async () => {
    const { id } = await created();
    const both = await Promise.all([save(id, '{"first": 1}', '"1"'), save(id, '{"second": 1}', '"1"')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [won, lost] = both.sort((a, b) => a.status - b.status);
    expect(await lost.json()).toMatchObject({ code: 'version-conflict', basedOn: 1, current: 2 });
    const { text: kept } = (await won.json()) as Draft;
    const now = (await (await harness.app.request(`/api/v1/drafts/${id}`, { headers: { cookie: editor } })).json()) as {
      draft: Draft;
    };
    expect(now.draft.text).toBe(kept);
  });

  test.each([
    [null, 428],
    ['*', 428],
    ['"7"', 412],
    ['W/"2"', 412],
    ['1', 412],
    ['"1", "2"', 412],
  ])('is not saved on anything but its revision: %s', async (tag, status) => {
    const { id } = await created();
    expect((await save(id, '{}', tag)).status).toBe(status);
  });

  test('keeps every save, and an earlier one can be taken up again', async () => {
    const { id } = await created();
    await save(id, 'not yet JSON', '"1"');
    const restored = await post(id, 'revisions/1/restore', {}, editor, '"2"');
    expect(await restored.json()).toMatchObject({ revision: 3, text: text() });
    const { items } = (await (
      await harness.app.request(`/api/v1/drafts/${id}/revisions`, { headers: { cookie: editor } })
    ).json()) as {
      items: { revision: number; text: string }[];
    };
    expect(items.map((one) => [one.revision, one.text])).toEqual([
      [1, text()],
      [2, 'not yet JSON'],
      [3, text()],
    ]);
    expect((await post(id, 'revisions/0/restore', {}, editor, '"3"')).status).toBe(404);
    expect((await post(id, 'revisions/9/restore', {}, editor, '"3"')).status).toBe(404);
  });

  test('is approved by somebody else, and published when every gate is open', async () => {
    const { id } = await created();
    expect((await post(id, 'request-approval', { summary: '按新办法' }, editor, '"1"')).status).toBe(200);
    const own = await post(id, 'approve', { comment: null }, editor, '"2"');
    expect([own.status, await own.json()]).toMatchObject([403, { code: 'not-allowed', reason: 'own-draft' }]);
    expect((await post(id, 'approve', { comment: null }, approver, '"2"')).status).toBe(200);
    const shut = await post(id, 'publish', {}, approver, '"3"');
    const problem = (await shut.json()) as { code: string; missing: string[] };
    expect([shut.status, problem.code]).toEqual([409, 'gates-shut']);
    const gates = (await (
      await harness.app.request(`/api/v1/drafts/${id}/gates`, { headers: { cookie: editor } })
    ).json()) as {
      gates: { name: string; open: boolean }[];
    };
    expect(gates.gates.filter(({ open }) => !open).map(({ name }) => name)).toEqual(problem.missing);
    expect(problem.missing).toContain('impact');
  });

  test('a study of another document does not open its gate', async () => {
    const { id, hash } = await created();
    const all = { years: null, organisations: null, formTypes: null };
    const draft = { kind: 'draft', draftId: id };
    const study = async (candidate: object, population: object = all) => {
      const question = { kind: 'comparison', population, base: { kind: 'declared' }, candidate };
      const asked = await harness.app.request(
        '/api/v1/studies',
        json({ name: '发布前', note: '', question }, { cookie: editor }),
      );
      const { id: studyId } = (await asked.json()) as { id: string };
      const read = () => harness.app.request(`/api/v1/studies/${studyId}`, { headers: { cookie: editor } });
      const stateOf = async () => ((await (await read()).json()) as { progress: { state: string } }).progress.state;
      await expect.poll(stateOf, { timeout: 20_000 }).toBe('done');
      return { studyId, kept: await post(id, 'impact-studies', { studyId }, editor, null) };
    };
    const isShut = async () => {
      const gates = await harness.app.request(`/api/v1/drafts/${id}/gates`, { headers: { cookie: editor } });
      const { gates: all } = (await gates.json()) as { gates: { name: string; open: boolean }[] };
      return all.some(({ name, open }) => name === 'impact' && !open);
    };
    const version = { kind: 'version', ruleSetId: 'shanghai-2020', version: '1.0.0' };
    for (const [other, reason] of [
      [await study(version), 'other-document'],
      [await study(draft, { ...all, years: [2020] }), 'not-whole'],
      [await study(draft, { ...all, formTypes: ['project'] }), 'not-whole'],
    ] as const)
      expect([other.kept.status, await other.kept.json()]).toMatchObject([403, { reason }]);
    expect(await isShut()).toBe(true);
    const { studyId, kept } = await study(draft);
    const cards = { raised: 0, lowered: 0 };
    expect([kept.status, await kept.json()]).toMatchObject([201, { hash, result: { study: studyId, cards } }]);
    expect(await isShut()).toBe(false);
    const shown = await harness.app.request(`/api/v1/studies/${studyId}`, { headers: { cookie: approver } });
    expect(await shown.json()).toMatchObject({ gateOf: id, isOwn: false });
    const removed = await harness.app.request(`/api/v1/studies/${studyId}`, {
      method: 'DELETE',
      headers: { cookie: editor },
    });
    expect([removed.status, await removed.json()]).toMatchObject([403, { reason: 'gate' }]);
  });

  test('is rejected with what is to be mended, and discarded for good', async () => {
    const { id } = await created();
    await post(id, 'request-approval', { summary: '按新办法' }, editor, '"1"');
    expect((await post(id, 'reject', { comment: '' }, approver, '"2"')).status).toBe(422);
    expect(await (await post(id, 'reject', { comment: '缺依据' }, approver, '"2"')).json()).toMatchObject({
      state: 'draft',
      revision: 3,
    });
    expect(await (await post(id, 'discard', {}, editor, '"3"')).json()).toMatchObject({ state: 'discarded' });
    expect((await save(id, '{}', '"4"')).status).toBe(409);
  });

  test('sent twice with one key is created once, and the answer is the same', async () => {
    const first = await create({ 'Idempotency-Key': 'key-1' });
    const again = await create({ 'Idempotency-Key': 'key-1' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('etag')).toBe('"1"');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await again.text()).toBe(await first.text());
    const { items } = (await (await harness.app.request('/api/v1/drafts', { headers: { cookie: editor } })).json()) as {
      items: Draft[];
    };
    expect(items.length).toBe(1);
    const other = await create({ 'Idempotency-Key': 'key-1' }, '{}');
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([422, 'idempotency-key-reused']);
    expect((await create({ 'Idempotency-Key': 'key-2' })).status).toBe(201);
  });

  test('sent ten times at once with one key is created once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ 'Idempotency-Key': 'at-once' })));
    const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as Draft).id));
    expect(new Set(ids).size).toBe(1);
  });

  test('that was refused may be sent again with the same key', async () => {
    const send = (organisationId: string) =>
      harness.app.request(
        '/api/v1/drafts',
        json(
          { organisationId, ruleSetId: 'bureau-rules', begin: { kind: 'text', text: '', tests: '' } },
          { cookie: editor, 'Idempotency-Key': 'key-3' },
        ),
      );
    expect((await send(harness.foreign)).status).toBe(404);
    expect((await send(harness.bureau)).status).toBe(201);
  });

  test('stands in a list that is read page by page, each once', async () => {
    const all = [];
    for (let count = 0; count < 5; count++) all.push((await created()).id);
    const seen: string[] = [];
    let path: string | null = '/api/v1/drafts?limit=2';
    while (path !== null) {
      const response: Response = await harness.app.request(path, { headers: { cookie: editor } });
      const page = (await response.json()) as { items: Draft[]; next: string | null };
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      const link = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
      expect(link === null).toBe(page.next === null);
      path = link;
    }
    expect(seen.sort()).toEqual(all.sort());
  });

  test.each(['limit=0', 'limit=201', 'limit=ten', 'state=lost', 'limit=1&limit=2', 'colour=red'])(
    'a list is not asked for %s',
    async (asked) => {
      expect((await harness.app.request(`/api/v1/drafts?${asked}`, { headers: { cookie: editor } })).status).toBe(422);
    },
  );

  test('a list has no page behind a cursor nobody gave', async () => {
    const response = await harness.app.request('/api/v1/drafts?after=made-up', { headers: { cookie: editor } });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'invalid-cursor']);
  });
});

describe('a published version', () => {
  test('is found by year, compared, and not changed by those it does not belong to', async () => {
    const harness = await createHarness();
    const cookie = await signIn(harness, 'editor', harness.bureau, ['policyEditor', 'policyApprover']);
    const get = async (path: string) => (await harness.app.request(`/api/v1${path}`, { headers: { cookie } })).json();
    expect(await get('/rule-sets/resolve?fiscalYear=2020')).toMatchObject({
      version: { id: 'shanghai-2020' },
      reason: 'only-one',
    });
    expect(await get('/rule-sets/resolve?fiscalYear=2020&knownOn=2020-01-01')).toMatchObject({
      version: null,
      reason: 'none-known-yet',
    });
    expect(await get('/rule-sets/resolve?fiscalYear=2020&ruleSets=other')).toMatchObject({ version: null });
    const side = { ruleSetId: 'shanghai-2020', version: '1.0.0' };
    const diff = await harness.app.request('/api/v1/rule-sets/diff', json({ before: side, after: side }, { cookie }));
    expect(await diff.json()).toEqual({ items: [] });
    for (const action of ['retire', 'rollback']) {
      const response = await harness.app.request(`/api/v1/rule-sets/shanghai-2020/versions/1.0.0/${action}`, {
        method: 'POST',
        headers: { cookie },
      });
      expect([action, response.status]).toEqual([action, 403]);
    }
    const version = await harness.app.request('/api/v1/rule-sets/shanghai-2020/versions/1.0.0');
    expect(version.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
      const response = await harness.app.request(
        '/api/v1/rule-sets/shanghai-2020/versions/1.0.0',
        json({}, { cookie }, method),
      );
      expect([method, response.status]).toEqual([method, 404]);
    }
  });
});

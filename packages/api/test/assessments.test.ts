import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, exampleForm, type Harness, json, signIn } from './support/harness.ts';

const RULES = { by: 'name', ruleSetId: 'shanghai-2020', version: '1.0.0' } as const;

describe('an assessment over HTTP', () => {
  let harness: Harness;
  let evaluator: string;
  let reviewer: string;
  beforeAll(async () => {
    harness = await createHarness();
    evaluator = await signIn(harness, 'evaluator', harness.bureau, ['evaluator']);
    reviewer = await signIn(harness, 'reviewer', harness.bureau, ['reviewer', 'auditor']);
  });

  type Sent = { readonly cookie: string; readonly tag?: string; readonly method?: string };
  const send = (path: string, body: unknown, { cookie, tag, method = 'POST' }: Sent) =>
    harness.app.request(
      `/api/v1/assessments${path}`,
      json(body, { cookie, ...(tag ? { 'If-Match': tag } : {}) }, method),
    );
  const get = async (path: string, cookie = evaluator) =>
    (await harness.app.request(`/api/v1/assessments${path}`, { headers: { cookie } })).json();
  const create = async () =>
    (
      (await (
        await send('', { organisationId: harness.bureau, form: exampleForm() }, { cookie: evaluator })
      ).json()) as { id: string }
    ).id;

  test('goes from draft to acceptance with an official scorecard, certificate and journal', async () => {
    const id = await create();
    const form = { ...exampleForm(), implementingUnit: '投资促进中心' };
    const saved = await send(`/${id}`, { form }, { cookie: evaluator, tag: '"1"', method: 'PUT' });
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await send(`/${id}/submit`, { rules: RULES }, { cookie: evaluator, tag: '"2"' })).status).toBe(200);
    expect((await send(`/${id}`, { form }, { cookie: evaluator, tag: '"3"', method: 'PUT' })).status).toBe(409);
    const accepted = await send(`/${id}/accept`, { scorecardId: null }, { cookie: reviewer, tag: '"3"' });
    expect(accepted.status).toBe(200);
    const { officialScorecardId } = (await accepted.json()) as { officialScorecardId: string };
    expect(await get(`/${id}`)).toMatchObject({
      assessment: { state: 'accepted', revision: 4 },
      official: { record: { id: officialScorecardId, total: '99.95' }, effective: { total: '99.95' } },
    });
    expect((await send(`/${id}/recheck`, { reason: '抽查无误' }, { cookie: reviewer, tag: '"4"' })).status).toBe(200);
    const { items: revisions } = (await get(`/${id}/revisions`)) as { items: { changes: { path: string }[] }[] };
    expect(revisions.map(({ changes }) => changes.map(({ path }) => path))).toEqual([
      [],
      ['/implementingUnit'],
      [],
      [],
      [],
    ]);

    const certified = await send(`/${id}/certificates`, { scorecardId: null, withForm: true }, { cookie: evaluator });
    expect(certified.status).toBe(201);
    const certificate = (await certified.json()) as { hash: string; total: string };
    const verify = (of: unknown) => harness.app.request('/api/v1/certificates/verify', json({ certificate: of }));
    expect(await (await verify(certificate)).json()).toEqual({ verdict: 'verified', differences: [] });
    expect(await (await verify({ ...certificate, total: '100' })).json()).toMatchObject({ verdict: 'mismatch' });
    const shown = (await (await harness.app.request(`/api/v1/certificates/${certificate.hash}`)).json()) as object;
    expect(shown).toMatchObject({ hash: certificate.hash, total: '99.95' });
    expect(shown).not.toHaveProperty('form');
    const page = await harness.app.request(`/certificates/${certificate.hash}`, {
      headers: { 'Accept-Language': 'en' },
    });
    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    const text = await page.text();
    for (const said of ['99.95', 'excellent', certificate.hash, '<svg', 'shanghai-2020@1.0.0'])
      expect(text).toContain(said);
    expect(text).not.toContain(exampleForm().project.name);
    expect((await harness.app.request(`/certificates/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await harness.app.request('/certificates/%3Cscript%3E')).status).toBe(404);
    const browsing = { headers: { Accept: 'text/html,*/*', 'Accept-Language': 'en' } };
    const missing = await harness.app.request(`/certificates/${'0'.repeat(64)}`, browsing);
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect(await missing.text()).toMatch(/<title>No such certificate<\/title>.*Check the address/s);

    const journal = await harness.app.request(`/api/v1/journal?subjectId=${id}`, { headers: { cookie: reviewer } });
    const { items } = (await journal.json()) as { items: { action: string; details: string }[] };
    expect(items.map(({ action }) => action)).toEqual([
      'assessment.created',
      'assessment.saved',
      'assessment.scored',
      'assessment.submitted',
      'assessment.accepted',
      'assessment.rechecked',
    ]);
    expect(JSON.stringify(items)).not.toContain('投资促进');
    const backwards = await harness.app.request(`/api/v1/journal?subjectId=${id}&order=newest`, {
      headers: { cookie: reviewer },
    });
    expect(((await backwards.json()) as { items: unknown[] }).items).toEqual(items.toReversed());
    const verdict = await harness.app.request('/api/v1/journal/verification', { headers: { cookie: reviewer } });
    expect(await verdict.json()).toMatchObject({ ok: true });
    const wrong = await harness.app.request(`/api/v1/journal/verification?sequence=1&hash=${'0'.repeat(64)}`, {
      headers: { cookie: reviewer },
    });
    expect(await wrong.json()).toMatchObject({ ok: false, broken: { sequence: 1, reason: 'end' } });
    expect(
      (await harness.app.request('/api/v1/journal/verification?sequence=1', { headers: { cookie: reviewer } })).status,
    ).toBe(422);
    expect((await harness.app.request('/api/v1/journal', { headers: { cookie: evaluator } })).status).toBe(403);
  });

  test('saved by two people at once keeps the first, and tells the other', async () => {
    const id = await create();
    const save = (name: string) =>
      send(
        `/${id}`,
        { form: { ...exampleForm(), implementingUnit: name } },
        { cookie: evaluator, tag: '"1"', method: 'PUT' },
      );
    const both = await Promise.all([save('甲'), save('乙')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await send(`/${id}`, { form: exampleForm() }, { cookie: evaluator, method: 'PUT' })).status).toBe(428);
  });

  test.each([
    ['nginx', 'W/"1"'],
    ['Apache or Caddy', '"1-gzip"'],
  ])('is saved on the revision whose tag %s made %s of when it packed the answer', async (_, tag) => {
    const id = await create();
    const save = () => send(`/${id}`, { form: exampleForm() }, { cookie: evaluator, tag, method: 'PUT' });
    expect((await save()).status).toBe(200);
    expect((await save()).status).toBe(412);
  });

  test('is returned with a reason, and an earlier form can be taken up again', async () => {
    const id = await create();
    await send(
      `/${id}`,
      { form: { ...exampleForm(), implementingUnit: '甲' } },
      { cookie: evaluator, tag: '"1"', method: 'PUT' },
    );
    await send(`/${id}/submit`, { rules: null }, { cookie: evaluator, tag: '"2"' });
    expect((await send(`/${id}/return`, { reason: '' }, { cookie: reviewer, tag: '"3"' })).status).toBe(422);
    expect(
      await (await send(`/${id}/return`, { reason: '请补充' }, { cookie: reviewer, tag: '"3"' })).json(),
    ).toMatchObject({ state: 'returned' });
    const restored = await send(`/${id}/revisions/1/restore`, {}, { cookie: evaluator, tag: '"4"' });
    expect(await restored.json()).toMatchObject({ revision: 5, form: exampleForm() });
  });

  test('has points set by a reviewer beside the computed ones, for a reason, and taken back', async () => {
    const id = await create();
    const scored = await send(`/${id}/scorecards`, { rules: RULES }, { cookie: evaluator });
    const { record } = (await scored.json()) as { record: { id: string } };
    expect(scored.headers.get('location')).toBe(`/api/v1/assessments/${id}/scorecards/${record.id}`);
    await send(`/${id}/submit`, { rules: null }, { cookie: evaluator, tag: '"1"' });
    const override = (by: string, reason: string) =>
      send(`/${id}/overrides`, { scorecardId: record.id, indicatorIndex: 0, score: '0', reason }, { cookie: by });
    expect((await override(evaluator, '不应由填报人改')).status).toBe(403);
    expect((await override(reviewer, ' ')).status).toBe(422);
    const set = await override(reviewer, '凭证不足');
    expect(set.status).toBe(201);
    const { id: overrideId } = (await set.json()) as { id: string };
    const judged = (await get(`/${id}/scorecards/${record.id}`)) as {
      scorecard: { total: string };
      effective: { total: string };
    };
    expect(judged.scorecard.total).toBe('99.95');
    expect(judged.effective.total).not.toBe('99.95');
    const lift = () =>
      harness.app.request(`/api/v1/assessments/${id}/overrides/${overrideId}`, {
        method: 'DELETE',
        headers: { cookie: reviewer },
      });
    expect((await lift()).status).toBe(204);
    expect((await lift()).status).toBe(409);
    expect(await get(`/${id}/scorecards/${record.id}`)).toMatchObject({ effective: { total: '99.95' } });
    expect(await get(`/${id}/scorecards`)).toMatchObject({ items: [{ id: record.id, total: '99.95' }] });
  });

  test('has another official scorecard only when a reviewer says why', async () => {
    const id = await create();
    await send(`/${id}/submit`, { rules: RULES }, { cookie: evaluator, tag: '"1"' });
    await send(`/${id}/accept`, { scorecardId: null }, { cookie: reviewer, tag: '"2"' });
    const again = await send(`/${id}/scorecards`, { rules: { by: 'year' } }, { cookie: reviewer });
    const { record } = (await again.json()) as { record: { id: string } };
    const pin = (reason: string) =>
      send(`/${id}/pin-scorecard`, { scorecardId: record.id, reason }, { cookie: reviewer, tag: '"3"' });
    expect((await pin('')).status).toBe(422);
    expect(await (await pin('规则更正')).json()).toMatchObject({ officialScorecardId: record.id, revision: 4 });
  });

  test('is found by year, state and part of its name', async () => {
    const id = await create();
    const found = async (asked: string) =>
      ((await get(`?limit=200&${asked}`)) as { items: { id: string }[] }).items.some((item) => item.id === id);
    expect(await found('fiscalYear=2020&state=draft')).toBe(true);
    expect(await found('fiscalYear=2019')).toBe(false);
    expect(await found('state=accepted')).toBe(false);
    expect(await found(`search=${encodeURIComponent(exampleForm().project.name.slice(2, 5))}`)).toBe(true);
    expect(await found('search=%25')).toBe(false);
    expect(await found(`organisationId=${harness.bureau}`)).toBe(true);
    expect(
      (
        await harness.app.request(`/api/v1/assessments?organisationId=${harness.foreign}`, {
          headers: { cookie: evaluator },
        })
      ).status,
    ).toBe(404);
  });

  test('is scored under a version that is told in one of three ways, and no other', async () => {
    const id = await create();
    for (const rules of [{ by: 'luck' }, { by: 'name', ruleSetId: 'shanghai-2020' }, {}, 'shanghai-2020@1.0.0', null])
      expect([rules, (await send(`/${id}/scorecards`, { rules }, { cookie: evaluator })).status]).toEqual([rules, 422]);
    const unknown = { ...RULES, version: '9.9.9' };
    expect((await send(`/${id}/scorecards`, { rules: unknown }, { cookie: evaluator })).status).toBe(404);
  });

  test('has evidence that is listed, removed, and still kept', async () => {
    const id = await create();
    const body = new FormData();
    body.append('file', new File(['%PDF-1.4 a receipt'], '发票 1.pdf'));
    const path = `/api/v1/assessments/${id}/evidence`;
    const attach = (about: string) =>
      harness.app.request(`${path}?about=${encodeURIComponent(about)}`, {
        method: 'POST',
        body,
        headers: { cookie: evaluator },
      });
    const attached = await attach('线上专场数');
    const evidence = (await attached.json()) as { id: string };
    const one = `${path}/${evidence.id}`;
    expect((await harness.app.request(one, { method: 'DELETE', headers: { cookie: evaluator } })).status).toBe(204);
    expect((await harness.app.request(one, { method: 'DELETE', headers: { cookie: evaluator } })).status).toBe(409);
    const { items } = (await get(`/${id}/evidence`)) as { items: { name: string; removedAt: string | null }[] };
    expect(items).toMatchObject([{ name: '发票 1.pdf', about: '线上专场数' }]);
    expect(items[0]?.removedAt).not.toBeNull();
    expect((await attach('长'.repeat(401))).status).toBe(422);
  });
});

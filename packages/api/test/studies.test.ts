import { createHash } from 'node:crypto';
import { canonicalJson, type StudyMatrixResult, type StudyResult } from '@plumbline/core';
import { kyselyOf, type Store } from '@plumbline/storage';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, type Harness, json, ruleSetText, signIn } from './support/harness.ts';
import { acceptExamples, type Shown, studyRequests } from './support/study-requests.ts';

const ALL = { years: null, organisations: null, formTypes: null };
const SHANGHAI = { kind: 'version', ruleSetId: 'shanghai-2020', version: '1.0.0' };

describe('studies', () => {
  let harness: Harness;
  let analyst: string;
  let colleague: string;
  let above: string;
  let stranger: string;
  let draftId: string;
  const accepted: string[] = [];

  const { ask, send, begin, ended, done } = studyRequests(() => ({ harness, analyst }));

  beforeAll(async () => {
    harness = await createHarness();
    const { bureau } = harness;
    analyst = await signIn(harness, 'analyst', bureau, ['policyEditor']);
    colleague = await signIn(harness, 'colleague', bureau, ['auditor']);
    above = await signIn(harness, 'above', harness.root, ['policyEditor']);
    stranger = await signIn(harness, 'stranger', harness.foreign, ['policyEditor', 'auditor', 'reviewer']);
    accepted.push(...(await acceptExamples(harness, send)));
    const strict = ruleSetText()
      .replace('"shanghai-2020"', '"strict"')
      .replace('"version": "1.0.0"', '"version": "2.0.0"');
    const draft = await send<{ id: string; hash: string | null }>(
      '/drafts',
      { organisationId: bureau, ruleSetId: 'strict', begin: { kind: 'text', text: strict, tests: '' } },
      analyst,
    );
    expect(draft.hash).not.toBeNull();
    draftId = draft.id;
  });

  it.each(['declared', 'official'])('compare past forms with what they have: %s', async (kind) => {
    const study = await done({ population: ALL, base: { kind }, candidate: SHANGHAI });
    const response = await ask(`/studies/${study.id}/result`, analyst);
    const text = await response.text();
    const result = JSON.parse(text) as StudyResult;
    expect(result).toMatchObject({
      simulation: true,
      population: { forms: accepted.length },
      compared: accepted.length,
    });
    // The bytes are those that the hash is of, and canonical.
    expect(createHash('sha256').update(text).digest('hex')).toBe(study.resultHash);
    expect(canonicalJson(result)).toBe(text);
    expect(result.change.sum === '0.00' || Number(result.change.sum) === 0).toBe(kind === 'official');
    expect(study.summary).toMatchObject({ forms: accepted.length });
  });

  it('counts what was done and what there is to do, for whoever runs the server', async () => {
    const before = await figures();
    await done({ population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI });
    const after = await figures();
    const risen = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(risen('plumbline_job_runs_ended_total{outcome="done"}')).toBe(1);
    expect(risen('plumbline_job_chunk_seconds_count')).toBe(1);
    expect(after.get('plumbline_job_runs')).toBe(0);
    expect(after.get('plumbline_job_chunks_waiting')).toBe(0);
  });

  async function figures(): Promise<ReadonlyMap<string, number>> {
    const text = await (await harness.app.request('/metrics')).text();
    const found = text.matchAll(/^(plumbline_job_\S+) (\S+)$/gm);
    return new Map(Array.from(found, ([, name = '', value]) => [name, Number(value)]));
  }

  it('find the same whoever asks, and again', async () => {
    const question = { population: ALL, base: { kind: 'declared' }, candidate: { kind: 'draft', draftId } };
    const [first, second] = [await done(question), await done(question)];
    expect(first.resultHash).toBe(second.resultHash);
    expect(first.id).not.toBe(second.id);
  });

  it('never change a score that counts', async () => {
    const before = await Promise.all(accepted.map((id) => harness.store.assessments.find(id)));
    const cards = await Promise.all(accepted.map((id) => harness.store.assessments.scorecards(id)));
    await done({ population: ALL, base: { kind: 'official' }, candidate: { kind: 'draft', draftId } });
    expect(await Promise.all(accepted.map((id) => harness.store.assessments.find(id)))).toEqual(before);
    expect(await Promise.all(accepted.map((id) => harness.store.assessments.scorecards(id)))).toEqual(cards);
  });

  it('score every year under every version, and only forms of the types that are asked for', async () => {
    const versions = [SHANGHAI, { kind: 'draft', draftId }];
    const question = { kind: 'matrix', population: ALL, versions };
    const { id } = await send<Shown>('/studies/matrix', { name: '各年各版', note: '', question }, analyst);
    expect((await ended(id)).progress.state).toBe('done');
    const result = (await (await ask(`/studies/${id}/result`, analyst)).json()) as StudyMatrixResult;
    expect(result.cells.map(({ year, version, forms }) => [year, version, forms])).toEqual([
      [2020, 0, accepted.length],
      [2020, 1, accepted.length],
    ]);
    expect((await ask(`/studies/${id}/cases`, analyst)).status).toBe(409);
    expect((await ask(`/studies/${id}/export?format=csv`, analyst)).status).toBe(200);
    const none = await done({
      population: { ...ALL, formTypes: ['transfer'] },
      base: { kind: 'declared' },
      candidate: SHANGHAI,
    });
    expect(none.summary).toMatchObject({ forms: 0 });
    const all = await done({
      population: { ...ALL, formTypes: ['project'] },
      base: { kind: 'declared' },
      candidate: SHANGHAI,
    });
    expect(all.summary).toMatchObject({ forms: accepted.length });
  });

  it('list their forms, those that moved furthest first, and account for each', async () => {
    const study = await done({ population: ALL, base: SHANGHAI, candidate: { kind: 'draft', draftId } });
    const page = (await (await ask(`/studies/${study.id}/cases`, analyst)).json()) as {
      items: { assessmentId: string; project: string; base: string; change: string }[];
      total: number;
    };
    expect(page.total).toBe(accepted.length);
    expect(page.items.map(({ assessmentId }) => assessmentId).sort()).toEqual([...accepted].sort());
    expect(page.items[0]?.project).toMatch(/^项目/);
    const one = (await (await ask(`/studies/${study.id}/cases/${accepted[0]}`, analyst)).json()) as {
      items: { base: string | null; candidate: string | null }[];
      parts: { points: string }[] | null;
      change: string;
      isCurrent: boolean;
    };
    expect(one.isCurrent).toBe(true);
    expect(one.items.length).toBeGreaterThan(3);
    expect(one.parts?.reduce((sum, { points }) => sum + Number(points), 0)).toBeCloseTo(Number(one.change));
    const pairs = (await (await ask(`/studies/${study.id}/pairs?units=1`, analyst)).json()) as {
      items: { unit: string | null; pairs: { forms: number }[] }[];
    };
    const inPairs = pairs.items.flatMap((unit) => unit.pairs).reduce((sum, { forms }) => sum + forms, 0);
    expect(inPairs).toBe(page.items.filter(({ change }) => change !== null).length);
    expect((await ask(`/studies/${study.id}/pairs`, stranger)).status).toBe(404);
    expect((await ask(`/studies/${study.id}/pairs?units=99`, analyst)).status).toBe(422);
    const none = await ask(`/studies/${study.id}/cases?direction=raised&skipped=none`, analyst);
    expect(await none.json()).toMatchObject({ items: [], total: 0 });
    expect((await ask(`/studies/${study.id}/cases/${harness.bureau}`, analyst)).status).toBe(404);
  });

  it('are named, shared and removed by whoever made them, and by nobody else', async () => {
    const { id } = await done({ population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI });
    expect((await ask(`/studies/${id}`, colleague)).status).toBe(404);
    const body = { name: '另一名', note: '会上用', shared: true };
    const patch = (cookie: string, revision: number) =>
      harness.app.request(`/api/v1/studies/${id}`, json(body, { cookie, 'If-Match': `"${revision}"` }, 'PATCH'));
    expect((await patch(analyst, 9)).status).toBe(412);
    expect(await (await patch(analyst, 1)).json()).toMatchObject({ ...body, revision: 2 });
    expect(await (await ask(`/studies/${id}`, colleague)).json()).toMatchObject({ ...body, isOwn: false });
    expect((await patch(colleague, 2)).status).toBe(403);
    expect((await ask(`/studies/${id}`, stranger)).status).toBe(404);
    const listed = async (cookie: string) =>
      ((await (await ask('/studies?limit=200', cookie)).json()) as { items: Shown[] }).items.map((one) => one.id);
    expect(await listed(colleague)).toContain(id);
    expect(await listed(stranger)).toEqual([]);
    const narrowed = async (query: string, cookie: string) =>
      ((await (await ask(`/studies?${query}`, cookie)).json()) as { items: Shown[] }).items.map((one) => one.id);
    expect(await narrowed(`search=${encodeURIComponent('另一')}`, colleague)).toEqual([id]);
    expect(await narrowed(`search=${encodeURIComponent('另一')}&mine=true`, analyst)).toEqual([id]);
    expect(await narrowed('mine=true', colleague)).toEqual([]);
    const remove = (cookie: string) => ask(`/studies/${id}`, cookie, { method: 'DELETE' });
    expect((await remove(colleague)).status).toBe(403);
    expect((await remove(analyst)).status).toBe(204);
    expect((await ask(`/studies/${id}`, analyst)).status).toBe(404);
  });

  it('are about no more than one may read, and lost with the right to read it', async () => {
    const all = await send<Shown>(
      '/studies',
      {
        name: 'all',
        note: '',
        question: { kind: 'comparison', population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI },
      },
      above,
    );
    await ended(all.id, above);
    const body = { name: 'all', note: '', shared: true };
    await harness.app.request(`/api/v1/studies/${all.id}`, json(body, { cookie: above, 'If-Match': '"1"' }, 'PATCH'));
    // It covers more than the bureau.
    expect((await ask(`/studies/${all.id}`, analyst)).status).toBe(404);
    const foreign = { ...ALL, organisations: [harness.foreign] };
    const refused = await harness.app.request(
      '/api/v1/studies',
      json(
        {
          name: 'x',
          note: '',
          question: { kind: 'comparison', population: foreign, base: { kind: 'declared' }, candidate: SHANGHAI },
        },
        { cookie: analyst },
      ),
    );
    expect(refused.status).toBe(404);
    const person = await harness.identity.people.findByUsername('above');
    const administrator = await signIn(harness, 'administrator', harness.root, ['administrator']);
    const grants = [{ role: 'policyEditor', organisationId: harness.foreign }];
    const lost = await harness.app.request(
      `/api/v1/users/${person?.id}/grants`,
      json({ grants }, { cookie: administrator }, 'PUT'),
    );
    expect(lost.status).toBe(200);
    const again = await ask(`/studies/${all.id}`, above);
    expect(again.status).toBe(404);
    expect((await ask(`/studies/${all.id}/result`, above)).status).toBe(404);
  });

  it('are followed until they end', async () => {
    const { id } = await begin({ population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI });
    const response = await ask(`/studies/${id}/progress`, analyst);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text()).split('\n\n').filter((event) => event.trim() !== '');
    expect(events.at(-1)).toContain('"state":"done"');
    expect(events.every((event) => event.startsWith('event: progress\n'))).toBe(true);
    // A proxy that gathers what it hands on would keep the steps until the last.
    expect(response.headers.get('X-Accel-Buffering')).toBe('no');
    expect((await ask(`/studies/${id}/progress`, stranger)).status).toBe(404);
  });

  it('stop and go on', async () => {
    const { id } = await begin({ population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI });
    const post = (step: string, cookie = analyst) => ask(`/studies/${id}/${step}`, cookie, { method: 'POST' });
    const cancelled = await post('cancel');
    if (cancelled.status === 200) {
      expect((await post('cancel')).status).toBe(409);
      expect((await post('resume')).status).toBe(200);
    }
    expect((await ended(id)).progress.state).toBe('done');
    expect((await post('resume')).status).toBe(409);
    expect((await post('cancel', stranger)).status).toBe(404);
  });

  it('fail where a chunk cannot be done, say so, and are tried again by whoever made them', async () => {
    const question = { population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI };
    const { resultHash } = await done(question);
    const mend = await spoilArchive(harness.store);
    const { id } = await begin(question);
    const failed = {
      failure: 'chunk-failed',
      resultHash: null,
      progress: { state: 'failed', done: 0, failed: 1, total: 1 },
    };
    expect(await ended(id)).toMatchObject(failed);
    expect((await ask(`/studies/${id}/result`, analyst)).status).toBe(409);
    expect(await (await ask(`/studies/${id}/progress`, analyst)).text()).toContain('"state":"failed"');
    expect(harness.logged.filter(({ message }) => message === 'study failed')).toHaveLength(1);
    const resume = (cookie: string) => ask(`/studies/${id}/resume`, cookie, { method: 'POST' });
    expect((await resume(stranger)).status).toBe(404);
    expect((await resume(analyst)).status).toBe(200);
    expect(await ended(id)).toMatchObject(failed);
    await mend();
    expect(await (await resume(analyst)).json()).toMatchObject({ failure: null, progress: { state: 'running' } });
    expect(await ended(id)).toMatchObject({ failure: null, resultHash, progress: { state: 'done', failed: 0 } });
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
    ['pdf', 'application/pdf'],
    ['json', 'application/json; charset=UTF-8'],
  ])('are handed out as %s, marked as a simulation', async (format, type) => {
    const study = await done({ population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI });
    const response = await ask(`/studies/${study.id}/export?format=${format}`, analyst, {
      headers: { 'Accept-Language': 'zh' },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('试算-模拟-');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (format === 'json' || format === 'csv') {
      const text = new TextDecoder().decode(bytes);
      expect(text).toContain(format === 'json' ? '"simulation":true' : '模拟');
      expect(text).toContain(accepted[0] ?? '');
    }
    expect(bytes.length).toBeGreaterThan(500);
    expect((await ask(`/studies/${study.id}/export?format=${format}`, stranger)).status).toBe(404);
  });

  it('are asked for once where a request comes twice', async () => {
    const body = {
      name: 'once',
      note: '',
      question: { kind: 'comparison', population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI },
    };
    const twice = [1, 2].map(() =>
      harness.app.request('/api/v1/studies', json(body, { cookie: analyst, 'Idempotency-Key': 'study-1' })),
    );
    const ids = await Promise.all(twice.map(async (one) => ((await (await one).json()) as Shown).id));
    expect(ids[0]).toBe(ids[1]);
  });

  it('cannot be of a draft that is no rule set, nor of one that is not there', async () => {
    const empty = {
      organisationId: harness.bureau,
      ruleSetId: 'nothing',
      begin: { kind: 'text', text: '{', tests: '' },
    };
    const { id } = await send<{ id: string }>('/drafts', empty, analyst);
    const question = (candidate: object) =>
      json(
        {
          name: 'x',
          note: '',
          question: { kind: 'comparison', population: ALL, base: { kind: 'declared' }, candidate },
        },
        { cookie: analyst },
      );
    expect((await harness.app.request('/api/v1/studies', question({ kind: 'draft', draftId: id }))).status).toBe(422);
    expect((await harness.app.request('/api/v1/studies', question({ kind: 'draft', draftId: 'none' }))).status).toBe(
      404,
    );
    expect((await harness.app.request('/api/v1/studies', question({ ...SHANGHAI, version: '9.9.9' }))).status).toBe(
      404,
    );
  });
});

/** Spoils the columns of all forms, as a disk may; gives back how they are mended. */
async function spoilArchive(store: Store): Promise<() => Promise<void>> {
  const { archive } = store;
  const segments = await Promise.all((await archive.heads()).map(({ id }) => archive.segment(id)));
  const { kysely } = kyselyOf(store);
  const write = async (bytesOf: (segment: Uint8Array) => Uint8Array) => {
    for (const one of segments)
      if (one !== null)
        await sql`update archive_segments set segment = ${Buffer.from(bytesOf(one.segment))} where id = ${one.id}`.execute(
          kysely,
        );
  };
  await write((segment) => segment.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
  return () => write((segment) => segment);
}

import type { SelfEvaluation } from '@plumbline/core';
import { decodeSegment, type Segment, unpackForm } from '@plumbline/whatif';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, exampleForm, type Harness, json, signIn } from './support/harness.ts';

type Read = { readonly assessmentIds: readonly string[]; readonly segments: readonly Segment[] };

describe('the archive of accepted forms', () => {
  let harness: Harness;
  let editor: string;
  const accepted: string[] = [];

  const send = async (path: string, body: unknown, cookie: string, revision?: number) => {
    const headers = { cookie, ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }) };
    const response = await harness.app.request(`/api/v1${path}`, json(body, headers));
    expect(response.ok).toBe(true);
    return (await response.json()) as { id: string };
  };

  const year = async (fiscalYear: number, cookie: string): Promise<Read> => {
    const response = await harness.app.request(`/api/v1/archive/${fiscalYear}`, { headers: { cookie } });
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as {
      assessmentIds: string[];
      lengths: number[];
    };
    let at = 4 + length;
    const segments = head.lengths.map((size) => {
      at += size;
      return decodeSegment(bytes.slice(at - size, at));
    });
    expect(at).toBe(bytes.length);
    return { assessmentIds: head.assessmentIds, segments };
  };

  beforeAll(async () => {
    harness = await createHarness();
    const { bureau } = harness;
    const evaluator = await signIn(harness, 'evaluator', bureau, ['evaluator']);
    const reviewer = await signIn(harness, 'reviewer', bureau, ['reviewer']);
    editor = await signIn(harness, 'editor', bureau, ['policyEditor']);
    const rules = { by: 'name', ruleSetId: 'shanghai-2020', version: '1.0.0' };
    for (const name of ['a', 'b', 'still submitted']) {
      const form: SelfEvaluation = { ...exampleForm(), project: { name, code: null } };
      const { id } = await send('/assessments', { organisationId: bureau, form }, evaluator);
      await send(`/assessments/${id}/submit`, { rules }, evaluator, 1);
      if (name === 'still submitted') continue;
      await send(`/assessments/${id}/accept`, { scorecardId: null }, reviewer, 2);
      accepted.push(id);
    }
  });

  it('says which years there are', async () => {
    const response = await harness.app.request('/api/v1/archive', { headers: { cookie: editor } });
    const { items } = (await response.json()) as { items: object[] };
    expect(items).toMatchObject([{ fiscalYear: 2020, count: 2 }]);
  });

  it('makes ready what is wanted, and nothing before', async () => {
    const packed = async (query: string) => {
      const response = await harness.app.request(`/api/v1/archive${query}`, { headers: { cookie: editor } });
      return ((await response.json()) as { items: { packed: number }[] }).items.map((one) => one.packed);
    };
    expect(await packed('')).toEqual([0]);
    expect(await packed('?years=2031')).toEqual([0]);
    await expect.poll(() => packed('?years=2020,2021')).toEqual([2]);
    for (const years of ['', '20', '2020,', 'all'])
      expect(
        (await harness.app.request(`/api/v1/archive?years=${years}`, { headers: { cookie: editor } })).status,
      ).toBe(422);
  });

  it('has what was accepted and nothing else, with the assessment each form is of', async () => {
    const { assessmentIds, segments } = await year(2020, editor);
    expect([...assessmentIds].sort()).toEqual([...accepted].sort());
    const [segment] = segments;
    if (!segment) throw new Error('no segment');
    const names = assessmentIds.map((id, index) => [id, unpackForm(segment, index).project.name]);
    expect(Object.fromEntries(names)).toEqual({ [accepted[0] ?? '']: 'a', [accepted[1] ?? '']: 'b' });
  });

  it('is empty for a year without forms, and no address for what is no year', async () => {
    expect(await year(2031, editor)).toEqual({ assessmentIds: [], segments: [] });
    for (const path of ['20', 'all', '1999', '20200'])
      expect((await harness.app.request(`/api/v1/archive/${path}`, { headers: { cookie: editor } })).status).toBe(404);
  });

  it('is empty for people of another organisation, and for those who only file', async () => {
    const stranger = await signIn(harness, 'stranger', harness.foreign, ['policyEditor', 'auditor', 'reviewer']);
    expect(await year(2020, stranger)).toEqual({ assessmentIds: [], segments: [] });
    const filer = await signIn(harness, 'filer', harness.bureau, ['evaluator', 'administrator']);
    expect(await year(2020, filer)).toEqual({ assessmentIds: [], segments: [] });
  });

  it('is fetched again only when something changed', async () => {
    const first = await harness.app.request('/api/v1/archive/2020', { headers: { cookie: editor } });
    const etag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const headers = { cookie: editor, 'If-None-Match': etag };
    expect((await harness.app.request('/api/v1/archive/2020', { headers })).status).toBe(304);
    for (const packed of [`W/${etag}`, `"of-before", ${etag.replace(/"$/, '-gzip"')}`]) {
      const again = await harness.app.request('/api/v1/archive/2020', {
        headers: { cookie: editor, 'If-None-Match': packed },
      });
      expect([packed, again.status]).toEqual([packed, 304]);
    }
    // Somebody else at the same browser, who may see another part of the tree with as many forms and changes.
    const auditor = await signIn(harness, 'auditor.above', harness.root, ['auditor']);
    const seen = await harness.app.request('/api/v1/archive/2020', { headers: { ...headers, cookie: auditor } });
    expect(seen.status).toBe(200);
    const reviewer = await signIn(harness, 'second.reviewer', harness.bureau, ['reviewer']);
    await send(`/assessments/${accepted[0]}/recheck`, { reason: null }, reviewer, 3);
    expect((await harness.app.request('/api/v1/archive/2020', { headers })).status).toBe(200);
  });
});

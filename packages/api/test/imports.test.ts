import { findLayout, formDocument, writeDocument } from '@plumbline/documents';
import { beforeAll, describe, expect, test } from 'vitest';
import { zipOf } from '../../documents/test/office/zip-of.ts';
import { createHarness, exampleForm, exampleForms, type Harness, json, signIn } from './support/harness.ts';
import { upload } from './support/subjects.ts';

type Form = {
  readonly number: number;
  readonly fileName: string;
  readonly state: string;
  readonly declaredTotal: string | null;
  readonly assessmentId: string | null;
  readonly faults: readonly { readonly code: string }[];
  readonly same: readonly { readonly id: string }[];
};
type Import = { readonly id: string; readonly forms: readonly Form[] };

let harness: Harness;
let evaluator: string;
beforeAll(async () => {
  harness = await createHarness();
  evaluator = await signIn(harness, 'evaluator', harness.bureau, ['evaluator']);
});

const pathOf = (organisationId = harness.bureau) => `/api/v1/imports?organisationId=${organisationId}`;
const send = (bytes: Uint8Array, name: string, headers: Readonly<Record<string, string>> = {}) => {
  const init = upload(bytes, name, evaluator);
  return harness.app.request(pathOf(), { ...init, headers: { ...init.headers, ...headers } });
};
const made = async (bytes: Uint8Array, name: string) => {
  const response = await send(bytes, name);
  expect(response.status).toBe(201);
  return (await response.json()) as Import;
};
const get = async <T>(path: string) =>
  (await (await harness.app.request(`/api/v1/imports${path}`, { headers: { cookie: evaluator } })).json()) as T;
const act = (path: string, body: unknown, tag: string, method = 'POST') =>
  harness.app.request(`/api/v1/imports/${path}`, json(body, { cookie: evaluator, 'If-Match': tag }, method));
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('an import over HTTP', () => {
  test('reads an archive, says what became of each file, and makes an assessment of what is accepted', async () => {
    const [first, second] = exampleForms();
    if (!first || !second) throw new Error('No examples');
    const { document } = formDocument([{ form: second, judgement: null }], findLayout('shanghai'), 'zh');
    const archive = zipOf([
      { name: '一/上交会.json', content: JSON.stringify(first) },
      { name: '二/海外.xlsx', content: await writeDocument(document, 'xlsx') },
      { name: '坏.pdf', content: 'no PDF at all' },
    ]);
    const { id, forms } = await made(archive, '2020年度.zip');
    expect(
      forms.map(({ number, fileName, state, declaredTotal, faults }) => [
        number,
        fileName,
        state,
        declaredTotal,
        faults[0]?.code,
      ]),
    ).toEqual([
      [1, '2020年度.zip!一/上交会.json', 'open', '95.95', undefined],
      [2, '2020年度.zip!二/海外.xlsx', 'open', '86.99', undefined],
      [3, '2020年度.zip!坏.pdf', 'unreadable', null, 'document/other-type'],
    ]);
    const file = await harness.app.request(`/api/v1/imports/${id}/file`, { headers: { cookie: evaluator } });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(archive));
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+\.zip$/);
    const read = await get<{ form: typeof first; origins: Record<string, { cell: string }> }>(`/${id}/forms/2`);
    const source = await get<{ sections: { parts: { cells?: { at: string; text: string }[] }[] }[] }>(
      `/${id}/forms/2/source`,
    );
    const cells = source.sections.flatMap(({ parts }) => parts.flatMap(({ cells = [] }) => cells));
    expect(cells.find(({ at }) => at === read.origins['/declaredTotal']?.cell)?.text).toBe('86.99');

    const corrected = await act(`${id}/forms/2`, { form: { ...read.form, implementingUnit: '中心' } }, '"1"', 'PUT');
    expect([corrected.status, corrected.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await act(`${id}/forms/2/accept`, { as: { kind: 'new' } }, '"1"')).status).toBe(412);
    const accepted = await act(`${id}/forms/2/accept`, { as: { kind: 'new' } }, '"2"');
    const { assessmentId } = (await accepted.json()) as Form;
    const again = await act(`${id}/forms/2/accept`, { as: { kind: 'new' } }, '"2"');
    expect([again.status, ((await again.json()) as Form).assessmentId]).toEqual([200, assessmentId]);
    const path = `/api/v1/assessments/${assessmentId}`;
    const kept = await harness.app.request(path, { headers: { cookie: evaluator } });
    expect(await kept.json()).toMatchObject({ form: { implementingUnit: '中心' }, assessment: { state: 'draft' } });
    expect((await act(`${id}/forms/1/skip`, {}, '"1"')).status).toBe(200);
    expect((await get<Import>(`/${id}`)).forms.map(({ state }) => state)).toEqual([
      'skipped',
      'accepted',
      'unreadable',
    ]);
  });

  test('that is sent again with its key is answered the same, and read once', async () => {
    const headers = { 'Idempotency-Key': 'a-file' };
    const first = await send(bytesOf(exampleForm()), 'a.json', headers);
    const second = await send(bytesOf(exampleForm()), 'a.json', headers);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await send(bytesOf({}), 'a.json', headers)).status).toBe(422);
  });

  test('of a form there is already says so, and makes another only where that is wanted', async () => {
    const create = json({ organisationId: harness.bureau, form: exampleForm() }, { cookie: evaluator });
    const { id: assessmentId } = (await (await harness.app.request('/api/v1/assessments', create)).json()) as Form & {
      id: string;
    };
    const { id, forms } = await made(bytesOf(exampleForm()), 'a.json');
    expect(forms[0]?.same.map((one) => one.id)).toContain(assessmentId);
    const refused = await act(`${id}/forms/1/accept`, { as: { kind: 'new' } }, '"1"');
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('import/same-project')]);
    const update = { as: { kind: 'update', assessmentId, basedOn: 1 } };
    const updated = await act(`${id}/forms/1/accept`, update, '"1"');
    expect(await updated.json()).toMatchObject({ state: 'accepted', assessmentId });
  });

  test('is listed the newest first, a page at a time', async () => {
    const { id } = await made(bytesOf(exampleForm()), 'last.json');
    const page = await get<{ items: Import[]; next: string }>('?limit=1');
    expect(page.items.map((one) => one.id)).toEqual([id]);
    const next = await get<{ items: Import[] }>(`?limit=1&after=${page.next}`);
    expect(next.items[0]?.id).not.toBe(id);
  });

  test('of a file that is too large, missing or sent otherwise is refused', async () => {
    expect((await send(new Uint8Array(1_000_001), 'large.zip')).status).toBe(413);
    expect((await harness.app.request(pathOf(), json({}, { cookie: evaluator }))).status).toBe(415);
    const body = new FormData();
    body.append('file', 'only text');
    expect((await harness.app.request(pathOf(), { method: 'POST', body, headers: { cookie: evaluator } })).status).toBe(
      400,
    );
    expect((await send(new Uint8Array(), 'empty.xlsx')).status).toBe(422);
    const elsewhere = await harness.app.request(pathOf(harness.foreign), upload(bytesOf({}), 'a.json', evaluator));
    expect(elsewhere.status).toBe(404);
  });

  test.each(['../../etc/passwd.json', 'a\u0000b.json', 'C:\\x.json', '\u202egpj.json'])(
    'keeps nothing of a path in its name: %j',
    async (name) => {
      const response = await send(bytesOf(exampleForm()), name);
      expect(((await response.json()) as { fileName: string }).fileName).not.toMatch(/[/\\\0\u202e]|^\./);
    },
  );
});

import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, type Harness, signIn } from './support/harness.ts';
import { createSubjects } from './support/subjects.ts';

const PATH = '/api/v1/rule-sets/shanghai-2020';

describe('of a published version', () => {
  let harness: Harness;
  let cookie: string;
  beforeAll(async () => {
    harness = await createHarness();
    cookie = await signIn(harness, 'reader', harness.bureau, ['policyEditor']);
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    harness.app.request(`${PATH}${path}`, { headers: { cookie, ...headers } });

  test('the list says what it rests on', async () => {
    const { items } = (await (await harness.app.request('/api/v1/rule-sets')).json()) as {
      items: { references: { document: string }[] }[];
    };
    expect(items[0]?.references[0]?.document).toContain('2020 年度');
  });

  test.each([
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['docx', 'PK'],
  ])('the rule book is handed out as %s, and once only to who has it', async (format, magic) => {
    const response = await get(`/versions/1.0.0/rule-book?format=${format}&lang=en`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="shanghai-2020-1.0.0-en.${format}"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, magic.length))).toBe(magic);
    const again = await get(`/versions/1.0.0/rule-book?format=${format}&lang=en`, {
      'if-none-match': response.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  test('the rule book is in the language asked for, or else in that of the request', async () => {
    const textOf = async (query: string, language: string) =>
      (await get(`/versions/1.0.0/rule-book?format=txt${query}`, { 'accept-language': language })).text();
    expect(await textOf('', 'zh')).toContain('计分规则手册');
    expect(await textOf('', 'en')).toContain('Rule book');
    expect(await textOf('&lang=zh', 'en')).toContain('计分规则手册');
  });

  test('a format nobody writes and a version nobody published are refused', async () => {
    expect((await get('/versions/1.0.0/rule-book?format=exe')).status).toBe(422);
    expect((await get('/versions/9.9.9/rule-book?format=pdf')).status).toBe(404);
    expect((await get('/versions/9.9.9/usage')).status).toBe(404);
    expect((await harness.app.request('/api/v1/rule-sets/nothing/history', { headers: { cookie } })).status).toBe(404);
  });

  test('history and use are told', async () => {
    await createSubjects(harness);
    expect(await (await get('/history')).json()).toMatchObject({
      items: [{ version: '1.0.0', publishedBy: null, summary: null, draftId: null, approvals: [] }],
    });
    expect(await (await get('/versions/1.0.0/usage')).json()).toMatchObject({
      items: [{ organisationId: harness.bureau, organisationName: '商务局', fiscalYear: 2020, scored: 1 }],
    });
  });
});

import { readForms } from '@plumbline/documents';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, exampleForm, type Harness, json, signIn } from './support/harness.ts';
import { createSubjects, type Subjects } from './support/subjects.ts';

let harness: Harness;
let subjects: Subjects;
let draftId: string;
beforeAll(async () => {
  harness = await createHarness();
  subjects = await createSubjects(harness);
  const body = { organisationId: harness.bureau, form: exampleForm() };
  const created = await harness.app.request('/api/v1/assessments', json(body, { cookie: subjects.cookies.evaluator }));
  draftId = ((await created.json()) as { id: string }).id;
});

const get = (path: string, cookie = subjects.cookies.reviewer) =>
  harness.app.request(`/api/v1/assessments/${path}`, { headers: { cookie } });

const post = (path: string, body: unknown, cookie = subjects.cookies.reviewer) =>
  harness.app.request(`/api/v1/assessments/${path}`, json(body, { cookie }));

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

/** What stands on paper, from the file that Word opens. */
async function wordsOf(path: string): Promise<string> {
  const { 'word/document.xml': document } = unzipSync(await bytesOf(path));
  return strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, '');
}

describe('a form on paper', () => {
  test.each(['pdf', 'xlsx', 'docx'])('is the same form when its %s is read again, in any layout', async (type) => {
    for (const query of ['', '?points=filed', '?points=reviewed&lang=en', '?layout=shanghai&points=reviewed']) {
      const bytes = await bytesOf(`${subjects.assessmentId}/form.${type}${query}`);
      const readings = await readForms({ name: `form.${type}`, bytes });
      expect([query, readings.map(({ form }) => form)]).toEqual([query, [exampleForm()]]);
    }
  });

  test('says under which rules its points are, what people set, and that it is a draft while it is one', async () => {
    const filed = await wordsOf(`${subjects.assessmentId}/form.docx`);
    expect(filed).toContain('计算得分');
    expect(filed).toContain('理由：凭证只支持一分');
    expect(filed).toMatch(/表格哈希 [0-9a-f]{64}/);
    expect(filed).not.toContain('草稿');
    expect(filed).not.toContain('核对意见');
    expect(await wordsOf(`${subjects.assessmentId}/form.docx?points=reviewed`)).toContain('核对意见');
    const draft = await wordsOf(`${draftId}/form.docx`);
    expect(draft).toContain('〔草稿，尚未提交〕');
    expect(draft).not.toContain('计算得分');
    expect(await wordsOf(`${draftId}/form.docx?lang=en`)).toContain('[Draft, not submitted]');
  });

  test('has the address of its certificate and a code, where it is one of these very points', async () => {
    const { scorecardId } = subjects;
    const issued = await post(`${subjects.assessmentId}/certificates`, { scorecardId, withForm: false });
    const { hash } = (await issued.json()) as { hash: string };
    const path = `${subjects.assessmentId}/form.docx?certificate=${hash}`;
    expect(await wordsOf(path)).toContain(`http://localhost/certificates/${hash}`);
    expect(Object.keys(unzipSync(await bytesOf(path))).filter((name) => name.endsWith('.png'))).toHaveLength(1);
    for (const other of [`${draftId}/form.pdf?certificate=${hash}`, path.replace(hash, 'a'.repeat(64))])
      expect([other, (await get(other)).status]).toEqual([other, 404]);
  });

  test('is named after its project, and only a PDF is shown by the browser', async () => {
    const name = `filename*=UTF-8''${encodeURIComponent(`${exampleForm().project.name} 2020年度自评表`)}`;
    const pdf = await get(`${subjects.assessmentId}/form.pdf`);
    expect(pdf.headers.get('content-disposition')).toBe(`inline; ${name}.pdf`);
    const xlsx = await get(`${subjects.assessmentId}/form.xlsx`);
    expect(xlsx.headers.get('content-disposition')).toBe(`attachment; ${name}.xlsx`);
    const form = await get(`${subjects.assessmentId}/form.json`);
    expect(form.headers.get('content-disposition')).toBe(`attachment; ${name}.json`);
    expect(await form.json()).toEqual(exampleForm());
  });

  test('a layout, a scorecard and a format that are not there are refused', async () => {
    expect((await get(`${subjects.assessmentId}/form.pdf?layout=mars`)).status).toBe(422);
    expect((await get(`${draftId}/form.pdf?scorecardId=${subjects.scorecardId}`)).status).toBe(404);
    expect((await get(`${subjects.assessmentId}/form.exe`)).status).toBe(404);
  });
});

describe('many forms in an archive', () => {
  const exported = async (body: Readonly<Record<string, unknown>>) => {
    const response = await post('export', { certificates: false, ...body });
    expect(response.status).toBe(200);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const list = Object.keys(files).find((name) => name.endsWith('.csv')) ?? '';
    return { files, list: strFromU8(files[list] ?? new Uint8Array()) };
  };

  test('stand in a folder of their unit, each once, under names of their own, and a list says what became of each', async () => {
    const { assessmentId } = subjects;
    const { files, list } = await exported({
      assessmentIds: [assessmentId, draftId, assessmentId],
      formats: ['pdf', 'json'],
    });
    const name = `${exampleForm().project.name} 2020年度自评表`;
    expect(Object.keys(files)).toEqual([
      `商务局/${name}.pdf`,
      `商务局/${name}.json`,
      `商务局/${name}-2.pdf`,
      `商务局/${name}-2.json`,
      '导出清单.csv',
    ]);
    const [reading] = await readForms({ name: 'a.pdf', bytes: files[`商务局/${name}.pdf`] ?? new Uint8Array() });
    expect(reading?.form).toEqual(exampleForm());
    const rows = list.trim().split(/\r\n/);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('已提交,已导出，含计算得分');
    expect(rows[2]).toContain('填报中,已导出，填报原样');
  });

  test('say that their names are those of Unix, in UTF-8: `unzip` takes them for another code page otherwise', async () => {
    const body = { assessmentIds: [subjects.assessmentId], formats: ['json'], certificates: false };
    const bytes = Buffer.from(await (await post('export', body)).arrayBuffer());
    const entries = [];
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4))
      entries.push({
        system: bytes.readUInt8(at + 5),
        isUtf8: (bytes.readUInt16LE(at + 8) & 0x800) !== 0,
        mode: (bytes.readUInt32LE(at + 38) >>> 16).toString(8),
      });
    const asOnUnix = { system: 3, isUtf8: true, mode: '100644' };
    expect(entries).toEqual([asOnUnix, asOnUnix]);
  });

  test('a project that is called like a path, a device or a formula gets a name that is none', async () => {
    const ids = [];
    for (const project of ['../../etc/passwd', 'CON', '=cmd|x', 'a\u202egnp.exe', '...']) {
      const form = { ...exampleForm(), project: { ...exampleForm().project, name: project } };
      const made = await harness.app.request(
        '/api/v1/assessments',
        json({ organisationId: harness.bureau, form }, { cookie: subjects.cookies.evaluator }),
      );
      ids.push(((await made.json()) as { id: string }).id);
    }
    const { files, list } = await exported({ assessmentIds: ids, formats: ['json'] });
    for (const path of Object.keys(files))
      expect(path).toMatch(/^(商务局\/)?[\p{L}\p{N}_][\p{L}\p{N}._ -]*\.(json|csv)$/u);
    expect(list).not.toMatch(/(^|,)=/m);
  });

  test('official scores get a certificate that can be found again', async () => {
    const { assessmentId, cookies } = subjects;
    const accepted = await harness.app.request(
      `/api/v1/assessments/${assessmentId}/accept`,
      json({ scorecardId: null }, { cookie: cookies.reviewer, 'If-Match': '"2"' }),
    );
    expect(accepted.status).toBe(200);
    const { files } = await exported({ assessmentIds: [assessmentId], formats: ['docx'], certificates: true });
    const [document = new Uint8Array()] = Object.values(files);
    const words = strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array());
    const hash = /certificates\/([0-9a-f]{64})/.exec(words)?.[1];
    const found = await harness.app.request(`/api/v1/certificates/${hash}`);
    expect(found.status).toBe(200);
  });

  test('are all refused where one belongs to others or is not there, and too many at once', async () => {
    const stranger = await signIn(harness, 'stranger.of.many', harness.foreign, ['evaluator', 'reviewer']);
    const ask = (assessmentIds: readonly string[], cookie?: string) =>
      post('export', { assessmentIds, formats: ['json'], certificates: false }, cookie);
    expect((await ask([subjects.assessmentId], stranger)).status).toBe(404);
    expect((await ask([subjects.assessmentId, 'nothing'])).status).toBe(404);
    expect((await ask([])).status).toBe(422);
    expect((await ask(Array.from({ length: 501 }, (_, index) => String(index)))).status).toBe(422);
  });

  test('whoever stops reading stops the printing', async () => {
    const response = await post('export', {
      assessmentIds: [subjects.assessmentId, draftId],
      formats: ['pdf'],
      certificates: false,
    });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
    expect((await reader?.read())?.done).toBe(true);
  });
});

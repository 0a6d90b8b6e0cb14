import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFormFile, readForms } from '../src/index.ts';
import { compoundFile } from './office/zip-of.ts';
import { paper } from './support/paper.ts';
import { bytesOf, theForm } from './support/read.ts';

const TEXT = paper(
  '产出指标\n数量指标\n开放天数 >=300天 310天 50 50\n效益指标\n社会效益指标\n服务人次 >=5000人次 5100人次 40 35.5',
);
const codes = async (name: string, bytes: Uint8Array) =>
  (await readForms({ name, bytes })).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a file that cannot be a form', () => {
  it.each([
    ['is empty', 'a.txt', new Uint8Array(), 'document/empty'],
    ['holds white space only', 'a.txt', bytesOf(' \n\n'), 'document/empty'],
    ['is binary', 'a.txt', Uint8Array.of(0, 0x4b, 3, 4, 0, 0, 0), 'document/binary'],
    ['is an archive under the name of text', 'a.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0), 'document/other-type'],
    ['is in an unknown encoding', 'a.txt', Uint8Array.of(0xff, 0xfe, 0xc3), 'document/not-utf8'],
    ['is of a type that cannot be read', 'a.dwg', bytesOf('x'), 'document/unknown-type'],
    ['is text under the name of a workbook', 'a.xlsx', bytesOf('x'), 'document/other-type'],
    [
      'is a page under the name of an old workbook',
      'a.xls',
      bytesOf('<html><table></table></html>'),
      'document/other-type',
    ],
    ['is an old workbook', 'a.xls', compoundFile('Workbook'), 'document/old-format'],
    ['is a PDF that ends after its first line', 'a.pdf', bytesOf('%PDF-1.7\n'), 'document/damaged'],
    ['has no extension', 'a', bytesOf('x'), 'document/unknown-type'],
    ['speaks of something else', 'a.txt', bytesOf('会议通知\n请准时参加'), 'document/not-a-form'],
    ['is JSON cut short', 'a.json', bytesOf('[{"schemaVersion": 1, "fiscalYear": 20'), 'document/syntax'],
    ['is some other JSON', 'a.json', bytesOf('{"id": "x", "rules": []}'), 'document/not-a-form'],
    ['is an empty list', 'a.json', bytesOf('[]'), 'document/not-a-form'],
    ['nests without end', 'a.json', bytesOf(`${'['.repeat(10_000)}`), 'document/too-deep'],
  ])('%s', async (_, name, bytes, code) => {
    expect(await codes(name, bytes)).toEqual([code]);
    expect((await readForms({ name, bytes }))[0]?.form).toBeNull();
  });

  it('is missing, a folder, or larger than any form, and is then not even opened', async () => {
    const read = async (name: string) =>
      (await readFormFile(join(folder, name))).map(({ diagnostics }) => diagnostics[0]?.code);
    expect(await read('none.txt')).toEqual(['document/not-found']);
    expect(await read('.')).toEqual(['document/unreadable']);
    const large = await open(join(folder, 'large.txt'), 'w');
    await large.truncate(50 * 1024 * 1024);
    await large.close();
    expect(await read('large.txt')).toEqual(['document/too-large']);
  });
});

describe('text in the encodings of Chinese offices', () => {
  it('is read with a byte order mark', async () => {
    expect((await readForms({ name: 'a.txt', bytes: bytesOf(`\ufeff${TEXT}`) }))[0]?.form).toEqual(theForm(TEXT).form);
  });

  it('is read from GB18030 where that makes a form appear', async () => {
    // 项目支出绩效自评表 in GB18030.
    const title = Uint8Array.of(
      0xcf,
      0xee,
      0xc4,
      0xbf,
      0xd6,
      0xa7,
      0xb3,
      0xf6,
      0xbc,
      0xa8,
      0xd0,
      0xa7,
      0xd7,
      0xd4,
      0xc6,
      0xc0,
      0xb1,
      0xed,
    );
    expect(await codes('a.txt', title)).not.toContain('document/not-utf8');
  });
});

describe('forms as JSON', () => {
  const { form } = theForm(TEXT);
  const json = (value: unknown) => readForms({ name: 'a.json', bytes: bytesOf(JSON.stringify(value)) });

  it('come back as they are: one, several, or what import printed', async () => {
    const whole = [{ form, diagnostics: [], origins: {} }];
    expect(await json(form)).toEqual(whole);
    expect(await json([form, form])).toHaveLength(2);
    expect(await json(whole)).toEqual(whole);
  });

  it('bring the doubts of an earlier reading along', async () => {
    const doubt = {
      code: 'form/row-ambiguous',
      severity: 'warning',
      path: '/indicators/0',
      params: { name: 'x', text: 'y' },
    };
    expect((await json([{ form, diagnostics: [doubt, { code: 'made/up' }] }]))[0]?.diagnostics).toEqual([doubt]);
  });

  it('are refused with the place of every fault', async () => {
    const text = JSON.stringify({ ...form, fiscalYear: '2021', declaredTotal: 95 }, null, 2);
    const [reading] = await readForms({ name: 'a.json', bytes: bytesOf(text) });
    expect(reading?.form).toBeNull();
    expect(reading?.diagnostics.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ['document/wrong-type', '/fiscalYear'],
        ['document/number-not-string', '/declaredTotal'],
      ]),
    );
    for (const { path, position } of reading?.diagnostics ?? []) {
      const line = text.split('\n')[(position?.line ?? 0) - 1] ?? '';
      expect(line).toContain(`"${path.slice(1)}"`);
    }
  });

  it('survive being written and read again', async () => {
    const file = join(folder, 'form.json');
    await writeFile(file, JSON.stringify([form]));
    expect((await readFormFile(file))[0]?.form).toEqual(form);
  });
});

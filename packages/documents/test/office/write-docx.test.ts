import { describe, expect, it } from 'vitest';
import { checkDocx } from '../../src/office/docx/check-docx.ts';
import { writeDocx } from '../../src/office/docx/write-docx.ts';
import { unpackZip } from '../../src/office/package/unpack-zip.ts';
import type { PrintedDocument } from '../../src/printed/printed-document.ts';
import { compoundFile, zipOf } from './zip-of.ts';

const cells = [0, 1, 2].flatMap((row) =>
  [0, 1].map((column) => ({
    row,
    rowSpan: 1,
    column,
    columnSpan: 1,
    text: `${row}${column}`,
    style: 'text' as const,
    mark: row === 2 ? ('finding' as const) : ('none' as const),
  })),
);
const table = { kind: 'table' as const, widths: [10, 30], rows: 3, headRows: 1, cells };
const document: PrintedDocument = {
  title: '自评表 <1> & 2',
  language: 'zh',
  footer: '规则 a & b',
  sections: [
    { name: '一', landscape: false, parts: [{ kind: 'line', style: 'title', text: '标题' }, table, table] },
    { name: '二', landscape: true, parts: [table] },
  ],
};

async function partsOf(bytes: Uint8Array): Promise<(name: string) => string> {
  const unpacked = await unpackZip(bytes, () => true, { bytes: 1e7, entries: 100 });
  return (name) => (unpacked.ok ? Buffer.from(unpacked.parts.get(name) ?? []).toString() : '');
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, value]) => value);

describe('a document for Word', () => {
  it('has its pages, repeated heads, marks, fonts and language', async () => {
    const part = await partsOf(await writeDocx(document));
    const [body, styles] = [part('word/document.xml'), part('word/styles.xml')];
    expect(found(body, /<w:pgSz ([^/]*)\/>/g)).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ]);
    expect(found(body, /<w:(tblHeader)\/>/g)).toHaveLength(3);
    expect(found(body, /w:shd w:fill="(\w+)"/g)).toEqual(new Array(6).fill('F8CBAD'));
    expect(found(body, /<w:gridCol w:w="(\d+)"\/>/g)).toEqual(['2477', '7429', '2477', '7429', '3710', '11128']);
    expect(styles).toContain('w:eastAsia="宋体"');
    expect(styles).toContain('w:lang w:val="en-US" w:eastAsia="zh-CN"');
    expect(part('word/footer1.xml')).toMatch(/规则 a &amp; b.*PAGE.*NUMPAGES/);
    expect(part('docprops/core.xml')).toContain('<dc:title>自评表 &lt;1&gt; &amp; 2</dc:title>');
  });

  it('keeps tables apart that follow each other, and ends no page with one', async () => {
    const body = (await partsOf(await writeDocx(document)))('word/document.xml');
    expect(found(body, /<\/w:tbl>(<w:\w+)/g)).toEqual(['<w:p', '<w:p', '<w:p']);
  });

  it('has a code on the page on which its address stands in letters', async () => {
    const [section] = document.sections;
    const line = (text: string) => ({ kind: 'line' as const, style: 'note' as const, text });
    const parts = [...(section?.parts ?? []), line('哈希'), line('证书：https://plumbline.example/1')];
    const printed = {
      ...document,
      sections: [{ name: '一', landscape: false, parts, code: 'https://plumbline.example/1' }],
    };
    const body = (await partsOf(await writeDocx(printed)))('word/document.xml');
    const kept = body.split('</w:p>').filter((paragraph) => paragraph.includes('<w:keepNext/>'));
    expect(kept.map((paragraph) => paragraph.replace(/<[^>]+>/g, ''))).toEqual(['证书：https://plumbline.example/1']);
  });

  it('is the same to the byte whenever it is written', async () => {
    const bytes = await writeDocx(document);
    expect(await writeDocx(document)).toEqual(bytes);
    expect((await partsOf(bytes))('docprops/core.xml').match(/20\d\d-[^<]*/g)).toEqual([
      '2000-01-01T00:00:00Z',
      '2000-01-01T00:00:00Z',
    ]);
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

describe('a Word document that is not safe to read', () => {
  const check = async (bytes: Uint8Array, name = '表.docx') =>
    (await checkDocx({ name, bytes })).map(({ code, params }) => [code, params]);
  const DAMAGED = [['document/damaged', { file: '表.docx', type: 'DOCX' }]];
  const word = (content: string) => zipOf([{ name: 'word/document.xml', content }]);

  it('is refused for the reason', async () => {
    const whole = await writeDocx(document);
    expect(await check(whole)).toEqual([]);
    expect(await check(whole.slice(0, whole.length / 2))).toEqual(DAMAGED);
    expect(await check(word('<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>'))).toEqual(DAMAGED);
    expect(await check(zipOf([{ name: 'word/styles.xml', content: '<a/>' }]))).toEqual(DAMAGED);
    expect(await check(compoundFile('EncryptedPackage'))).toEqual([['document/encrypted', { file: '表.docx' }]]);
    expect(await check(compoundFile('WordDocument'))).toEqual([
      ['document/old-format', { file: '表.docx', extension: '.doc', instead: '.docx' }],
    ]);
    expect(await check(whole, '表.docm')).toEqual([['document/macros', { file: '表.docm', instead: '.docx' }]]);
    expect(await check(zipOf([{ name: 'word/document.xml', content: ' '.repeat(201 * 1024 * 1024) }]))).toEqual([
      ['document/unpacks-too-large', { file: '表.docx', limit: 200 }],
    ]);
  });
});

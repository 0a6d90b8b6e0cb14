import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_PDF_PAGES, readPdf } from '../../src/pdf/read/read-pdf.ts';
import { writePdf } from '../../src/pdf/write/write-pdf.ts';
import { encryptedPdf, IMAGE, imageOnlyPdf, SCAN } from './support/faulty-pdf.ts';
import { put, rawPdf, stream } from './support/raw-pdf.ts';

const read = (bytes: Uint8Array) => readPdf({ name: 'form.pdf', bytes });
const linesOf = async (bytes: Uint8Array) =>
  (await read(bytes)).sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'line' ? [part.text] : [])),
  );

describe('a PDF with a fault', () => {
  it('is said to be encrypted where it asks for a password', async () => {
    const { sections, diagnostics } = await read(encryptedPdf());
    expect(sections).toEqual([]);
    expect(diagnostics).toEqual([
      { code: 'document/encrypted', severity: 'error', path: '', params: { file: 'form.pdf' } },
    ]);
  });

  it('is said to be damaged where it is none, or nothing of it is left', async () => {
    const whole = rawPdf([{ content: put(50, 700, 'text') }]);
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('no PDF'),
      whole.slice(0, 40),
      whole.slice(0, 100),
    ]) {
      const { sections, diagnostics } = await read(bytes);
      expect(sections).toEqual([]);
      expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['document/damaged', 'error']]);
    }
  });

  it('is read as far as it goes where its end is missing, and said to be damaged', async () => {
    const whole = rawPdf([{ content: put(50, 700, 'first') }, { content: put(50, 700, 'second') }]);
    const { sections, diagnostics } = await read(whole.slice(0, whole.length - 12));
    expect(sections[0]?.parts.map((part) => part.kind === 'line' && part.text)).toEqual(['first', 'second']);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['document/damaged', 'warning']]);
  });

  it('ends in cells or in a diagnostic wherever it is cut off', async () => {
    const whole = await writePdf({
      title: 'x',
      language: 'zh',
      footer: null,
      sections: [{ name: 'x', landscape: false, parts: [{ kind: 'line', style: 'text', text: '绩效自评' }] }],
    });
    for (let share = 1; share < 12; share++) {
      const { sections, diagnostics } = await read(whole.slice(0, Math.floor((whole.length * share) / 12)));
      expect(diagnostics.map(({ code }) => code)).toContain('document/damaged');
      expect(sections.length === 0).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }
  });

  it('is said to have no text where it is a picture on every page', async () => {
    const { sections, diagnostics } = await read(imageOnlyPdf());
    expect(sections).toEqual([]);
    expect(diagnostics).toEqual([
      { code: 'document/no-text', severity: 'error', path: '', params: { file: 'form.pdf' } },
    ]);
  });

  it('names the pages that have no text where others have', async () => {
    const { diagnostics } = await read(rawPdf([{ content: put(50, 700, 'text') }, SCAN], { 100: IMAGE }));
    expect(diagnostics).toEqual([
      { code: 'document/page-without-text', severity: 'warning', path: '', params: { page: 2 }, cell: 'P2' },
    ]);
  });

  it('is not read where it has more pages than a year of forms', async () => {
    const pages = Array.from({ length: MAX_PDF_PAGES + 1 }, () => ({ content: '' }));
    const { diagnostics } = await read(rawPdf(pages));
    expect(diagnostics).toMatchObject([
      { code: 'document/too-many-pages', params: { pages: MAX_PDF_PAGES + 1, limit: MAX_PDF_PAGES } },
    ]);
  });

  it('is not unpacked where it would fill the memory', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(300 * 1024 * 1024, ' ')));
    const content = `<< /Length ${bomb.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${bomb.toString('latin1')}\nendstream`;
    const { diagnostics } = await read(rawPdf([{ content: put(50, 700, 'text') }], { 100: content }));
    expect(diagnostics).toMatchObject([{ code: 'document/unpacks-too-large', severity: 'error' }]);
  });

  it('is given up where a page never ends, and read again afterwards', async () => {
    const calls = (name: string) => `/${name} Do\n`.repeat(40);
    const form = (content: string, resources: string) =>
      stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`);
    const levels = Array.from({ length: 7 }, (_, level): [number, string] => [
      100 + level,
      level < 6 ? form(calls('X1'), `/XObject << /X1 ${101 + level} 0 R >>`) : form('0 0 m 1 1 l S\n', ''),
    ]);
    const bytes = rawPdf(
      [{ content: calls('X1'), resources: '/XObject << /X1 100 0 R >>' }],
      Object.fromEntries(levels),
    );
    const { sections, diagnostics } = await read(bytes);
    expect(sections).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['document/damaged']);
    expect(await linesOf(rawPdf([{ content: put(50, 700, 'text') }]))).toEqual(['text']);
  }, 60_000);
});

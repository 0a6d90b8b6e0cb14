import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { evidenceName } from '../../src/assessments/evidence-name.ts';
import { evidenceType } from '../../src/assessments/evidence-type.ts';
import {
  attachEvidence,
  getEvidence,
  listEvidence,
  MAX_EVIDENCE_BYTES,
  removeEvidence,
  type ServiceContext,
} from '../../src/index.ts';
import { auditor, begin, evaluator, openWorld, PDF } from './support/world.ts';

let context: ServiceContext;
beforeAll(async () => {
  context = await openWorld();
});

describe('evidence', () => {
  it('comes back byte for byte, under the hash of its content and the name it was given', async () => {
    const { id } = await begin(context);
    const attached = await attachEvidence(context, evaluator, {
      id,
      name: '验收单.pdf',
      about: '线上专场数',
      bytes: PDF,
    });
    const { record, bytes } = await getEvidence(context, auditor, { id, evidenceId: attached.id });
    expect(record).toEqual(attached);
    expect(record).toMatchObject({
      name: '验收单.pdf',
      about: '线上专场数',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
    });
    expect(new Uint8Array(bytes)).toEqual(PDF);
  });

  it('is kept when it is removed, once', async () => {
    const { id } = await begin(context);
    const { id: evidenceId, about } = await attachEvidence(context, evaluator, { id, name: 'a.pdf', bytes: PDF });
    expect(about).toBeNull();
    await removeEvidence(context, evaluator, { id, evidenceId });
    const [listed] = await listEvidence(context, auditor, { id });
    expect(listed).toMatchObject({ id: evidenceId, removedAt: expect.stringMatching(/^2026-/) });
    expect((await getEvidence(context, auditor, { id, evidenceId })).bytes.length).toBe(PDF.length);
    await expect(removeEvidence(context, evaluator, { id, evidenceId })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('is not found by way of another assessment', async () => {
    const [{ id }, { id: other }] = [await begin(context), await begin(context)];
    const { id: evidenceId } = await attachEvidence(context, evaluator, { id, name: 'a.pdf', bytes: PDF });
    await expect(getEvidence(context, auditor, { id: other, evidenceId })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not come back when its bytes are no longer those that were attached', async () => {
    const { id } = await begin(context);
    const bytes = new TextEncoder().encode('%PDF-1.4 first');
    const { id: evidenceId, sha256 } = await attachEvidence(context, evaluator, { id, name: 'a.pdf', bytes });
    await context.evidence.put(sha256, new TextEncoder().encode('%PDF-1.4 forged'));
    await expect(getEvidence(context, auditor, { id, evidenceId })).rejects.toThrow('not those that were attached');
  });

  it.each([
    ['nothing', new Uint8Array(), 'document/empty'],
    ['a byte too many', withLength(MAX_EVIDENCE_BYTES + 1), 'document/too-large'],
    ['a page that is called a picture', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'evidence/type-not-taken'],
    ['a program', text('MZ\x90\0'), 'evidence/type-not-taken'],
  ])('is not %s', async (_, bytes, code) => {
    const { id } = await begin(context);
    await expect(attachEvidence(context, evaluator, { id, name: 'photo.png', bytes })).rejects.toMatchObject({
      diagnostics: [{ code }],
    });
    expect(await listEvidence(context, evaluator, { id })).toEqual([]);
  });

  it('may be as large as the limit says', async () => {
    const { id } = await begin(context);
    const bytes = withLength(MAX_EVIDENCE_BYTES);
    expect((await attachEvidence(context, evaluator, { id, name: 'scan.pdf', bytes })).size).toBe(bytes.length);
  });
});

function text(content: string): Uint8Array {
  return Uint8Array.from(content, (character) => character.charCodeAt(0));
}

function withLength(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(PDF);
  return bytes;
}

/** The header of a part of a ZIP archive, with nothing in it. */
function part(name: string): string {
  const length = String.fromCharCode(name.length & 0xff, name.length >> 8);
  return `PK\x03\x04${'\0'.repeat(22)}${length}\0\0${name}`;
}

/** An entry of a compound file: a name in UTF-16. */
const compound = (stream: string) =>
  `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${[...stream].map((one) => `${one}\0`).join('')}\0\0`;

describe('the type of a file', () => {
  it.each([
    ['application/pdf', '%PDF-1.7'],
    ['image/png', '\x89PNG\r\n\x1a\n rest'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['image/tiff', 'II*\0'],
    ['image/tiff', 'MM\0*'],
    ['image/bmp', 'BM\x08\0\0\0\0\0'],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      part('_rels/.rels') + part('word/document.xml'),
    ],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', part('xl/workbook.xml')],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', part('ppt/presentation.xml')],
    ['application/ofd', part('OFD.xml')],
    ['application/msword', compound('WordDocument')],
    ['application/vnd.ms-excel', compound('Workbook')],
    ['application/vnd.ms-powerpoint', compound('PowerPoint Document')],
  ])('is %s by its content', (mediaType, content) => {
    expect(evidenceType(text(content))).toBe(mediaType);
  });

  it.each([
    ['text', 'a receipt'],
    ['a page', '<!doctype html><script>1</script>'],
    ['a script', '#!/bin/sh'],
    ['an archive of anything', part('run.exe')],
    ['a document with macros', part('word/document.xml') + part('word/vbaProject.bin')],
    ['an old workbook with macros', compound('Workbook') + compound('_VBA_PROJECT').slice(512)],
    ['a compound file of anything', compound('Installer')],
    ['two letters of a bitmap', 'BMW is a car'],
    ['sound with a picture’s frame', 'RIFF\x10\0\0\0WAVE'],
    ['a PDF behind something else', '<html>%PDF-1.7'],
    ['the beginning of a beginning', 'PK\x03\x04'],
  ])('is none for %s', (_, content) => {
    expect(evidenceType(text(content))).toBeNull();
  });

  it('is told of any bytes without a fault', () => {
    const begun = fc.constantFrom('PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'BM', 'RIFF', '');
    fc.assert(
      fc.property(begun, fc.uint8Array({ maxLength: 80 }), (beginning, rest) => {
        const type = evidenceType(Uint8Array.from([...text(beginning), ...rest]));
        expect(type === null || type.includes('/')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is found for the workbook of the examples', async () => {
    const file = new URL('../../../../examples/shanghai-2020/forms.xlsx', import.meta.url);
    expect(evidenceType(await readFile(file))).toContain('spreadsheetml');
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\扫描件.pdf', '扫描件.pdf'],
    ['a\u0000b\u001b[31m\r\n.pdf', 'ab[31m.pdf'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['...', 'evidence'],
    ['', 'evidence'],
    ['  .hidden', 'hidden'],
    ['con/', 'evidence'],
  ])('%j is shown as %j', (given, shown) => {
    expect(evidenceName(given)).toBe(shown);
  });

  it('is never a path, never invisible and never long, and shown as it is from then on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = evidenceName(given);
        expect(name).toMatch(/^[^./\\:\p{Cc}\p{Cf}][^/\\:\p{Cc}\p{Cf}]*$/u);
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(evidenceName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its ending when it is shortened', () => {
    expect(evidenceName(`${'长'.repeat(300)}.pdf`)).toBe(`${'长'.repeat(196)}.pdf`);
  });
});

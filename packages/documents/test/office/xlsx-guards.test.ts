import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/office/xlsx/read/read-xlsx.ts';
import { endlessComment, entityBomb, outsideEntity, repeatedTextFile, zipBomb } from './hostile-files.ts';
import { workbookOf, workbookParts } from './workbook-of.ts';
import { compoundFile, type ZipPart, zipOf } from './zip-of.ts';

const codesOf = async (bytes: Uint8Array, name = '表.xlsx') => {
  const { sections, diagnostics } = await readXlsx({ name, bytes });
  return {
    sections: sections.length,
    found: diagnostics.map(({ code, severity, params }) => [code, severity, params]),
  };
};
const refusal = (code: string, params: object) => ({
  sections: 0,
  found: [[code, 'error', { file: '表.xlsx', ...params }]],
});
const DAMAGED = refusal('document/damaged', { type: 'XLSX' });
const TOO_LARGE = refusal('document/unpacks-too-large', { limit: 200 });

let whole = new Uint8Array();
beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet('表');
  for (let row = 1; row <= 20; row++) page.addRow(['指标', '>=50家', row, row / 7]);
  whole = new Uint8Array(await workbook.xlsx.writeBuffer());
});

describe('a workbook that cannot be read', () => {
  it('is damaged wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        expect(await codesOf(whole.slice(0, length))).toEqual(DAMAGED);
      }),
    );
  });

  it('is damaged or read, and never more than that, when some of its bytes are wrong', async () => {
    const wrong = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(wrong, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
        const { sections, found } = await codesOf(bytes);
        expect(found.length === 0 ? sections : found[0]?.[0]).toSatisfy(
          (result) =>
            result === 1 || ['document/damaged', 'document/encrypted', 'document/unpacks-too-large'].includes(result),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no archive', Buffer.from('<html><table></table></html>')],
    ['nothing', new Uint8Array()],
    ['an archive of other things', zipOf([{ name: 'a.txt', content: 'a' }])],
    ['an archive without parts', zipOf([])],
    ['a sheet that ends too early', workbookOf({ sheet: '<sheetData><row>' })],
    ['a sheet that closes what is not open', workbookOf({ sheet: '</sheetData></a></b>' })],
    [
      'a sheet with an unknown entity',
      workbookOf({ sheet: '<sheetData><row><c t="str"><v>&nbsp;</v></c></row></sheetData>' }),
    ],
    ['a sheet in another encoding', zipOf(latinSheet())],
    ['a comment that never ends', endlessComment()],
    ['a sheet with a document type', zipOf(workbookParts({ sheet: '' }).map(withDocumentType))],
    ['a part that is not what its checksum says', withAnotherFigure()],
    ['entities within entities', entityBomb()],
    ['an entity from outside', outsideEntity()],
    ['a part that claims to be smaller than it is', zipBomb(20, 1000)],
    ['a large part that claims to be smaller than it is', zipBomb(20, 10 * 1024 * 1024)],
    [
      'a part packed in a way nobody knows',
      zipOf(workbookParts({ sheet: '' }).map((part) => ({ ...part, method: 99 }))),
    ],
  ])('is damaged when it is %s', async (_, bytes) => {
    expect(await codesOf(bytes)).toEqual(DAMAGED);
  });

  it('is a bomb when it unpacks to too much, or to too many parts', async () => {
    expect(await codesOf(zipBomb(201))).toEqual(TOO_LARGE);
    const parts = Array.from({ length: 20_001 }, (_, index): ZipPart => ({ name: `xl/a${index}.xml`, content: '' }));
    expect(await codesOf(zipOf(parts))).toEqual(TOO_LARGE);
  });

  it('is encrypted when it lies in the container of encrypted files, or its parts are', async () => {
    const encrypted = refusal('document/encrypted', {});
    expect(await codesOf(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toEqual(encrypted);
    const parts = workbookParts({ sheet: '' }).map((part) => ({ ...part, isEncrypted: true }));
    expect(await codesOf(zipOf(parts))).toEqual(encrypted);
  });

  it('is told which format to save it in, when it is in an old one', async () => {
    const old = (extension: string, instead: string) => refusal('document/old-format', { extension, instead });
    expect(await codesOf(compoundFile('Workbook'))).toEqual(old('.xls', '.xlsx'));
    expect(await codesOf(compoundFile('Book'))).toEqual(old('.xls', '.xlsx'));
    expect(await codesOf(compoundFile('WordDocument'))).toEqual(old('.doc', '.docx'));
    expect(await codesOf(zipOf([{ name: 'xl/workbook.bin', content: '' }]))).toEqual(old('.xlsb', '.xlsx'));
  });

  it('is refused with macros, and when its name says that it may have some', async () => {
    const macros = { code: 'document/macros', instead: '.xlsx' };
    const parts = [...workbookParts({ sheet: '' }), { name: 'xl/vbaProject.bin', content: 'x' }];
    expect((await codesOf(zipOf(parts))).found).toEqual([
      [macros.code, 'error', { file: '表.xlsx', instead: macros.instead }],
    ]);
    expect((await codesOf(whole, '表.XLSM')).found).toEqual([
      [macros.code, 'error', { file: '表.XLSM', instead: macros.instead }],
    ]);
  });
});

/** A sheet in GB18030 that says it is in UTF-8. */
function latinSheet(): ZipPart[] {
  const content = Buffer.concat([
    Buffer.from('<worksheet>'),
    Buffer.from('bcdaef', 'hex'),
    Buffer.from('</worksheet>'),
  ]);
  return workbookParts({ sheet: '' }).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, content } : part));
}

const withDocumentType = (part: ZipPart) =>
  part.name.endsWith('sheet1.xml') ? { ...part, content: `<!DOCTYPE worksheet>${part.content}` } : part;

/** A figure changed where it stands in the file: still a workbook, but not the one that was saved. */
function withAnotherFigure(): Uint8Array {
  const parts = workbookParts({ sheet: '<sheetData><row><c><v>95.95</v></c></row></sheetData>' });
  const bytes = Buffer.from(zipOf(parts.map((part) => ({ ...part, method: 0 }))));
  bytes.write('96.95', bytes.indexOf('95.95'));
  return bytes;
}

describe('a workbook made to be too much', () => {
  const script = fileURLToPath(new URL('./peak-memory.ts', import.meta.url));
  const textCell = (address: string, row: number, right: number, text: string) =>
    ({ row, rowSpan: 1, left: 0, right, text, at: `表!${address}` }) as const;
  const form = (right: number) => [
    {
      name: '表',
      parts: [
        {
          kind: 'table',
          rows: 2,
          cells: [
            textCell('A1', 0, right, '自评表'),
            textCell('A2', 1, 1, '总分'),
            { ...textCell('B2', 1, 2, '95.95'), left: 1 },
          ],
        },
      ],
    },
  ];

  it.each([
    ['emptyRowsFile', form(1), []],
    ['widelyMergedFile', form(2), []],
    ['crowdedFile', [], ['document/too-many-cells']],
  ])('takes little time and memory, and gives just the form if there is one: %s', async (file, sections, codes) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, file]);
    const { ms, mb, ...result } = JSON.parse(stdout);
    expect(result).toEqual({ sections, codes });
    expect(ms).toBeLessThan(5000);
    expect(mb).toBeLessThan(500);
  });

  it('is refused when many cells share a long text', async () => {
    expect(await codesOf(repeatedTextFile())).toEqual(refusal('document/unpacks-too-large', { limit: 100 }));
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SelfEvaluation } from '@plumbline/core';
import { findLayout, formDocument, writeDocument } from '@plumbline/documents';
import { archiveForms } from '@plumbline/samples';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyRowsFile, zipBomb } from '../../../packages/documents/test/office/hostile-files.ts';
import { workbookParts } from '../../../packages/documents/test/office/workbook-of.ts';
import { compoundFile, zipOf } from '../../../packages/documents/test/office/zip-of.ts';
import { encryptedPdf, imageOnlyPdf } from '../../../packages/documents/test/pdf/support/faulty-pdf.ts';
import { run } from './run.ts';

/** Forms without a fault of their own. */
function soundForms(): [SelfEvaluation, SelfEvaluation] {
  const [first, second] = [...archiveForms({ seed: 3, forms: 40, rows: 8 })].filter(
    ({ declaredTotal, indicators }) => declaredTotal !== null && indicators.every((row) => row.declaredScore !== null),
  );
  if (!first || !second) throw new Error('No sound form');
  return [first, second];
}

const bytesOf = (form: SelfEvaluation, type: 'xlsx' | 'pdf' | 'docx') =>
  writeDocument(formDocument([{ form, judgement: null }], findLayout('national'), 'zh').document, type);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file, its diagnostic, and what its message must say to do. */
type Bad = readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array, code: string, says: RegExp];

const [one, other] = soundForms();
const BAD: readonly Bad[] = [
  [
    'encrypted.xlsx',
    () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
    'document/encrypted',
    /remove the password/,
  ],
  ['truncated.xlsx', async () => (await bytesOf(one, 'xlsx')).slice(0, 4000), 'document/damaged', /get it again/],
  ['truncated.docx', async () => (await bytesOf(one, 'docx')).slice(0, 4000), 'document/damaged', /get it again/],
  ['bomb.xlsx', () => zipBomb(400), 'document/unpacks-too-large', /not read/],
  ['lying-bomb.xlsx', () => zipBomb(400, 1000), 'document/', /./],
  [
    'macros.xlsm',
    () => zipOf([...workbookParts({ sheet: '' }), { name: 'xl/vbaProject.bin', content: 'x' }]),
    'document/macros',
    /save it as .xlsx/,
  ],
  ['empty-rows.xlsx', emptyRowsFile, 'document/not-a-form', /no self-evaluation form/],
  ['scan.pdf', imageOnlyPdf, 'document/no-text', /scan it with OCR first/],
  ['locked.pdf', encryptedPdf, 'document/encrypted', /remove the password/],
  ['workbook.pdf', () => bytesOf(one, 'xlsx'), 'document/other-type', /its content is an Excel workbook/],
  ['old.xls', () => compoundFile('Workbook'), 'document/old-format', /save it as .xlsx/],
  ['nothing.docx', () => new Uint8Array(), 'document/empty', /empty/],
];

describe('a file that cannot be used', () => {
  it.each(BAD)('%s is refused with a reason and a remedy, and nothing is printed', async (name, bytes, code, says) => {
    const path = join(folder, name);
    await writeFile(path, await bytes());
    const started = performance.now();
    const { code: exit, out, err } = await run(['import', path, '--format', 'json']);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(code);
    expect(err).toMatch(says);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('does not keep the others of its batch from being read', async () => {
    await writeFile(join(folder, 'a-good.xlsx'), await bytesOf(one, 'xlsx'));
    await writeFile(join(folder, 'z-good.pdf'), await bytesOf(other, 'pdf'));
    const { code, out, err } = await run(['import', folder, '--format', 'json']);
    expect(code).toBe(2);
    const names = (JSON.parse(out) as { form: SelfEvaluation | null }[]).flatMap(
      ({ form }) => form?.project.name ?? [],
    );
    expect(names).toEqual([one.project.name, other.project.name]);
    for (const [name] of BAD) expect(err).toContain(name);
  });
});

describe('a workbook in which a formula failed', () => {
  it('is read but for the value that is missing now, which is an error', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await bytesOf(one, 'xlsx')).buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('No sheet');
    const place = cellWith(sheet, one.declaredTotal ?? '');
    sheet.getCell(place).value = { formula: 'SUM(A1/0)', result: { error: '#DIV/0!' } };
    const path = join(folder, 'formula.xlsx');
    await writeFile(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { code, out, err } = await run(['import', path, '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toMatch(/formula of the cell ended with an error \(#DIV\/0!\)/);
    const [reading] = JSON.parse(out);
    expect(reading.form.declaredTotal).toBe(null);
    expect(reading.form.indicators).toHaveLength(one.indicators.length);
    expect(reading.diagnostics).toContainEqual({
      code: 'document/cell-error',
      severity: 'error',
      path: '/declaredTotal',
      params: { text: '#DIV/0!' },
      cell: `${sheet.name}!${place}`,
    });
  });
});

/** Where the last cell with a text stands. */
function cellWith(sheet: ExcelJS.Worksheet, text: string): string {
  let place = '';
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === text && !cell.isMerged) place = cell.address;
    }),
  );
  if (place === '') throw new Error(`No cell with ${text}`);
  return place;
}

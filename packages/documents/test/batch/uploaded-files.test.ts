import { archiveForm } from '@plumbline/samples';
import { describe, expect, it } from 'vitest';
import { type FormFile, uploadedFiles } from '../../src/upload/index.ts';
import { workbookOf } from '../office/workbook-of.ts';
import { zipOf } from '../office/zip-of.ts';

const form = (index: number) => JSON.stringify(archiveForm({ seed: 5, forms: 40 }, index));

async function outcomes(file: FormFile): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, load } of uploadedFiles(file)) {
    const loaded = await load();
    found.push(`${name} ${loaded.ok ? loaded.file.bytes.length : loaded.diagnostics.map(({ code }) => code).join()}`);
  }
  return found;
}

describe('what somebody sent', () => {
  it('is the file itself, whatever is wrong with it', async () => {
    const bytes = new TextEncoder().encode('x');
    for (const name of ['a.xlsx', 'a.exe', 'a.zip.pdf', 'a'])
      expect(await outcomes({ name, bytes })).toEqual([`${name} 1`]);
  });

  it('is what a ZIP archive holds, without what systems leave in one', async () => {
    const bytes = zipOf([
      { name: '表/1.json', content: form(1) },
      { name: '__MACOSX/1.json', content: 'x' },
      { name: '表/2.json', content: form(2) },
      { name: 'photo.jpg', content: 'x' },
      { name: 'more.zip', content: 'x' },
    ]);
    const size = (index: number) => Buffer.byteLength(form(index));
    const expected = (name: string) => [
      `${name}!表/1.json ${size(1)}`,
      `${name}!表/2.json ${size(2)}`,
      `${name}!more.zip document/nested-archive`,
    ];
    for (const name of ['forms.zip', 'FORMS.ZIP', 'forms'])
      expect(await outcomes({ name, bytes })).toEqual(expected(name));
  });

  it('is an office file where it is called an archive', async () => {
    const bytes = workbookOf({ sheet: '<sheetData/>' });
    expect(await outcomes({ name: 'a.zip', bytes })).toEqual([`a.zip ${bytes.length}`]);
  });

  it('is refused where no archive can be opened', async () => {
    const bytes = new TextEncoder().encode('PK\x03\x04 and then no more');
    expect(await outcomes({ name: 'a.zip', bytes })).toEqual(['a.zip document/damaged']);
    expect(await outcomes({ name: 'a.rar', bytes })).toEqual(['a.rar document/other-archive']);
  });
});

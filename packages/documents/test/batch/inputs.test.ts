import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveForm } from '@plumbline/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveLimits } from '../../src/batch/archive/archive-limits.ts';
import { type BatchInput, formFiles, type LoadedFile, listInputs, readForms } from '../../src/index.ts';
import { type ZipPart, zipOf } from '../office/zip-of.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (...steps: string[]) => join(folder, ...steps);
const form = (index: number) => JSON.stringify(archiveForm({ seed: 5, forms: 40 }, index));
const short = (inputs: readonly BatchInput[]) =>
  inputs.map((input) => {
    const name = input.name.replace(`${folder}/`, '');
    if (input.kind === 'fault') return `${name} ${input.diagnostics.map(({ code }) => code).join()}`;
    return input.kind === 'skipped' ? `${name} (${input.reason})` : name;
  });

async function loadAll(paths: readonly string[], limits?: ArchiveLimits): Promise<Map<string, LoadedFile>> {
  const loaded = new Map<string, LoadedFile>();
  for await (const { name, load } of formFiles(await listInputs(paths, limits && { limits }), limits))
    loaded.set(name.replace(`${folder}/`, ''), await load());
  return loaded;
}

const outcome = (loaded: LoadedFile | undefined) =>
  loaded?.ok ? `${loaded.file.name} ${loaded.file.bytes.length}` : loaded?.diagnostics[0]?.code;

async function putZip(name: string, parts: readonly ZipPart[]): Promise<string> {
  await writeFile(at(name), zipOf(parts));
  return at(name);
}

describe('a folder', () => {
  it('is gone through in the order of names, below it too, and what is left out is named', async () => {
    await mkdir(at('in', 'b'), { recursive: true });
    await mkdir(at('in', '.git'));
    await mkdir(at('elsewhere'));
    const files = [
      'z.txt',
      'a.json',
      'b/c.XLSX',
      'b/old.xls',
      '.DS_Store',
      '~$a.xlsx',
      'photo.jpg',
      'more.rar',
      '.git/x.txt',
    ];
    for (const file of files) await writeFile(at('in', file), '');
    await symlink(at('elsewhere'), at('in', 'linked'));
    await symlink(at('in', 'z.txt'), at('in', 'zz.txt'));
    expect(short(await listInputs([at('in')]))).toEqual([
      'in/.DS_Store (leftover)',
      'in/.git (leftover)',
      'in/a.json',
      'in/b/c.XLSX',
      'in/b/old.xls',
      'in/linked (link)',
      'in/more.rar document/other-archive',
      'in/photo.jpg (unknown)',
      'in/z.txt',
      'in/~$a.xlsx (leftover)',
    ]);
  });

  it('does not give what it is given for results, nor a file that came before', async () => {
    await mkdir(at('in', 'results'), { recursive: true });
    await writeFile(at('in', 'a.txt'), '');
    await writeFile(at('in', 'results', 'b.json'), '');
    const inputs = await listInputs([at('in', 'a.txt'), at('in'), at('in', '.', 'a.txt')], {
      leaveOut: at('in', 'results'),
    });
    expect(short(inputs)).toEqual(['in/a.txt', 'in document/no-form-files']);
  });

  it('without a file to read is a fault, and so is a path that is not there', async () => {
    await mkdir(at('in'));
    await writeFile(at('in', 'notes.log'), '');
    expect(short(await listInputs([at('in'), at('nothing.txt'), at('no', 'where')]))).toEqual([
      'in/notes.log (unknown)',
      'in document/no-form-files',
      'nothing.txt document/not-found',
      'no/where document/not-found',
    ]);
  });
});

describe('an archive', () => {
  it('gives its entries with their bytes, whatever they are called, and names what it leaves out', async () => {
    const path = await putZip('forms.zip', [
      { name: 'unit/', content: '' },
      { name: 'unit/a.json', content: form(0) },
      { name: '__MACOSX/unit/._a.json', content: 'x' },
      { name: '../../evil.json', content: form(1) },
      { name: '/etc/absolute.json', content: form(2) },
      { name: 'C:\\temp\\d.json', content: form(3) },
      { name: 'unit/a.json', content: form(4), method: 0 },
      { name: 'inner.zip', content: zipOf([{ name: 'b.json', content: form(5) }]) },
      { name: 'picture.png', content: '' },
    ]);
    const before = await readdir(folder);
    expect(short(await listInputs([path]))).toEqual([
      'forms.zip!unit/a.json',
      'forms.zip!__MACOSX/unit/._a.json (leftover)',
      'forms.zip!../../evil.json',
      'forms.zip!etc/absolute.json',
      'forms.zip!C:/temp/d.json',
      'forms.zip!unit/a.json#2',
      'forms.zip!inner.zip document/nested-archive',
      'forms.zip!picture.png (unknown)',
    ]);
    const loaded = await loadAll([path]);
    const texts = [...loaded].flatMap(([name, one]) =>
      one.ok ? [[name, Buffer.from(one.file.bytes).toString()]] : [],
    );
    expect(texts).toEqual([
      ['forms.zip!unit/a.json', form(0)],
      ['forms.zip!../../evil.json', form(1)],
      ['forms.zip!etc/absolute.json', form(2)],
      ['forms.zip!C:/temp/d.json', form(3)],
      ['forms.zip!unit/a.json#2', form(4)],
    ]);
    expect(loaded.get('forms.zip!unit/a.json#2')).toMatchObject({ file: { name: 'a.json' } });
    expect(await readdir(folder)).toEqual(before);
  });

  it('with a bomb, a password, a lie about a size and a damaged entry refuses those and gives the others', async () => {
    const zeros = Buffer.alloc(2_000_000);
    const path = await putZip('mixed.zip', [
      { name: 'first.json', content: form(0) },
      { name: 'bomb.txt', content: zeros },
      { name: 'liar.txt', content: zeros, size: 1000 },
      { name: 'secret.xlsx', content: form(1), isEncrypted: true },
      { name: 'strange.txt', content: form(1), method: 14 },
      { name: 'last.json', content: form(2) },
    ]);
    const loaded = await loadAll([path], { entryBytes: 1_000_000, totalBytes: 10_000_000, entries: 100 });
    expect([...loaded.values()].map(outcome)).toEqual([
      `first.json ${Buffer.byteLength(form(0))}`,
      'document/unpacks-too-large',
      'document/damaged',
      'document/encrypted',
      'document/unreadable',
      `last.json ${Buffer.byteLength(form(2))}`,
    ]);
  });

  it('stops where all of it together is too large, or has too many entries', async () => {
    const parts = Array.from({ length: 6 }, (_, index) => ({ name: `${index}.txt`, content: Buffer.alloc(400_000) }));
    const path = await putZip('wide.zip', parts);
    const limits = { entryBytes: 1_000_000, totalBytes: 1_000_000, entries: 4 };
    expect([...(await loadAll([path], limits)).values()].map(outcome)).toEqual([
      '0.txt 400000',
      '1.txt 400000',
      'document/unpacks-too-large',
      'document/unpacks-too-large',
      'document/too-many-entries',
    ]);
  });

  it('that is cut off or no archive is one fault, and files beside it are given', async () => {
    const whole = zipOf([{ name: 'a.json', content: form(0) }]);
    await writeFile(at('cut.zip'), whole.subarray(0, whole.length - 30));
    await writeFile(at('text.zip'), 'no archive');
    await writeFile(at('b.json'), form(1));
    const loaded = await loadAll([folder]);
    expect([...loaded].map(([name, one]) => [name, one.ok || outcome(one)])).toEqual([
      ['b.json', true],
      ['cut.zip', 'document/damaged'],
      ['text.zip', 'document/damaged'],
    ]);
  });

  it('is told by its content where its name does not say, and from a workbook, which is an archive too', async () => {
    const archive = zipOf([{ name: 'a.json', content: form(0) }]);
    const workbook = zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]);
    await writeFile(at('download'), archive);
    await writeFile(at('workbook.zip'), workbook);
    await writeFile(at('form.xlsx'), workbook);
    const inputs = await listInputs([at('download'), at('workbook.zip'), at('form.xlsx')]);
    expect(short(inputs)).toEqual(['download!a.json', 'workbook.zip', 'form.xlsx']);
  });

  it('that changes after it was listed makes its entries fail, and the files after it are given', async () => {
    const path = await putZip('forms.zip', [
      { name: 'a.json', content: form(0) },
      { name: 'b.json', content: form(1) },
    ]);
    await writeFile(at('z.json'), form(2));
    const inputs = await listInputs([folder]);
    await truncate(path, 40);
    const found: unknown[] = [];
    for await (const { load } of formFiles(inputs)) found.push(outcome(await load()));
    expect(found).toEqual(['document/damaged', 'document/damaged', `z.json ${Buffer.byteLength(form(2))}`]);
  });
});

describe('a file of a batch', () => {
  it('is as large as a form may be, or is not loaded', async () => {
    await writeFile(at('large.txt'), '');
    await truncate(at('large.txt'), 20 * 1024 * 1024 + 1);
    expect(outcome((await loadAll([at('large.txt')])).get('large.txt'))).toBe('document/too-large');
  });

  it('reads like the same file alone', async () => {
    await writeFile(at('a.json'), form(7));
    const loaded = (await loadAll([folder])).get('a.json');
    if (!loaded?.ok) throw new Error('not loaded');
    expect((await readForms(loaded.file))[0]?.form).toEqual(archiveForm({ seed: 5, forms: 40 }, 7));
  });
});

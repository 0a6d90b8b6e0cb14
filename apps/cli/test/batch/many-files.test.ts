import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../packages/documents/test/office/zip-of.ts';
import { run } from '../run.ts';
import { fatesOf, freshFolder, putForms, resultsOf, sampleForm, summaryOf } from './folders.ts';

const at = freshFolder();
const form = (index: number) => JSON.stringify(sampleForm(index));

describe('several files', () => {
  it('of which one is bad end with 2: the others are printed, the reason is on stderr', async () => {
    await writeFile(at('good.json'), form(0));
    await writeFile(at('bad.json'), '[{');
    for (const command of ['import', 'score']) {
      const args = [command, at('bad.json'), at('good.json'), '--format', 'json'];
      const { code, out, err } = await run(command === 'score' ? [...args, '--rules', 'unit-discretion'] : args);
      expect(code).toBe(2);
      expect((JSON.parse(out) as { form: unknown }[]).map((one) => one.form).filter(Boolean)).toEqual([sampleForm(0)]);
      expect(err).toMatch(/^error: .*bad\.json cannot be used:\n {2}.*Not valid JSON/);
    }
  });

  it('of which all are bad print nothing', async () => {
    for (const name of ['a.json', 'b.json']) await writeFile(at(name), '[{');
    for (const format of ['table', 'json']) {
      const { code, out, err } = await run(['import', at('a.json'), at('b.json'), '--format', format]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/a\.json cannot be used[\s\S]*b\.json cannot be used/);
    }
  });

  it('print as one list that is the same to the byte as the list made at once', async () => {
    await putForms(at('in'), 3);
    await writeFile(at('in', 'a-broken.json'), '[{');
    const { out } = await run(['import', at('in'), '--format', 'json']);
    const list = JSON.parse(out) as { form: unknown; diagnostics: unknown; origins: unknown }[];
    expect(list.map((one) => Object.keys(one))).toEqual(Array(4).fill(['form', 'diagnostics', 'origins']));
    expect(list[0]?.form).toBeNull();
    expect(out).toBe(`${JSON.stringify(list, null, 2)}\n`);
  });

  it('each have a line that says what became of them, and a summary with what was skipped', async () => {
    await putForms(at('in'), 2);
    await writeFile(at('in', '~$form.xlsx'), '');
    await writeFile(at('in', 'photo.jpg'), '');
    const { code, out } = await run(['import', at('in')]);
    const rows = sampleForm(0).indicators.length;
    expect(code).toBe(0);
    expect(out).toContain(`${at('in', 'form-0000.json')}  read  forms: 1, rows: ${rows}\n`);
    expect(out).toMatch(
      /Summary {2}files: 2\n {2}forms: 2\n {2}rows: \d+\nFiles that were skipped: 2\n {2}.*photo\.jpg: no type.*\n {2}.*~\$form\.xlsx: hidden/,
    );
    const json = await run(['import', at('in'), '--format', 'json']);
    expect(JSON.parse(json.out)).toHaveLength(2);
    expect(json.err).toContain('Files that were skipped: 2');
  });

  it('show a bar on stderr where a person looks, and the same on stdout as without', async () => {
    await putForms(at('in'), 8);
    const shown = await run(['import', at('in')], { NO_COLOR: '1' }, true);
    const plain = await run(['import', at('in')]);
    expect(shown.err).toMatch(/█+░+ \d\/8 files · \d forms · [\d.]+ files\/s · \d+:\d\d left/);
    expect(shown.err.endsWith('\r\u001b[K')).toBe(true);
    expect(plain.err).toBe('');
    expect(shown.out).toBe(plain.out);
  });

  it('speak Chinese too', async () => {
    await putForms(at('in'), 2);
    await writeFile(at('in', 'bad.json'), '[{');
    const { out } = await run(['import', at('in'), '--out', at('out'), '--lang', 'zh']);
    expect(out).toMatch(
      /bad\.json {2}不可用 {2}.+\n[\s\S]*汇总 {2}3 个文件，1 个有不可用的内容\n {2}2 张表，1 张不可用\n/,
    );
  });
});

describe('an archive', () => {
  it('with a bomb, a nested archive and names that point elsewhere: the good entries are read, and nothing is written outside', async () => {
    await mkdir(at('work'));
    const archive = zipOf([
      { name: 'a.json', content: form(0) },
      { name: 'bomb.txt', content: Buffer.alloc(21 * 1024 * 1024, 32) },
      { name: '../../../evil.json', content: form(1) },
      { name: '/tmp/absolute.json', content: form(2) },
      { name: 'inner.zip', content: zipOf([{ name: 'b.json', content: form(3) }]) },
      { name: 'z.json', content: form(4) },
    ]);
    await writeFile(at('work', 'forms.zip'), archive);
    const { code, err } = await run(['import', at('work', 'forms.zip'), '--out', at('work', 'out')]);
    expect([code, err]).toEqual([2, '']);
    const results = [...(await resultsOf(at('work', 'out'))).values()] as { form: unknown }[];
    expect(results.map((one) => one.form)).toEqual(expect.arrayContaining([0, 1, 2, 4].map(sampleForm)));
    expect(results).toHaveLength(4);
    const codes = (await fatesOf(at('work', 'out'))).map(({ outcome, forms }) => [outcome, forms[0]?.notes[0]?.code]);
    expect(codes).toEqual([
      ['read', undefined],
      ['unusable', 'document/unpacks-too-large'],
      ['read', undefined],
      ['read', undefined],
      ['unusable', 'document/nested-archive'],
      ['read', undefined],
    ]);
    expect(await readdir(at())).toEqual(['work']);
    expect((await readdir(at('work'))).sort()).toEqual(['forms.zip', 'out']);
  });

  it('is gone on with like a folder, entry by entry', async () => {
    const entries = (last: number) => [0, 1, last].map((index, at) => ({ name: `${at}.json`, content: form(index) }));
    await writeFile(at('forms.zip'), zipOf(entries(2)));
    await run(['import', at('forms.zip'), '--out', at('out')]);
    await writeFile(at('forms.zip'), zipOf(entries(9)));
    await run(['import', at('forms.zip'), '--out', at('out')]);
    expect((await summaryOf(at('out'))).files).toMatchObject({ total: 3, reused: 2 });
  });
});

describe('standard input', () => {
  it('is read where a dash stands for it, as the type that is said', async () => {
    const { code, out } = await run(['import', '-', '--type', 'json', '--format', 'json'], {}, false, form(6));
    expect(code).toBe(0);
    expect((JSON.parse(out) as { form: unknown }[])[0]?.form).toEqual(sampleForm(6));
    expect((await run(['import', '-'], {}, false, '')).code).toBe(2);
  });
});

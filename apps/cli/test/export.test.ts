import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SelfEvaluation } from '@plumbline/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples/shanghai-2020/forms.json', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterEach(() => rm(folder, { recursive: true }));
const at = (...steps: string[]) => join(folder, ...steps);

describe('plumbline export', () => {
  it('writes what was filed in every format', async () => {
    const beginnings = { xlsx: 'PK', docx: 'PK', pdf: '%PDF-', html: '<!doctype html>', csv: '\ufeff', txt: '' };
    for (const [type, beginning] of Object.entries(beginnings)) {
      const { code, out } = await run(['export', EXAMPLES, '--as-filed', '--out', at(`forms.${type}`)]);
      expect([code, out]).toEqual([0, `Written: ${at(`forms.${type}`)}\n`]);
      expect((await readFile(at(`forms.${type}`), 'utf8')).toLowerCase().startsWith(beginning.toLowerCase())).toBe(
        true,
      );
    }
    const text = await readFile(at('forms.txt'), 'utf8');
    expect(text).toContain('国际技术贸易展会线上展区经费');
    expect(text).toContain('境外办事机构运作费');
    expect(text).not.toContain('计算得分');
    expect((await readdir(folder)).sort()).toEqual(
      Object.keys(beginnings)
        .map((type) => `forms.${type}`)
        .sort(),
    );
  });

  it.each(['xlsx', 'docx', 'pdf', 'html'])('writes %s that import reads back as the same forms', async (type) => {
    const file = at(`forms.${type}`);
    await run(['export', EXAMPLES, '--layout', 'shanghai', '--out', file]);
    const { code, out } = await run(['import', file, '--format', 'json']);
    const rows = (forms: readonly SelfEvaluation[]) =>
      forms.map(({ project, declaredTotal, indicators }) => [
        project.name,
        declaredTotal,
        ...indicators.map((row) => [row.name, row.target, row.actual, row.maxScore, row.declaredScore]),
      ]);
    const read = (JSON.parse(out) as { form: SelfEvaluation }[]).map(({ form }) => form);
    expect([code, rows(read)]).toEqual([0, rows(JSON.parse(await readFile(EXAMPLES, 'utf8')) as SelfEvaluation[])]);
  });

  it('prints computed scores beside the declared ones, the findings, and the rules with their hash', async () => {
    const { code } = await run(['export', EXAMPLES, '--rules', 'shanghai-2020', '--out', at('checked.txt')]);
    const text = await readFile(at('checked.txt'), 'utf8');
    expect(code).toBe(0);
    expect(text).toContain('计算得分');
    expect(text).toMatch(/95\.95.*99\.95/);
    expect(text).toMatch(/86\.99.*71\.99/);
    expect(text).toContain('Findings');
    expect(text).toMatch(/Rules shanghai-2020@1\.0\.0 · rules hash [0-9a-f]{64}/);
  });

  it('prints in the layout asked for, and says what it has no place for', async () => {
    const { code, err } = await run(['export', EXAMPLES, '--layout', 'hubei', '--out', at('forms.csv')]);
    expect(code).toBe(0);
    expect(await readFile(at('forms.csv'), 'utf8')).toContain('年初目标值（A）');
    expect(err).toContain('This layout has no place for');
  });

  it('writes a file a form into a folder, named after its source', async () => {
    await mkdir(at('in'));
    await writeFile(at('in', '自评表.json'), await readFile(EXAMPLES));
    const { code } = await run(['export', at('in'), EXAMPLES, '--to', 'html', '--out', at('out')]);
    expect(code).toBe(0);
    expect((await readdir(at('out'))).sort()).toEqual(['forms-2.html', 'forms.html', '自评表-2.html', '自评表.html']);
  });

  it('never writes over a file unless told to', async () => {
    await writeFile(at('forms.txt'), 'mine');
    const refused = await run(['export', EXAMPLES, '--out', at('forms.txt')]);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('--force');
    const beside = await run(['export', EXAMPLES, '--to', 'txt', '--out', folder]);
    expect([beside.code, beside.out]).toEqual([2, `Written: ${at('forms-2.txt')}\n`]);
    expect(await readFile(at('forms.txt'), 'utf8')).toBe('mine');
    expect((await run(['export', EXAMPLES, '--out', at('forms.txt'), '--force'])).code).toBe(0);
    expect(await readFile(at('forms.txt'), 'utf8')).not.toBe('mine');
  });

  it('goes on with the others when a file cannot be used, and ends with 2', async () => {
    await writeFile(at('bad.json'), '[{');
    const { code, out, err } = await run(['export', at('bad.json'), EXAMPLES, '--out', at('forms.html')]);
    expect([code, out]).toEqual([2, `Written: ${at('forms.html')}\n`]);
    expect(err).toMatch(/bad\.json cannot be used/);
    const none = await run(['export', at('bad.json'), '--out', at('none.html')]);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(await readdir(folder)).not.toContain('none.html');
  });

  it('prints the rule book of a rule set in either language', async () => {
    const book = (...args: string[]) => run(['export', '--rule-book', '--rules', 'shanghai-2020', ...args]);
    expect((await book('--out', at('book.txt'), '--lang', 'zh')).code).toBe(0);
    expect(await readFile(at('book.txt'), 'utf8')).toMatch(/shanghai-2020@1\.0\.0.*[0-9a-f]{64}/);
    expect((await book('--out', at('book.xlsx'))).code).toBe(0);
  });

  it.each([
    [['export', EXAMPLES], 'An argument is missing: --out <file-or-folder>.'],
    [['export', '--out', 'x.pdf'], 'An argument is missing: file.'],
    [['export', EXAMPLES, '--out', 'x'], 'Name a format with --to'],
    [['export', EXAMPLES, '--out', 'x.pdf', '--to', 'docx'], '--to docx do not agree'],
    [['export', EXAMPLES, '--out', 'x.pdf', '--layout', 'mars'], 'There is no layout “mars”. There are: national, '],
    [['export', EXAMPLES, '--out', 'x.pdf', '--rules', 'mars'], 'There is no rule set “mars”.'],
    [['export', EXAMPLES, '--out', 'x.pdf', '--rules', 'hubei-2020', '--as-filed'], '--as-filed goes with neither'],
    [['export', '--rule-book', '--out', 'x.pdf'], '--rule-book needs a rule set'],
    [['export', '--rule-book', '--rules', 'hubei-2020', '--to', 'pdf', '--out', 'x'], 'A rule book goes to one file'],
  ])('answers %j with what to do, and exit code 2', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('plumbline layouts', () => {
  it('lists the layouts with their columns', async () => {
    const { out } = await run(['layouts', '--format', 'json']);
    const layouts = JSON.parse(out) as { id: string; columns: string[] }[];
    expect(layouts.map(({ id }) => id)).toContain('sichuan');
    expect(layouts.find(({ id }) => id === 'sichuan')?.columns).toContain('度量单位');
    expect((await run(['layouts', '--lang', 'zh'])).out).toContain('指标性质');
  });
});

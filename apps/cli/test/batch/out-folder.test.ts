import { appendFile, cp, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { exampleForm, fatesOf, freshFolder, putForms, resultsOf, sampleForm, summaryOf } from './folders.ts';

const at = freshFolder();

describe('results in a folder', () => {
  it('are a file a form, with an account of every file and every row', async () => {
    await putForms(at('in'), 300);
    const { code, out, err } = await run(['import', at('in'), '--out', at('out')]);
    expect(code).toBe(0);
    const results = [...(await resultsOf(at('out'))).values()] as {
      form: unknown;
      diagnostics: unknown;
      origins: unknown;
    }[];
    expect(results.map(({ form }) => form)).toEqual(Array.from({ length: 300 }, (_, index) => sampleForm(index)));
    expect(Object.keys(results[0] ?? {})).toEqual(['form', 'diagnostics', 'origins']);
    const rows = Array.from({ length: 300 }, (_, index) => sampleForm(index).indicators.length);
    const fates = await fatesOf(at('out'));
    expect(fates.map(({ forms }) => forms[0]?.rows.length)).toEqual(rows);
    const total = rows.reduce((sum, count) => sum + count, 0);
    expect(await summaryOf(at('out'))).toMatchObject({
      files: { total: 300, read: 300, unusable: 0, remaining: 0 },
      forms: { usable: 300, unusable: 0 },
      rows: { read: total, notes: 0, leftOut: 0 },
    });
    const csv = await readFile(at('out', 'fates.csv'), 'utf8');
    expect(csv.startsWith('\ufeffFile,Form,Project,Row,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(total + 1);
    expect(out).toContain(`files: 300\n  forms: 300\n  rows: ${total}\n`);
    expect(err).toMatch(/^\d+\/300 files · \d+ forms · /);
    expect(out).not.toContain('/300 files');
    expect((await readdir(at('out'))).sort()).toEqual(['fates.csv', 'fates.jsonl', 'forms', 'summary.json']);
  });

  it('hold scorecards and totals when forms are scored, and forms without a total give exit code 1', async () => {
    await mkdir(at('in'));
    const form = await exampleForm();
    await writeFile(at('in', 'a.json'), JSON.stringify(form));
    const open = { ...form, indicators: form.indicators.map((row) => ({ ...row, maxScore: null })) };
    await writeFile(at('in', 'b.json'), JSON.stringify(open));
    const { code, out } = await run([
      'score',
      at('in'),
      '--rules',
      'unit-discretion',
      '--out',
      at('out'),
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    const summary = await summaryOf(at('out'));
    expect(summary.forms).toMatchObject({ usable: 2, withoutTotal: 1 });
    expect(JSON.parse(out)).toMatchObject({ files: summary.files, forms: summary.forms });
    const [first] = [...(await resultsOf(at('out'))).values()] as { scorecard: { total: string } }[];
    const [fate] = await fatesOf(at('out'));
    expect(Object.keys(first ?? {})).toEqual(['form', 'scorecard', 'diagnostics']);
    expect(fate?.forms[0]?.total).toBe(first?.scorecard.total);
  });

  it('may lie among the files that are read', async () => {
    await putForms(at('in'), 2);
    await run(['import', at('in'), '--out', at('in', 'out')]);
    await run(['import', at('in'), '--out', at('in', 'out')]);
    expect((await summaryOf(at('in', 'out'))).files).toMatchObject({ total: 2, reused: 2 });
  });

  it('never become formulas of a spreadsheet, nor lose a text', async () => {
    await mkdir(at('in'));
    const form = sampleForm(0);
    const indicators = form.indicators.map((row, index) => ({
      ...row,
      name: ['=1+1', '@SUM(A1)', 'a,"b"\n;=c'][index] ?? row.name,
    }));
    await writeFile(
      at('in', '+a.json'),
      JSON.stringify({ ...form, project: { ...form.project, name: '-2+3' }, indicators }),
    );
    await run(['import', at('in'), '--out', at('out')]);
    const csv = await readFile(at('out', 'fates.csv'), 'utf8');
    expect(csv).toContain(",'-2+3,1,'=1+1,");
    expect(csv).toContain(",'@SUM(A1),");
    expect(csv).toContain(',"a,""b""\n;=c",');
    expect(csv).not.toMatch(/(^|,)[=+@-]/m);
  });

  it('are written only where nothing else is', async () => {
    await putForms(at('in'), 1);
    await mkdir(at('mine'));
    await writeFile(at('mine', 'thesis.docx'), 'x');
    for (const force of [[], ['--force']]) {
      const { code, out, err } = await run(['import', at('in'), '--out', at('mine'), ...force]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('holds other files');
    }
    expect(await readdir(at('mine'))).toEqual(['thesis.docx']);
    const { code, err } = await run(['import', at('in'), '--out', at('in', 'form-0000.json', 'out')]);
    expect([code, err.includes('cannot be written to')]).toEqual([2, true]);
  });

  it('are not written to a folder that another process writes to', async () => {
    await putForms(at('in'), 1);
    await mkdir(at('out'));
    await writeFile(at('out', 'running.lock'), String(process.ppid));
    const { code, err } = await run(['import', at('in'), '--out', at('out')]);
    expect([code, err.includes('Another plumbline is writing')]).toEqual([2, true]);
    await writeFile(at('out', 'running.lock'), '999999999');
    expect((await run(['import', at('in'), '--out', at('out')])).code).toBe(0);
  });
});

describe('the same command again', () => {
  const again = async (...args: string[]) => {
    await run(['import', at('in'), '--out', at('out'), ...args]);
    return (await summaryOf(at('out'))).files;
  };

  it('reads nothing that was read, whatever the time of the file', async () => {
    await putForms(at('in'), 5);
    expect(await again()).toMatchObject({ total: 5, reused: 0 });
    await utimes(at('in', 'form-0001.json'), 1, 1);
    const { code, out } = await run(['import', at('in'), '--out', at('out')]);
    expect(code).toBe(0);
    expect(out).toContain('files: 5, read before and left alone: 5');
    expect(await fatesOf(at('out'))).toHaveLength(5);
  });

  it('reads what is new, what has changed, and that whose result is gone', async () => {
    await putForms(at('in'), 5);
    await again();
    await writeFile(at('in', 'form-0001.json'), JSON.stringify(sampleForm(500)));
    await writeFile(at('in', 'new.json'), JSON.stringify(sampleForm(501)));
    const [gone = ''] = (await readdir(at('out', 'forms'))).filter((name) => name.startsWith('form-0003'));
    await rm(at('out', 'forms', gone));
    expect(await again()).toMatchObject({ total: 6, reused: 3 });
    const forms = [...(await resultsOf(at('out'))).values()].map((result) => (result as { form: unknown }).form);
    expect(forms).toEqual([0, 500, 2, 3, 4, 501].map(sampleForm));
  });

  it('takes away results that a changed file no longer has', async () => {
    await mkdir(at('in'));
    await writeFile(at('in', 'a.json'), JSON.stringify([sampleForm(0), sampleForm(1)]));
    await again();
    expect((await resultsOf(at('out'))).size).toBe(2);
    await writeFile(at('in', 'a.json'), JSON.stringify([sampleForm(2)]));
    await again();
    const results = [...(await resultsOf(at('out'))).values()] as { form: unknown }[];
    expect(results.map(({ form }) => form)).toEqual([sampleForm(2)]);
  });

  it('reads everything anew under another command, other rules, or when told to', async () => {
    await putForms(at('in'), 2);
    await again();
    const score = async (rules: string) => {
      await run(['score', at('in'), '--out', at('out'), '--rules', rules]);
      return (await summaryOf(at('out'))).files.reused;
    };
    expect([await score('unit-discretion'), await score('hubei-2020'), await score('hubei-2020')]).toEqual([0, 0, 2]);
    expect(await again('--force')).toMatchObject({ reused: 0 });
    expect(await fatesOf(at('out'))).toHaveLength(2);
  });

  it('ends with the exit code of all files, those that were read before among them', async () => {
    await putForms(at('in'), 2);
    await writeFile(at('in', 'broken.json'), '[{');
    const codes = [];
    for (const _ of [1, 2]) codes.push((await run(['import', at('in'), '--out', at('out')])).code);
    expect(codes).toEqual([2, 2]);
    expect((await summaryOf(at('out'))).unusable.map(({ file }) => file)).toEqual([at('in', 'broken.json')]);
  });

  it('mends an account that was cut off anywhere, and gives the same results', async () => {
    await putForms(at('in'), 4);
    await again();
    const whole = await readFile(at('out', 'fates.jsonl'));
    const results = await resultsOf(at('out'));
    await cp(at('out'), at('kept'), { recursive: true });
    for (const length of [0, 1, Math.floor(whole.length / 2), whole.length - 1]) {
      await writeFile(at('out', 'fates.jsonl'), whole.subarray(0, length));
      const reused = whole.subarray(0, length).toString('utf8').split('\n').length - 1;
      expect(await again()).toMatchObject({ total: 4, read: 4, reused, remaining: 0 });
      expect(await resultsOf(at('out'))).toEqual(results);
      expect(await fatesOf(at('out'))).toHaveLength(4);
    }
  });

  it('leaves alone what somebody else has written into the account', async () => {
    await putForms(at('in'), 1);
    await again();
    await writeFile(at('precious.json'), '{}');
    const [fate] = await fatesOf(at('out'));
    const forged = { ...fate, sha256: 'x', forms: [{ ...fate?.forms[0], result: '../../precious.json' }] };
    await appendFile(at('out', 'fates.jsonl'), `null\n{"file":1}\n${JSON.stringify(forged)}\n`);
    expect(await again()).toMatchObject({ total: 1, read: 1, reused: 0 });
    expect(await readFile(at('precious.json'), 'utf8')).toBe('{}');
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Scorecard, type SelfEvaluation, validateScorecard } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples/shanghai-2020/forms.json', import.meta.url));
const forms = JSON.parse(await readFile(EXAMPLES, 'utf8')) as SelfEvaluation[];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-'));
});
afterAll(() => rm(folder, { recursive: true }));

const scored = async (...args: string[]) => {
  const { code, out } = await run(['score', EXAMPLES, '--format', 'json', ...args]);
  return {
    code,
    cards: (JSON.parse(out) as { form: SelfEvaluation; scorecard: Scorecard }[]).map(({ scorecard }) => scorecard),
  };
};

async function put(name: string, form: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(form));
  return file;
}

describe('plumbline score', () => {
  it('gives 99.95 and 71.99 where the two example forms declare 95.95 and 86.99', async () => {
    const { code, cards } = await scored('--rules', 'shanghai-2020@1.0.0');
    expect(code).toBe(0);
    expect(
      cards.map(({ total, rating, declaredTotal, executionRate }) => [total, rating, declaredTotal, executionRate]),
    ).toEqual([
      ['99.95', 'excellent', '95.95', '0.9949'],
      ['71.99', 'fair', '86.99', '0.9986'],
    ]);
    expect(cards.map(({ items }) => items[0]?.score)).toEqual(['9.95', '9.99']);
    expect(cards.flatMap(validateScorecard)).toEqual([]);
  });

  it('gives the declared totals at the discretion of the unit', async () => {
    const { cards } = await scored('--rules', 'unit-discretion@1.0.0');
    expect(cards.map(({ total }) => total)).toEqual(['95.95', '86.99']);
  });

  it('takes the bundled rule set in force for the year when none is named, and says which', async () => {
    const { cards } = await scored();
    expect(cards.map(({ ruleSet }) => `${ruleSet.id}@${ruleSet.version}`)).toEqual([
      'cn-mof-2020-10@1.0.0',
      'cn-mof-2020-10@1.0.0',
    ]);
    expect((await run(['score', EXAMPLES])).out).toContain(
      'no rule set named: cn-mof-2020-10@1.0.0, in force for 2020',
    );
  });

  it('shows a person every point with its reason, in either language', async () => {
    const en = await run(['score', EXAMPLES, '--rules', 'shanghai-2020']);
    expect(en.out).toContain('Total 71.99 Fair · declared 86.99, difference +15');
    expect(en.out).toContain('“10场” would give full marks');
    const zh = await run(['score', EXAMPLES, '--rules', 'shanghai-2020', '--lang', 'zh']);
    expect(zh.out).toContain('总分 71.99 中 · 填报 86.99，相差 +15');
    expect(zh.out).toContain('达到“10场”可得满分');
  });

  it('lists every rule that was tried with --trace', async () => {
    const { out } = await run(['score', EXAMPLES, '--rules', 'shanghai-2020', '--trace']);
    expect(out).toMatch(/✗ shortfall-proportional\n\s+✗ all\n\s+✗ met \(true\) equals false/);
  });

  it('paints on a terminal only, and not there either when asked not to', async () => {
    const paints = async (env: Record<string, string>, terminal: boolean) =>
      (await run(['score', EXAMPLES, '--rules', 'shanghai-2020'], env, terminal)).out.includes('\u001b[');
    expect(await paints({}, false)).toBe(false);
    expect(await paints({}, true)).toBe(true);
    expect(await paints({ NO_COLOR: '1' }, true)).toBe(false);
  });

  it('ends with 1 when a form has no total, and scores the rest all the same', async () => {
    const [form] = forms;
    const open = await put('open.json', { ...form, indicators: [{ ...form?.indicators[0], maxScore: null }] });
    const { code, out } = await run(['score', EXAMPLES, open, '--rules', 'shanghai-2020', '--format', 'json']);
    expect(code).toBe(1);
    expect((JSON.parse(out) as { scorecard: Scorecard }[]).map(({ scorecard }) => scorecard.total)).toEqual([
      '99.95',
      '71.99',
      null,
    ]);
  });

  it('ends with 2 when one of several files cannot be used, says which on stderr, and scores the others', async () => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '[{');
    const { code, out, err } = await run(['score', broken, EXAMPLES, '--rules', 'shanghai-2020', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toContain('broken.json');
  });

  it('warns when the rule set is not in force for the form', async () => {
    const old = await put('old.json', { ...forms[0], fiscalYear: 2018 });
    expect((await run(['score', old, '--rules', 'shanghai-2020'])).err).toContain(
      'in force 2020–now; this form is of 2018',
    );
  });

  it('refuses a year for which no bundled rule set is in force', async () => {
    const { code, out, err } = await run(['score', await put('ancient.json', { ...forms[0], fiscalYear: 2001 })]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('No bundled rule set is in force for 2001; name one with --rules. Bundled: ');
  });

  it('scores the other forms when there is no rule set for the year of one', async () => {
    const ancient = await put('ancient.json', { ...forms[0], fiscalYear: 2001 });
    const { code, out, err } = await run(['score', ancient, EXAMPLES, '--format', 'json']);
    expect([code, (JSON.parse(out) as unknown[]).length]).toEqual([2, 2]);
    expect(err).toContain('ancient.json');
  });
});

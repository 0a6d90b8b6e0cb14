import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RuleSetChange } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples/shanghai-2020/forms.json', import.meta.url));

describe('plumbline import', () => {
  it('prints forms and diagnostics that another import reads back', async () => {
    const { code, out } = await run(['import', EXAMPLES, '--format', 'json']);
    expect(code).toBe(0);
    const printed = JSON.parse(out) as { form: unknown; diagnostics: unknown[] }[];
    expect(printed.map(({ form }) => form)).toEqual(JSON.parse(await readFile(EXAMPLES, 'utf8')));
  });

  it('shows what was read in a table', async () => {
    const { out } = await run(['import', EXAMPLES, '--lang', 'zh']);
    expect(out).toContain('境外办事机构运作费 (2020)');
    expect(out).toContain('>=10场');
  });
});

describe('plumbline lint', () => {
  it('finds no error in any bundled rule set', async () => {
    const { code, out } = await run(['lint']);
    expect(code).toBe(0);
    expect(out).toContain('shanghai-2020@1.0.0: no faults');
  });

  it('prints every diagnostic with its place as JSON', async () => {
    const { out } = await run(['lint', 'reference-kinds', '--format', 'json']);
    const [file] = JSON.parse(out) as { file: string; diagnostics: { code: string; position: object }[] }[];
    expect(file?.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'rule-set/cost-scored-as-positive', position: expect.anything() }),
    );
  });
});

describe('plumbline test', () => {
  it('runs the golden tests of a rule set and reports its branches', async () => {
    const { code, out } = await run(['test', 'unit-discretion', '--coverage']);
    expect(code).toBe(0);
    expect(out).toMatch(/unit-discretion@1\.0\.0: \d+ tests passed\n {2}scoring branches covered: (\d+) of \1/);
  });

  it('refuses a rule set that is not there, and names those that are', async () => {
    const { code, out, err } = await run(['test', 'nowhere']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('There is no rule set “nowhere”. Bundled: ');
  });
});

describe('plumbline diff', () => {
  it('lists what changed by rule and indicator, and whether scores can change', async () => {
    const { code, out } = await run(['diff', 'shanghai-2020', 'unit-discretion', '--format', 'json']);
    expect(code).toBe(0);
    const changes = JSON.parse(out) as RuleSetChange[];
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'removed', subject: 'rule', key: 'shortfall-proportional', scoring: true }),
    );
  });

  it('finds nothing between a version and itself', async () => {
    expect((await run(['diff', 'shanghai-2020', 'shanghai-2020@1.0.0'])).out).toBe(
      'The two versions do not differ in meaning\n',
    );
  });
});

describe('the command line', () => {
  it('shows its help without a command, in the language asked for', async () => {
    expect((await run([])).out).toContain('Usage: plumbline <command> [options]');
    expect((await run(['--lang', 'zh', '--help'])).out).toContain('用法： plumbline <command> [options]');
    expect((await run(['score', '--help'])).out).toContain('plumbline score form.txt --rules shanghai-2020@1.0.0');
  });

  it('speaks Chinese unless the system speaks English', async () => {
    expect((await run(['rules'], { LANG: 'C.UTF-8' })).out).toContain('生效年度');
    expect((await run(['rules'], { LANG: 'en_GB.UTF-8' })).out).toContain('In force');
    expect((await run(['rules'], { LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).out).toContain('生效年度');
  });

  it.each([
    [['scor', 'x'], 'There is no command “scor”. Run plumbline --help for the list. Did you mean “score”?'],
    [['score'], 'An argument is missing: file.'],
    [['score', 'x', '--form', 'json'], 'There is no option “--form”.'],
    [['score', 'x', '--format', 'xml'], 'takes one of: table, json'],
    [['rules', 'x'], 'Too many arguments.'],
    [['score', 'x', '--rules', 'nowhere'], 'There is no rule set “nowhere”.'],
  ])('answers %j with what to do, and exit code 2', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('scores the examples for a newcomer and says where to go on', async () => {
    const { code, out } = await run(['demo']);
    expect(code).toBe(0);
    expect(out).toContain('Total 99.95 Excellent');
    expect(out).toContain('npm run plumbline -- --help');
  });
});

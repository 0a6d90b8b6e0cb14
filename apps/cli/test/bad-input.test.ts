import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const EXAMPLES = here('../../../examples/shanghai-2020/forms.json');
const RULES = here('../../../rules/shanghai-2020/1.0.0/rule-set.json');

/** The command as a user starts it, in a process of its own with little memory. */
function plumbline(...args: string[]) {
  const loader = here('../../../node_modules/tsx/dist/loader.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=256', '--import', loader, here('../src/main.ts'), ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' } },
  );
  return { code: status, out: stdout, err: stderr };
}

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-'));
  const rules = await readFile(RULES, 'utf8');
  const bomb = `${'{"all":['.repeat(10_000)}{"fact":"met","operator":"equal","value":true}${']}'.repeat(10_000)}`;
  const ruleSet = JSON.parse(rules) as { rules: { conditions: unknown }[] };
  if (ruleSet.rules[0]) ruleSet.rules[0].conditions = 'BOMB';
  await Promise.all([
    writeFile(file('truncated.json'), rules.slice(0, rules.length / 2)),
    writeFile(file('form-truncated.json'), (await readFile(EXAMPLES, 'utf8')).slice(0, 900)),
    writeFile(file('binary.json'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])),
    writeFile(file('binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])),
    writeFile(file('archive.txt'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])),
    writeFile(file('empty.json'), ''),
    writeFile(file('empty.txt'), ''),
    writeFile(file('large.json'), ''),
    writeFile(file('large.txt'), ''),
    writeFile(file('bomb.json'), JSON.stringify(ruleSet).replace('"BOMB"', bomb)),
    writeFile(file('form-bomb.json'), '['.repeat(10_000)),
  ]);
  await Promise.all(['large.json', 'large.txt'].map((name) => truncate(file(name), 50 * 1024 * 1024)));
});
afterAll(() => rm(folder, { recursive: true }));

describe('input that cannot be used is refused with exit code 2, a reason on stderr, nothing on stdout', () => {
  it.each([
    [
      'a truncated rule set',
      ['lint', 'truncated.json'],
      /truncated\.json.* Not valid JSON: it ends here unexpectedly|a string lacks its closing quote/s,
    ],
    ['a binary rule set', ['lint', 'binary.json'], /no text file/],
    ['an empty rule set', ['lint', 'empty.json'], /is empty/],
    ['a rule set of 50 MB', ['lint', 'large.json'], /50 MB, above the limit of 8 MB/],
    ['10,000 nested conditions', ['lint', 'bomb.json'], /nest deeper than 64 levels/],
    ['scoring under nested conditions', ['score', EXAMPLES, '--rules', 'bomb.json'], /nest deeper than 64 levels/],
    ['a missing rule set', ['lint', 'none.json'], /no file “none\.json”/],
    ['a truncated form', ['score', 'form-truncated.json'], /Not valid JSON/],
    ['a binary form', ['import', 'binary.txt'], /no text file/],
    ['an archive by the name of a text', ['import', 'archive.txt'], /its content is an archive/],
    ['an empty form', ['import', 'empty.txt'], /is empty/],
    ['a form of 50 MB', ['import', 'large.txt'], /50 MB, above the limit of 20 MB/],
    ['a form of 10,000 brackets', ['import', 'form-bomb.json'], /nest deeper than 64 levels/],
    ['a missing form', ['score', 'none.txt'], /no file “none\.txt”/],
    ['a folder for a form', ['import', '.'], /./],
  ])('%s', (_, args, reason) => {
    const { code, out, err } = plumbline(
      ...args.map((arg) => (/^[a-z-]+\.(json|txt)$/.test(arg) ? file(arg) : arg === '.' ? folder : arg)),
    );
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/^\s+at .*:\d+/m);
    expect([code, out]).toEqual([2, '']);
  });
});

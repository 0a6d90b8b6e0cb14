import { readFile } from 'node:fs/promises';
import { readRuleSetFile } from '@plumbline/catalog';
import { compileRuleSet, readGoldenText, runGoldenTest } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { referenceFiles } from '../../scripts/reference/reference-files.ts';
import { blocks } from './blocks.ts';

const shown = blocks();
const read = async (name: string) => {
  const { ruleSet } = await readRuleSetFile(`rules/${name.replace('@', '/')}/rule-set.json`);
  if (!ruleSet) throw new Error(`There is no rule set ${name}`);
  return ruleSet;
};

describe('the rules and golden tests in the documents', () => {
  it.each(shown.filter(({ kind, marks }) => kind === 'json' && marks[0] === 'rule'))(
    '$where is a rule of the rule set it names',
    async ({ text, marks: [, name = ''] }) => {
      const rule = JSON.parse(text) as { readonly id: string };
      expect((await read(name)).rules.find(({ id }) => id === rule.id)).toMatchObject(rule);
    },
  );

  it.each(shown.filter(({ kind }) => kind === 'yaml'))('$where gives what it says', async ({ text }) => {
    const { tests, diagnostics } = readGoldenText(text);
    expect(diagnostics).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
    for (const test of tests) {
      const { failures } = await runGoldenTest(compileRuleSet(await read(test.ruleSet)), test);
      expect(failures).toEqual([]);
    }
  });
});

it.each([...(await referenceFiles())])('%s is what the program says', async (path, text) => {
  expect(await readFile(path, 'utf8')).toBe(text);
});

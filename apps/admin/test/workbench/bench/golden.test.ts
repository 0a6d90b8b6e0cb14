import { fileURLToPath } from 'node:url';
import { loadRuleSet, openCatalog, readGoldenFiles } from '@plumbline/catalog';
import { compileRuleSet, readGoldenText, runGoldenTest, scorecardOf, writeGoldenText } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/parts/document/text-edit.ts';
import { analyse } from '../../../src/views/workbench/analysis/analyse.ts';
import { goldenFromForm } from '../../../src/views/workbench/bench/cases/golden-from-form.ts';
import { appendTest, removeTest, replaceTest } from '../../../src/views/workbench/bench/cases/golden-yaml.ts';
import { stagesOf } from '../../../src/views/workbench/bench/stages/stages.ts';

const catalog = await openCatalog(fileURLToPath(new URL('../../../../../rules', import.meta.url)));
const ids = [...new Set(catalog.entries.map(({ id }) => id))];

describe.each(ids)('golden tests of %s as text', async (id) => {
  const tests = (await readGoldenFiles(catalog, id)).flatMap((file) => file.tests).slice(0, 20);
  const text = `# What holds.\n${writeGoldenText(tests).replace(/\n- /, '\n\n# The second.\n- ')}`;

  it('are replaced one by one, the others as they were typed', () => {
    for (const [index, test] of tests.entries()) {
      const there = applyEdits(text, replaceTest(text, index, { ...test, name: 'Another sentence in its place' }));
      const read = readGoldenText(there);
      expect(read.diagnostics).toEqual([]);
      expect(read.tests).toEqual(
        tests.map((one, at) => (at === index ? { ...one, name: 'Another sentence in its place' } : one)),
      );
      expect(there).toContain('# What holds.');
      expect(there).toContain('# The second.');
      expect(applyEdits(there, replaceTest(there, index, test))).toBe(text);
    }
  });

  it('are taken out one by one', () => {
    for (const index of tests.keys()) {
      const there = applyEdits(text, removeTest(text, index));
      expect(there.trim() === '# What holds.' ? [] : readGoldenText(there).tests).toEqual(
        tests.filter((_, at) => at !== index),
      );
    }
  });

  it('are added behind the last', () => {
    const [first] = tests;
    if (!first) throw new Error('no tests');
    for (const before of [text, text.trimEnd(), '', '\n']) {
      const read = readGoldenText(applyEdits(before, appendTest(before, first)));
      expect(read.diagnostics).toEqual([]);
      expect(read.tests.at(-1)).toEqual(first);
    }
  });
});

describe.each(ids)('a form kept as a golden test of %s', async (id) => {
  const { ruleSet } = (await loadRuleSet(catalog, id)) ?? {};
  if (!ruleSet) throw new Error('no rule set');
  const compiled = compileRuleSet(ruleSet);

  it('passes at once, and tells nobody whose it was', async () => {
    for (const form of archiveForms({ seed: 3, forms: 15 })) {
      const test = goldenFromForm(compiled, form, 'A past form, for somebody to look at');
      const text = writeGoldenText([test]);
      const [read] = readGoldenText(text).tests;
      if (!read) throw new Error('it does not read back');
      expect((await runGoldenTest(compiled, read)).failures).toEqual([]);
      expect(read.expect.total).toBe(scorecardOf(compiled, form).total);
      for (const secret of [form.project.name, form.implementingUnit, form.supervisingDepartment])
        if (secret) expect(text).not.toContain(secret);
    }
  });
});

describe('the stages of a draft', async () => {
  const entry = catalog.entries.find((one) => one.id === 'unit-discretion');
  const { ruleSet } = (entry && (await loadRuleSet(catalog, entry.id))) ?? {};
  const text = JSON.stringify(ruleSet, null, 2);
  const tests = writeGoldenText((await readGoldenFiles(catalog, 'unit-discretion')).flatMap((file) => file.tests));
  const problems = (of: { text?: string; tests?: string }) =>
    stagesOf(analyse({ text, tests, ...of })).map((stage) => stage.problems);

  it('are all fine for a published one', () => expect(problems({})).toEqual([0, 0, 0, 0, 0]));
  it('stop at broken text', () => expect(problems({ text: text.slice(1) })).toEqual([1, null, null, null, null]));
  it('stop at a member nobody knows', () =>
    expect(problems({ text: text.replace('"gradeOn"', '"gradedOn"') })).toEqual([0, 2, null, null, null]));
  it('stop at rules that do not hold together', () =>
    expect(problems({ text: text.replace('"from": "90"', '"from": "0"') })[2]).toBeGreaterThan(0));
  it('stop at tests that fail', () => expect(problems({ tests: '- name: 5' })[3]).toBeGreaterThan(0));
  it('tell of branches without a test', () => expect(problems({ tests: '' })[4]).toBeGreaterThan(0));
});

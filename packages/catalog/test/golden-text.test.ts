import { fileURLToPath } from 'node:url';
import type { GoldenTest } from '@plumbline/core';
import { readGoldenText, writeGoldenText } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { openCatalog, readGoldenFiles } from '../src/index.ts';

const catalog = await openCatalog(fileURLToPath(new URL('../../../rules', import.meta.url)));
const ids = [...new Set(catalog.entries.map(({ id }) => id))];

it.each(ids)('golden tests of %s written as text read back as they are', async (id) => {
  const tests = (await readGoldenFiles(catalog, id)).flatMap((file) => file.tests);
  expect(tests.length).toBeGreaterThan(0);
  expect(readGoldenText(writeGoldenText(tests))).toEqual({ tests, diagnostics: [] });
});

it('no tests are no text', () => expect(writeGoldenText([])).toBe(''));

it('texts that look like numbers, dates, flags and nothing stay texts', () => {
  const words = ['1.50', '0x1F', '2024-01-01', 'true', 'null', '~', 'no', ' 3 ', '1e3', '# 1', '- 1', 'a: b', '"', "'"];
  const tests: GoldenTest[] = [
    {
      name: 'Names of indicators that YAML could read otherwise',
      ruleSet: 'sample@1.0.0',
      form: { indicators: words.map((name) => ({ name, deviationReason: `${name}\n${name}` })) },
      expect: { total: null },
    },
  ];
  expect(readGoldenText(writeGoldenText(tests)).tests).toEqual(tests);
});

describe('a text of golden tests', () => {
  const hostile: Readonly<Record<string, string>> = {
    brackets: '['.repeat(100_000),
    braces: '{a: '.repeat(50_000),
    hyphens: '- '.repeat(50_000),
    'question marks': '? '.repeat(50_000),
    keys: 'a: '.repeat(50_000),
    'ever more indented': Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'brackets closed in texts': '[ "]", '.repeat(50_000),
  };

  it.each(Object.entries(hostile))('of nested %s is refused for its depth, at its place', (_, text) => {
    expect(readGoldenText(text)).toMatchObject({
      tests: [],
      diagnostics: [{ code: 'document/too-deep', position: { line: expect.any(Number), column: expect.any(Number) } }],
    });
  });

  it('may nest as far as golden tests do, with brackets in its texts', () => {
    const name = `Names may be full of brackets ${'['.repeat(100)} and hyphens ${'- '.repeat(40)}`;
    const tests: GoldenTest[] = [{ name, ruleSet: 'a@1.0.0', form: {}, expect: { items: [{ item: '{'.repeat(99) }] } }];
    expect(readGoldenText(writeGoldenText(tests))).toEqual({ tests, diagnostics: [] });
    expect(readGoldenText(JSON.stringify(tests)).tests).toEqual(tests);
  });

  it('says where a key stands twice, and does not take long over many keys', () => {
    const text = '- name: Something that holds\n  form: {}\n  form: {}\n';
    expect(readGoldenText(text).diagnostics).toMatchObject([
      { code: 'document/syntax', position: { line: 3, column: 3 } },
    ]);
    const many = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(readGoldenText(many).diagnostics).not.toEqual([]);
  });

  it.each(['- x\n- *a\n', '- x\n- &a y\n', '- x\n- !!str y\n', `- x\n- ${'&a '.repeat(50_000)}`])(
    'has no aliases, nor anything to name or type a value by',
    (text) => {
      expect(readGoldenText(text).diagnostics).toMatchObject([
        { code: 'document/syntax', params: { reason: 'no-aliases' }, position: { line: 2, column: 3 } },
      ]);
    },
  );

  it('that is no list of tests at all is reported in so many faults as somebody may read', () => {
    expect(readGoldenText('- 1\n'.repeat(1000)).diagnostics).toHaveLength(200);
  });
});

import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readGoldenText } from '@plumbline/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../../src/parts/document/text-edit.ts';
import { duplicateTest, placeOf, replaceMember } from '../../../src/views/workbench/bench/cases/golden-yaml.ts';

const rules = fileURLToPath(new URL('../../../../../rules', import.meta.url));
const names = (await readdir(rules, { recursive: true })).filter((name) => name.endsWith('.test.yaml'));
const files = await Promise.all(names.map(async (name) => [name, await readFile(`${rules}/${name}`, 'utf8')] as const));

const anyFile = fc.constantFrom(...files.map(([, text]) => text));
const anyTest = anyFile.chain((text) => fc.tuple(fc.constant(text), fc.nat(readGoldenText(text).tests.length - 1)));

/** What stands before and behind the test itself. */
const around = (text: string, index: number): [string, string] => {
  const next = placeOf(text, index + 1);
  return [text.slice(0, placeOf(text, index) ?? 0), next === null ? '' : text.slice(next)];
};

function expectOthersUntouched(text: string, index: number, edits: readonly TextEdit[]): string {
  const there = applyEdits(text, edits);
  expect(around(there, index)).toEqual(around(text, index));
  expect(readGoldenText(there).diagnostics).toEqual([]);
  return there;
}

it('one member of one test changes in the files that come with the program, and no other byte does', () => {
  fc.assert(
    fc.property(anyTest, fc.stringMatching(/^[\w：“”'"#{}\-, 项目指标]{10,80}$/), ([text, index], name) => {
      const { tests } = readGoldenText(text);
      const test = tests[index];
      if (!test) throw new Error('no such test');
      const renamed = expectOthersUntouched(text, index, replaceMember(text, index, 'name', name));
      expect(readGoldenText(renamed).tests[index]).toEqual({ ...test, name });
      const other = { total: '12.5', items: [{ item: 'a: b', score: null }], findings: [] };
      const renewed = expectOthersUntouched(text, index, replaceMember(text, index, 'expect', other));
      expect(readGoldenText(renewed).tests[index]).toEqual({ ...test, expect: other });
      const form = { fiscalYear: 2023, indicators: [{ target: '>=1次', inputs: { a: true } }] };
      const reformed = expectOthersUntouched(text, index, replaceMember(text, index, 'form', form));
      expect(readGoldenText(reformed).tests[index]).toEqual({ ...test, form });
    }),
    { numRuns: 60 },
  );
});

it('a test is copied as it was typed', () => {
  fc.assert(
    fc.property(anyTest, ([text, index]) => {
      const there = applyEdits(text, duplicateTest(text, index, 'The same once more'));
      const [before, after] = [readGoldenText(text).tests, readGoldenText(there).tests];
      const copied = before[index];
      expect(after).toEqual([
        ...before.slice(0, index + 1),
        { ...copied, name: 'The same once more' },
        ...before.slice(index + 1),
      ]);
    }),
    { numRuns: 60 },
  );
});

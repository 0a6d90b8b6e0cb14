import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupChanges } from '../../src/views/workbench/changes/change-groups.ts';
import { compare } from '../../src/views/workbench/changes/compare.ts';
import { linesBetween } from '../../src/views/workbench/changes/revision-size.ts';

const root = new URL('../../../../', import.meta.url);
const text = readFileSync(new URL('rules/cn-mof-2021-101/1.0.0/rule-set.json', root), 'utf8');
const before = { text, tests: '- name: A\n  ruleSet: x@1.0.0\n' };

const compared = (after: Partial<typeof before>) => compare({ before, after: { ...before, ...after }, language: 'zh' });

describe('a draft beside what it is compared with', () => {
  test('is told in words, under headings, with what it does to points', () => {
    const { rules } = compared({ text: text.replace('"passMark": "0.6"', '"passMark": "0.7"') });
    expect(rules?.severity).toBe('major');
    expect(groupChanges(rules?.changes ?? [])).toMatchObject([
      {
        title: { zh: '参数' },
        changes: [
          { name: '参数 passMark', at: ['parameters', 'passMark'], details: [{ before: '0.6', after: '0.7' }] },
        ],
      },
    ]);
  });

  test('is compared as a text alone while it is no rule set', () => {
    expect(compared({ text: text.slice(1) }).rules).toBeNull();
    expect(compared({ text: '{}' }).rules).toBeNull();
    expect(compared({ text: `\ufeff${text}` }).rules).toMatchObject({ changes: [], severity: 'patch' });
  });

  test('has other golden tests where they say something else, not where they name another version', () => {
    const golden = (name: string, version: string, total: string) =>
      `- name: ${name}\n  ruleSet: x@${version}\n  form: { indicators: [{ name: 场次, target: ">=10场", actual: 9场, maxScore: "90" }] }\n  expect: { total: "${total}" }\n`;
    const tests =
      golden('A test that is A', '1.0.0', '1') +
      golden('A test that is B', '1.0.0', '2') +
      golden('A test that is C', '1.0.0', '3');
    const after =
      golden('A test that is A', '1.1.0', '1') +
      golden('A test that is B', '1.1.0', '2.5') +
      golden('A test that is D', '1.1.0', '3');
    const found = compare({ before: { text, tests }, after: { text, tests: after }, language: 'zh' });
    expect(found.goldenTests).toEqual([
      { kind: 'changed', name: 'A test that is B' },
      { kind: 'added', name: 'A test that is D' },
      { kind: 'removed', name: 'A test that is C' },
    ]);
    expect(compared({ tests: '- [' }).goldenTests).toBeNull();
  });

  test('differs in about so many lines', () => {
    const lines = (changed: string) => linesBetween({ text: 'a\nb\nc', tests: '' }, { text: changed, tests: '' });
    expect(['a\nb\nc', 'a\nx\nc', 'a\nc', 'a\nx\ny\nc'].map(lines)).toEqual([0, 1, 2, 2]);
  });
});

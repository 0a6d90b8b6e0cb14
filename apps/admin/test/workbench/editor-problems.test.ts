import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintRuleSetText, readGoldenText } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { litStretches } from '../../src/views/workbench/monaco/lit-stretches.ts';
import { failingLine, testsIn } from '../../src/views/workbench/monaco/problems/golden-lines.ts';
import { ruleProblems } from '../../src/views/workbench/monaco/problems/rule-problems.ts';
import { testProblems } from '../../src/views/workbench/monaco/problems/test-problems.ts';
import { offsetAt, placesIn } from '../../src/views/workbench/monaco/text-place.ts';

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const TEXT = readFileSync(join(rules, 'shanghai-2020/1.0.0/rule-set.json'), 'utf8');
const YAML = readdirSync(join(rules, 'shanghai-2020/tests'))
  .map((name) => readFileSync(join(rules, 'shanghai-2020/tests', name), 'utf8'))
  .map((text) => text.replace(/^#.*\n/, ''))
  .join('');

const marked = (text: string) =>
  ruleProblems(text, lintRuleSetText(text).diagnostics).map(({ code, stretch, start }) => ({
    code,
    line: start.lineNumber,
    at: text.slice(stretch.from, stretch.to),
  }));

describe('a problem of the rules is marked', () => {
  it('at the value it means', () => {
    const text = TEXT.replace('"fact": "met"', '"fact": "mett"');
    expect(marked(text)).toContainEqual({
      code: 'rule-set/unknown-fact',
      line: text.slice(0, text.indexOf('"mett"')).split('\n').length,
      at: '"mett"',
    });
  });
  it('at the name of a member nobody knows', () =>
    expect(marked(TEXT.replace('"gradeOn"', '"gradedOn"')).map(({ at }) => at)).toContain('"gradedOn"'));
  it('at the sign where the text breaks off', () => {
    const [fault] = marked(TEXT.replace('"schemaVersion": 1,', '"schemaVersion": 1'));
    expect(fault).toMatchObject({ code: 'document/syntax', at: '"id"' });
  });
  it('at the end of a text that stops too early', () => {
    const [fault] = marked(TEXT.trimEnd().slice(0, -1));
    expect(fault?.code).toBe('document/syntax');
    expect(fault?.at).toMatch(/^\S$/);
  });
  it('by a key of its own, even where two say the same', () => {
    const text = TEXT.replaceAll('"fact": "met"', '"fact": "mett"');
    const keys = ruleProblems(text, lintRuleSetText(text).diagnostics).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('golden tests', () => {
  it('are found by their marks where the parser finds them', () => {
    const { contents } = parseDocument(YAML, { schema: 'core' });
    const items = (contents as unknown as { items: { range: [number, number, number] }[] }).items;
    expect(testsIn(YAML).map(({ from }) => from + 2)).toEqual(items.map(({ range }) => range[0]));
    expect(testsIn(YAML)).toHaveLength(readGoldenText(YAML).tests.length);
  });
  it('are found in a list that stands further in, and in none at all', () => {
    expect(testsIn('  - name: a\n    x: 1\n  - name: b\n').map(({ from }) => from)).toEqual([2, 23]);
    expect(testsIn('')).toEqual([]);
  });

  const SMALL = `- name: One
  form:
    total: "1"
  expect:
    totalScore: "86.99"
    items:
      - item: execution
        score: "9.95"
      - item: 场次 一
        rule: over
        score: "8"
`;
  const lineOf = (at: string) => {
    const [test = { from: 0, to: 0 }] = testsIn(SMALL);
    const { from, to } = failingLine(SMALL, test, at);
    return SMALL.slice(from, to);
  };
  it.each([
    ['totalScore', 'totalScore: "86.99"'],
    ['execution score', 'score: "9.95"'],
    ['场次 一 score', 'score: "8"'],
    ['items 场次 一', 'item: 场次 一'],
    ['findings', '- name: One'],
  ])('that fail are marked where they say it: %s', (at, line) => expect(lineOf(at)).toBe(line));

  it('that fail say what was expected; those of other versions are told of', () => {
    const failure = { at: 'totalScore', expected: '"86.99"', found: '"87"' };
    const one = { name: 'One', isStray: false, failures: [failure], scorecard: null };
    const [problem] = testProblems(SMALL, [], [one]);
    expect(problem?.words.zh).toBe('用例未通过：totalScore 应为 "86.99"，现为 "87"');
    expect(problem?.start.lineNumber).toBe(5);
    const [stray] = testProblems(SMALL, [], [{ ...one, isStray: true, failures: [] }]);
    expect(stray?.severity).toBe('warning');
  });

  it('whose text is broken are marked by line and column', () => {
    const broken = SMALL.replace('expect:', 'expectt:');
    const [problem] = testProblems(broken, readGoldenText(broken).diagnostics, []);
    expect(problem?.start.lineNumber).toBeGreaterThan(0);
    expect(problem?.diagnostic).toBeNull();
  });
});

describe('what decided about an item', () => {
  it('is lit, and what did not hold steps back with the comparison that failed', () => {
    const [first, second] = JSON.parse(TEXT).rules as { id: string }[];
    const path = ['rules', 1, 'conditions', 'fact'];
    const found = litStretches(TEXT, {
      winners: [first?.id ?? ''],
      losers: [
        { rule: second?.id ?? '', path },
        { rule: 'gone', path: null },
      ],
    });
    expect(found.map(({ kind }) => kind)).toEqual(['winner', 'loser', 'failed']);
    const [winner, loser, failed] = found.map(({ from, to }) => JSON.parse(TEXT.slice(from, to)) as unknown);
    expect([winner, loser]).toMatchObject([{ id: first?.id }, { id: second?.id, conditions: { fact: failed } }]);
  });
});

describe('places', () => {
  it('and offsets are two ways to say the same', () => {
    const place = placesIn(TEXT);
    for (const offset of [0, 1, 57, 1000, TEXT.length]) {
      const { lineNumber: line, column } = place(offset);
      expect(offsetAt(TEXT, { line, column })).toBe(offset);
    }
  });
});

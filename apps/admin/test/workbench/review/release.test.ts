import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LocalizedText } from '@plumbline/core';
import { fillSentence, type SentenceParams } from '@plumbline/locale';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/views/workbench/changes/compare.ts';
import { draftedSummary } from '../../../src/views/workbench/review/release/drafted-summary.ts';
import { releaseSeverity } from '../../../src/views/workbench/review/release/release-severity.ts';
import { currentStudy, readStudy } from '../../../src/views/workbench/review/release/study-figures.ts';

const text = readFileSync(
  fileURLToPath(new URL('../../../../../rules/cn-mof-2021-101/1.0.0/rule-set.json', import.meta.url)),
  'utf8',
);
const say = (language: 'zh' | 'en') => (words: LocalizedText, params?: SentenceParams) =>
  fillSentence(words, params ?? {})[language];
const comparison = (after: string, language: 'zh' | 'en' = 'zh', tests = '') =>
  compare({ before: { text, tests: '' }, after: { text: after, tests }, language });
const stricter = text.replace('"passMark": "0.6"', '"passMark": "0.7"');

/** Under another title. */
const renamed = (of: string) => of.replace(/"title": \{\s*"zh": "/, (head) => `${head}新`);

/** As the server keeps figures of a study with a draft. */
const studied = (cards: object) =>
  readStudy({
    schemaVersion: 2,
    simulation: true,
    population: { years: [2022, 2023], forms: 10, compared: 9, dataDate: '2026-01-01' },
    cards: { raised: 0, lowered: 0, meanChange: '0', grades: { up: 0, down: 0 }, worstUnit: null, ...cards },
  });

describe('a study that was kept', () => {
  it('is read as it was written', () => {
    expect(studied({ lowered: 3, raised: 1, grades: { up: 0, down: 2 } })).toEqual({
      compared: 9,
      raised: 1,
      lowered: 3,
      gradesUp: 0,
      gradesDown: 2,
      meanChange: '0',
      worstUnit: null,
      years: [2022, 2023],
      dataDate: '2026-01-01',
    });
  });

  it('is none where it is of another kind', () => {
    for (const other of [null, 'x', [], {}, { cards: { raised: '3' } }]) expect(readStudy(other)).toBeNull();
  });

  it('counts for exactly its document, the last of them', () => {
    const studies = [
      { hash: 'a', id: 1 },
      { hash: 'b', id: 2 },
      { hash: 'a', id: 3 },
    ];
    expect(currentStudy({ hash: 'a' }, studies)?.id).toBe(3);
    expect(currentStudy({ hash: 'c' }, studies)).toBeNull();
    expect(currentStudy({ hash: null }, studies)).toBeNull();
  });
});

describe('how much a version changes', () => {
  it('is little for words alone, whatever a study says', () => {
    const worded = comparison(renamed(text));
    expect(worded.rules?.changes).toHaveLength(1);
    expect(releaseSeverity(worded, null)).toEqual({ level: 'patch', because: { kind: 'words' } });
  });

  it('is told by the rules until past forms were looked at', () => {
    expect(releaseSeverity(comparison(stricter), null)).toEqual({ level: 'major', because: { kind: 'unstudied' } });
  });

  it('is much where past forms come out otherwise, and little more than nothing where none does', () => {
    expect(releaseSeverity(comparison(stricter), studied({ lowered: 3 }))).toEqual({
      level: 'major',
      because: { kind: 'cases', forms: 3, tests: 0 },
    });
    expect(releaseSeverity(comparison(stricter), studied({}))).toEqual({
      level: 'minor',
      because: { kind: 'no-past' },
    });
  });

  it('is much where a golden test that was there is another or gone, and not where one came', () => {
    const { rules } = comparison(stricter);
    const changed = { rules, goldenTests: [{ kind: 'changed', name: 'a' }] } as const;
    const added = { rules, goldenTests: [{ kind: 'added', name: 'a' }] } as const;
    expect(releaseSeverity(changed, studied({}))).toMatchObject({ level: 'major', because: { tests: 1 } });
    expect(releaseSeverity(added, studied({}))).toMatchObject({ level: 'minor' });
  });

  it('is not known of a text that is no rule set', () => {
    expect(releaseSeverity(comparison('{'), null)).toBeNull();
  });
});

describe('what somebody who asks for approval begins with', () => {
  it('says what was changed, in the language of the page', () => {
    expect(draftedSummary(comparison(stricter), say('zh'))).toMatch(/^修改 参数 passMark：由 .*0\.6.* 改为 .*0\.7/);
    expect(draftedSummary(comparison(stricter, 'en'), say('en'))).toMatch(
      /^Changed: .*passMark.*from .*0\.6.* to .*0\.7/,
    );
  });

  it('says nothing where nothing was', () => {
    expect(draftedSummary(comparison(text), say('zh'))).toBe('');
  });

  it('says which changes move no points, after those that do', () => {
    const both = renamed(stricter);
    const lines = draftedSummary(comparison(both), say('zh')).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('passMark');
    expect(lines[1]).toMatch(/（不影响得分）$/);
  });

  it('stays as short as the server takes it, and says how much it left out', () => {
    const { rules } = comparison(stricter);
    const [change] = rules?.changes ?? [];
    if (!rules || !change) throw new Error('nothing changed');
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...change,
      key: `${at}`,
      name: `参数 ${'长'.repeat(200)}`,
    }));
    const summary = draftedSummary({ rules: { ...rules, changes: many }, goldenTests: [] }, say('zh'));
    expect(summary.length).toBeLessThan(4000);
    const told = summary.split('\n').length - 1;
    expect(summary).toContain(`另有 ${400 - told} 处改动`);
  });

  it('counts golden tests', () => {
    const tests = [
      { kind: 'added', name: 'a' },
      { kind: 'added', name: 'b' },
      { kind: 'removed', name: 'c' },
    ] as const;
    expect(draftedSummary({ rules: null, goldenTests: tests }, say('zh'))).toBe('黄金用例：新增 2 个、删除 1 个');
  });
});

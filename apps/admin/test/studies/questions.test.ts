import { fillSentence } from '@plumbline/locale';
import { describe, expect, it } from 'vitest';
import type { Say } from '../../src/language/language.tsx';
import { formsOf, newStudy, type StudyFields } from '../../src/views/studies/begin/new-study.ts';
import { baseOf, candidateOf, keyOf } from '../../src/views/studies/begin/sides.ts';
import { caseQuery, caseSearch, isNarrowed } from '../../src/views/studies/cases/case-search.ts';
import { rulesToChoose } from '../../src/views/studies/cases/rules-to-choose.ts';
import { filterOf, studiesSearch } from '../../src/views/studies/list/list-search.ts';
import { type Called, questionWords } from '../../src/views/studies/question-words.ts';

const say =
  (language: 'zh' | 'en'): Say =>
  (words, params = {}) =>
    fillSentence(words, params)[language];

const called: Called = {
  ruleSets: new Map([['mof', '财政部办法']]),
  units: new Map([
    ['top', '市财政局'],
    ['a', '甲局'],
    ['b', '乙局'],
  ]),
  tops: ['top'],
};
const version = { kind: 'version', ruleSetId: 'mof', version: '1.1.0', draftId: null, hash: 'f'.repeat(64) } as const;
const declared = { kind: 'declared', ruleSetId: null, version: null, draftId: null, hash: null } as const;
const everything = { years: null, organisations: ['top', 'a', 'b'], formTypes: null };

describe('what a study asks, in one sentence', () => {
  it('says what is compared with what, of which forms', () => {
    const study = { kind: 'comparison', population: everything, base: declared, candidates: [version] } as const;
    expect(questionWords({ ...study, population: { ...everything } }, called, say('zh'))).toBe(
      '全部年度、全部单位：填报得分 → 财政部办法 1.1.0',
    );
    const few = { years: [2021, 2022, 2023], organisations: ['a', 'b'], formTypes: ['project' as const] };
    expect(questionWords({ ...study, population: few }, called, say('zh'))).toBe(
      '2021–2023 年、甲局、乙局、项目支出自评表：填报得分 → 财政部办法 1.1.0',
    );
    expect(questionWords({ ...study, population: { ...few, years: [2019, 2023] } }, called, say('en'))).toBe(
      '2019, 2023, 甲局, 乙局, forms of projects: declared scores → 财政部办法 1.1.0',
    );
  });

  it('names the versions of a matrix, and a draft by its hash', () => {
    const draft = { ...version, kind: 'draft', draftId: 'd' } as const;
    const study = { kind: 'matrix', population: everything, base: null, candidates: [version, draft] } as const;
    expect(questionWords({ ...study, population: { ...everything } }, called, say('zh'))).toBe(
      '全部年度、全部单位：每个年度按 2 个版本：财政部办法 1.1.0、财政部办法 的草案（ffffffff）',
    );
  });
});

describe('a study that is begun', () => {
  const fields: StudyFields = {
    kind: 'comparison',
    name: '  试一试 ',
    years: [2023, 2021],
    organisations: [],
    formTypes: [],
    base: 'official',
    candidate: 'draft:0199',
    versions: [],
  };

  it('is asked for as the server takes it', () => {
    expect(newStudy(fields)).toEqual({
      name: '试一试',
      note: '',
      question: {
        kind: 'comparison',
        population: { years: [2021, 2023], organisations: null, formTypes: null },
        base: { kind: 'official' },
        candidate: { kind: 'draft', draftId: '0199' },
      },
    });
    expect(newStudy({ ...fields, kind: 'matrix', versions: ['mof@1.0.0', 'mof@1.1.0'] })?.question).toMatchObject({
      kind: 'matrix',
      versions: [
        { kind: 'version', ruleSetId: 'mof', version: '1.0.0' },
        { kind: 'version', ruleSetId: 'mof', version: '1.1.0' },
      ],
    });
  });

  it('is not where something is missing', () => {
    const { candidate: _, ...without } = fields;
    expect(newStudy(without)).toBeNull();
    expect(newStudy({ ...fields, base: 'draft:0199' })).toBeNull();
    expect(newStudy({ ...fields, kind: 'matrix' })).toBeNull();
  });

  it('costs the forms of its years', () => {
    const years = [
      { fiscalYear: 2021, count: 3 },
      { fiscalYear: 2022, count: 4 },
    ];
    expect([formsOf(years, []), formsOf(years, [2022]), formsOf(years, [2020])]).toEqual([7, 4, 0]);
  });

  it('reads a choice as it was written', () => {
    for (const key of ['mof@1.0.0', 'draft:0199']) {
      const candidate = candidateOf(key);
      expect(candidate && keyOf(candidate)).toBe(key);
    }
    for (const none of ['', 'draft:', 'mof', '@1', 'a@b@c']) expect(candidateOf(none)).toBeNull();
    expect(baseOf('declared')).toEqual({ kind: 'declared' });
  });
});

describe('an address', () => {
  it('keeps what means something and nothing else', () => {
    expect(caseSearch({ from: 'good', to: 'none', year: 2023, direction: 'sideways', page: 1, x: 1 })).toEqual({
      from: 'good',
      to: 'none',
      year: 2023,
    });
    expect(caseSearch({ rule: 'pass-mark' })).toEqual({ rule: 'pass-mark' });
    expect(caseSearch({ unit: 330, skipped: 'any', page: 3 })).toEqual({ unit: '330', skipped: 'any', page: 3 });
    expect(studiesSearch({ state: 'done', candidate: 'mof@1.0.0', year: 'x' })).toEqual({
      state: 'done',
      candidate: 'mof@1.0.0',
    });
    const narrowed = studiesSearch({ mine: true, q: ' 从严 ', base: 'declared' });
    expect(narrowed).toEqual({ mine: true, q: '从严', base: 'declared' });
    expect(filterOf(narrowed)).toEqual({ mine: true, q: '从严' });
    expect(studiesSearch({ mine: 'true', q: '  ' })).toEqual({});
  });

  it('offers the rules that moved something, or all that score where that is not known', () => {
    const change = { item: 'indicator', items: 3, change: '-1' } as const;
    const byRule = [
      { ...change, from: null, to: 'new', changed: 0, open: 1 },
      { ...change, from: 'linear', to: 'linear', changed: 2, open: 0 },
      { ...change, from: 'old', to: 'linear', changed: 1, open: 0 },
      { ...change, from: 'still', to: 'still', changed: 0, open: 0 },
    ];
    const rules = [
      { item: 'indicator' as const, rule: 'linear', items: 6 },
      { item: 'indicator' as const, rule: 'never', items: 0 },
    ];
    const cliffs = { base: [], candidate: [], rules };
    expect(rulesToChoose({ byRule, cliffs }, undefined)).toEqual(['new', 'linear', 'old']);
    expect(rulesToChoose({ byRule, cliffs }, 'still')).toEqual(['new', 'linear', 'old', 'still']);
    expect(rulesToChoose({ byRule: [], cliffs }, undefined)).toEqual(['linear']);
  });

  it('asks the server for a page', () => {
    expect(caseQuery({ unit: '甲局', page: 3 })).toEqual({ unit: '甲局', limit: '20', offset: '40' });
    expect(caseQuery({ rule: 'pass-mark' })).toEqual({ rule: 'pass-mark', limit: '20', offset: '0' });
    expect([isNarrowed({ page: 2 }), isNarrowed({ year: 2023 })]).toEqual([false, true]);
  });
});

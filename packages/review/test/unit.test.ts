import type { SelfEvaluation } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { reviewForms } from '../src/index.ts';
import { at, both, CLEAN, head } from './support/forms.ts';
import { another, UNIT_CASES } from './support/unit-cases.ts';

const findingsOf = (...forms: readonly SelfEvaluation[]) =>
  reviewForms(forms.map((form) => ({ form, scorecard: null })));

it('finds nothing between two projects that have nothing in common', () => {
  expect(findingsOf(CLEAN, another())).toEqual([]);
});

describe.each(UNIT_CASES)('$code, when $when', ({ code, first, second, path, numbers, spares, unless }) => {
  const earlier = first ? first(CLEAN) : CLEAN;
  const raised = findingsOf(earlier, another(second)).filter((finding) => finding.code === code);

  it('is found in the later form, with the form it stands beside', () => {
    expect(raised.map((finding) => [finding.form, finding.others, finding.path])).toEqual([[1, [0], path]]);
    if (numbers) expect(raised[0]?.numbers).toEqual(numbers);
    expect(`${raised[0]?.sentence.zh}${raised[0]?.sentence.en}`).not.toMatch(/未知|unknown|[{}[\]]/);
  });

  it(`is not found when ${unless}`, () => {
    expect(findingsOf(earlier, another(spares)).filter((finding) => finding.code === code)).toEqual([]);
  });

  it('is not found between units', () => {
    const elsewhere = another(second, head({ implementingUnit: '另一家单位' }));
    expect(findingsOf(earlier, elsewhere)).toEqual([]);
  });
});

describe('indicators copied from another project', () => {
  const names = ['场次', '人次', '册数', '天数', '批次'];
  const withNames = (form: SelfEvaluation, changed: number): SelfEvaluation => ({
    ...form,
    indicators: names.flatMap((name, index) =>
      form.indicators.slice(0, 1).map((row) => ({ ...row, name: index < changed ? `另外的${name}` : name })),
    ),
  });

  it('are found when four of five have the same names', () => {
    const found = findingsOf(withNames(CLEAN, 0), withNames(another(), 1));
    expect(found.map(({ code, path, numbers }) => [code, path, numbers])).toEqual([
      ['review/indicators-copied', '/indicators', { shared: '4', count: '5' }],
    ]);
  });

  it('are not found when three of five have, nor in forms too short to tell', () => {
    expect(findingsOf(withNames(CLEAN, 0), withNames(another(), 2))).toEqual([]);
    const short = { ...another(), indicators: CLEAN.indicators };
    expect(findingsOf(CLEAN, short)).toEqual([]);
  });
});

it('reports a reason copied from several forms once', () => {
  const reason = '汛期停开，读者改到线上参加活动，来年提前安排。';
  const missed = at(0, { actual: '5', deviationReason: reason });
  const third = another(missed, head({ project: { name: '文化长廊经费', code: null } }));
  const found = findingsOf(missed(CLEAN), another(missed), third).filter(({ code }) => code === 'review/reason-copied');
  expect(found.map(({ form, others }) => [form, others])).toEqual([
    [1, [0]],
    [2, [0]],
  ]);
});

it('takes forms without a unit for those of one', () => {
  const unnamed = head({ implementingUnit: null });
  const twice = both(unnamed, head({ project: CLEAN.project }));
  expect(findingsOf(unnamed(CLEAN), another(twice)).map(({ code }) => code)).toContain('review/filed-twice');
});

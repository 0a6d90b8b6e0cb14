import type { FormIndicator, SelfEvaluation } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { archiveForms } from '../src/index.ts';
import { type ReadRow, readRow } from './support/read-row.ts';

const forms = [...archiveForms({ seed: 20, forms: 5000 })];
const rows = forms.flatMap(({ indicators }) => indicators);
const read: readonly (readonly [FormIndicator, ReadRow])[] = forms.flatMap(({ indicators, fiscalYear }) =>
  indicators.map((row) => [row, readRow(row, fiscalYear)] as const),
);

const share = <T>(items: readonly T[], test: (item: T) => boolean) => (100 * items.filter(test).length) / items.length;

describe('Of 5,000 forms', () => {
  it.each<[string, number, number, (form: SelfEvaluation) => boolean]>([
    ['the points add up', 97, 99.5, (form) => sum(pointsOf(form)) === 10_000],
    ['the declared total is missing', 2, 4, ({ declaredTotal }) => declaredTotal === null],
    [
      'the declared total is wrong',
      1.2,
      3,
      (form) => form.declaredTotal !== null && declaredSum(form) !== cents(form.declaredTotal),
    ],
    ['the money is in 万元', 11, 19, ({ moneyUnit }) => moneyUnit === '万元'],
    ['the form is of a department', 3, 7, ({ formType }) => formType === 'department'],
    ['the form is of a transfer', 1.5, 5, ({ formType }) => formType === 'transfer'],
    ['execution counts 20', 8, 16, ({ budget }) => budget.total.maxScore === '20'],
    ['the weight of execution is missing', 0.5, 1.6, ({ budget }) => budget.total.maxScore === null],
    ['the final budget is zero', 0.3, 1.2, ({ budget }) => Number(budget.total.final ?? 'NaN') === 0],
    [
      'a figure of the total is missing',
      0.3,
      1.2,
      ({ budget: { total } }) => [total.original, total.final, total.expenditure].includes(null),
    ],
    ['more was spent than allowed', 0.8, 4, ({ budget }) => rateOf(budget.total) > 1],
    ['all was spent', 10, 22, ({ budget }) => rateOf(budget.total) === 1],
    ['at least 85% was spent', 80, 96, ({ budget }) => rateOf(budget.total) >= 0.85],
    [
      'the printed rate is the rate',
      93,
      98,
      ({ budget }) => Math.abs(100 * rateOf(budget.total) - printedRate(budget.total)) < 0.06,
    ],
  ])('%s in %d%% to %d%%', (_, least, most, test) => {
    expectBetween(share(forms, test), least, most);
  });

  it('the rows are 8 to 20, about 12.5 in the mean', () => {
    const counts = forms.map(({ indicators }) => indicators.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([8, 20]);
    expectBetween(rows.length / forms.length, 12, 13);
  });
});

describe('Of their rows', () => {
  it.each<[string, number, number, (row: ReadRow) => boolean]>([
    ['the target is a number', 65, 78, ({ target }) => target === 'quantity'],
    ['the target is a judged text', 18, 28, ({ target }) => target === 'text'],
    ['the target is a date', 2, 5, ({ target }) => target === 'date'],
    ['the target is yes or no', 1, 3, ({ target }) => target === 'yesNo'],
    ['the target is a range', 0.3, 1.5, ({ target }) => target === 'range'],
    ['the target cannot be read', 0, 0, ({ target }) => target === 'unparsed' || target === 'absent'],
    ['the actual is missing', 1.6, 2.6, ({ actual }) => actual === 'absent'],
    ['the actual cannot be read', 0.6, 1.4, ({ actual }) => actual === 'unparsed'],
    ['the target is met', 78, 82.5, ({ outcome }) => outcome === 'met' || outcome === 'overshot'],
    ['the target is passed by 30% and more', 1, 3, ({ outcome }) => outcome === 'overshot'],
    ['the target is missed', 8, 10, ({ outcome }) => outcome === 'missed'],
  ])('%s in %d%% to %d%%', (_, least, most, test) => {
    expectBetween(
      share(read, ([, row]) => test(row)),
      least,
      most,
    );
  });

  it.each<[string, number, number, (row: FormIndicator) => boolean]>([
    ['the weight is missing', 0.02, 0.2, ({ maxScore }) => maxScore === null],
    ['the weight is no whole number', 0.3, 0.8, ({ maxScore }) => maxScore?.includes('.') ?? false],
    ['the actual repeats an operator', 0.5, 2, ({ actual }) => /^[<>=≥≤≧≦]/.test(actual ?? '')],
    ['a sign is full-width', 0.5, 4, ({ target, actual }) => /[％，≧≦]/.test(`${target}${actual}`)],
    ['a number is in 万', 1, 8, ({ target }) => /\d万/.test(target ?? '')],
    ['the actual has no unit', 3, 10, ({ actual }) => /^[\d.]+$/.test(actual ?? '')],
  ])('%s in %g%% to %g%%', (_, least, most, test) => {
    expectBetween(share(rows, test), least, most);
  });

  it('half a percent repeat a name of their form', () => {
    const repeated = forms.map(
      ({ indicators }) => indicators.length - new Set(indicators.map(({ name }) => name)).size,
    );
    expectBetween((100 * sum(repeated)) / rows.length, 0.3, 0.7);
  });

  it('the missed ones are missed by little and by much, and mostly have a reason', () => {
    const missed = read.filter(([, { outcome }]) => outcome === 'missed').map(([row]) => row);
    expectBetween(
      share(missed, ({ deviationReason }) => deviationReason !== null),
      85,
      95,
    );
    expectBetween(
      share(missed, ({ declaredScore, maxScore }) => declaredScore === maxScore),
      5,
      25,
    );
    expect(share(missed, ({ actual }) => /^0(?!\.)/.test(actual ?? ''))).toBeGreaterThan(1);
  });

  it('a third of those whose texts differ have been judged, within their points, and no others', () => {
    const isOpenText = ([, { target, actual, outcome }]: (typeof read)[number]) =>
      target === 'text' && actual === 'text' && outcome === 'open';
    const judged = rows.filter(({ inputs }) => Object.keys(inputs).length > 0);
    expectBetween((100 * judged.length) / read.filter(isOpenText).length, 28, 40);
    expect(read.filter(([row]) => judged.includes(row)).every(isOpenText)).toBe(true);
    for (const { inputs, maxScore } of judged) {
      expect(Object.keys(inputs)).toEqual(['judgedScore', 'band']);
      expect(bandOf(cents(String(inputs['judgedScore'])) / cents(maxScore ?? '0'))).toBe(inputs['band']);
    }
  });

  it('none is declared above its points', () => {
    expect(rows.filter((row) => cents(row.declaredScore ?? '0') > cents(row.maxScore ?? '0'))).toEqual([]);
  });
});

describe('Names of indicators', () => {
  it('are many, and come again', () => {
    const counts = new Map<string, number>();
    for (const form of archiveForms({ seed: 20, forms: 20_000 })) {
      for (const { name } of form.indicators) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expectBetween(counts.size, 7000, 14_000);
    expect(counts.get('服务对象满意度')).toBeGreaterThan(500);
  });
});

function expectBetween(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

/** Hundredths, so that sums are exact. */
function cents(text: string): number {
  return Math.round(100 * Number(text));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function pointsOf({ budget, indicators }: SelfEvaluation): number[] {
  return [budget.total.maxScore, ...indicators.map(({ maxScore }) => maxScore)].map((max) => cents(max ?? 'NaN'));
}

function declaredSum({ budget, indicators }: SelfEvaluation): number {
  const declared = [budget.total.declaredScore, ...indicators.map(({ declaredScore }) => declaredScore)];
  return sum(declared.map((score) => cents(score ?? '0')));
}

function rateOf({ final, expenditure }: SelfEvaluation['budget']['total']): number {
  return final === expenditure && final !== null && Number(final) > 0
    ? 1
    : Number(expenditure ?? 'NaN') / Number(final ?? 'NaN');
}

function printedRate({ declaredRate }: SelfEvaluation['budget']['total']): number {
  return Number.parseFloat(declaredRate ?? 'NaN');
}

function bandOf(share: number): string {
  return share >= 0.8 ? 'first' : share >= 0.6 ? 'second' : 'third';
}

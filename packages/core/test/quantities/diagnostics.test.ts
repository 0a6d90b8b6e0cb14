import { describe, expect, it } from 'vitest';
import { VALUE_CODES } from '../../src/diagnostics/value-codes.ts';
import { parseActual } from '../../src/quantities/parse-actual.ts';
import { parseTarget } from '../../src/quantities/parse-target.ts';
import { readPair } from '../../src/quantities/read-pair.ts';

const options = { fiscalYear: 2020 };

describe('what a reading remarks', () => {
  it('says nothing about an empty cell', () => {
    for (const text of [null, '', '  ', '\u3000']) {
      expect(parseTarget(text, options)).toEqual({ value: { kind: 'absent' }, diagnostics: [] });
    }
  });

  it('names the year it assumed and the day it read', () => {
    expect(parseTarget('9月前', { fiscalYear: 2022 }).diagnostics).toEqual([
      { code: 'value/year-assumed', severity: 'info', path: '', params: { text: '9月前', year: 2022 } },
      {
        code: 'value/strictly-before-month',
        severity: 'info',
        path: '',
        params: { text: '9月前', date: '2022-08-31' },
      },
    ]);
  });

  it('warns of a comparator in an actual, where a score may hang on it', () => {
    const { diagnostics } = parseActual('≥90%', options);
    expect(diagnostics).toEqual([
      { code: 'value/actual-has-comparator', severity: 'warning', path: '', params: { text: '>=90%' } },
    ]);
  });

  it('names the unit it took, with its scale', () => {
    const { diagnostics } = readPair('>=1.6万人', '1.65', { ...options, indicatorName: '粉丝数' });
    expect(diagnostics).toEqual([
      { code: 'value/scale-assumed', severity: 'warning', path: '/actual', params: { text: '1.65', unit: '万人' } },
    ]);
  });

  it('shows both texts of a mismatch', () => {
    const { diagnostics } = readPair('>=10个', '10项', { ...options, indicatorName: '课题' });
    expect(diagnostics).toEqual([
      { code: 'value/unit-mismatch', severity: 'warning', path: '', params: { target: '>=10个', actual: '10项' } },
    ]);
  });

  it('keeps a long unreadable text whole in the value and cuts it in the diagnostic', () => {
    const text = `完成3个项目，${'逐步提升'.repeat(200)}`;
    const { value, diagnostics } = parseActual(text, options);
    expect(value).toEqual({ kind: 'unparsed', text });
    expect(diagnostics.map(({ params }) => String(params.text).length)).toEqual([120]);
  });

  it('takes a long text without a number as a judged text', () => {
    const text = '逐步提升服务水平'.repeat(100);
    expect(parseActual(text, options)).toEqual({ value: { kind: 'text', text }, diagnostics: [] });
  });

  it('lists each code once', () => {
    expect(new Set(VALUE_CODES).size).toBe(VALUE_CODES.length);
  });
});

describe('the scale of a quantity', () => {
  it.each([
    ['>=10万次', { value: '100000', unit: '次', dimension: '次', scale: '10000' }],
    ['80%', { value: '0.8', unit: '%', dimension: 'proportion', scale: '0.01' }],
    ['5‰', { value: '0.005', unit: '%', dimension: 'proportion', scale: '0.001' }],
    ['3公里', { value: '3000', unit: '米', dimension: 'length', scale: '1000' }],
    ['2万公里', { value: '20000000', unit: '米', dimension: 'length', scale: '10000000' }],
    ['30天', { value: '43200', unit: '分钟', dimension: 'duration', scale: '1440' }],
    ['1.5万元/亩', { value: '15000', unit: '元/亩', dimension: '元/亩', scale: '10000' }],
    ['8', { value: '8', unit: null, dimension: null, scale: '1' }],
    ['8万', { value: '80000', unit: null, dimension: null, scale: '10000' }],
  ])('%s', (text, quantity) => {
    expect(parseTarget(text, options).value).toMatchObject({ kind: 'quantity', quantity });
  });
});

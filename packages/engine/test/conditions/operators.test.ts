import { OPERATORS, type OperatorName, Rational } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { readLiteral } from '../../src/conditions/literal.ts';
import { isDecided, type OperandValue, operators } from '../../src/conditions/operators.ts';
import type { FactValue } from '../../src/facts/fact-value.ts';

const number = (value: string, dimension: string | null = null) => ({ value: Rational.of(value), dimension });
const ask = (fact: FactValue, operator: OperatorName, value: OperandValue) => operators[operator](fact, value);

describe('operators on numbers', () => {
  it.each([
    // fact, value, less, equal
    ['9', '10', true, false],
    ['10', '9', false, false],
    ['74', '50', false, false],
    ['0.1', '0.10', false, true],
    ['-1', '0', true, false],
    ['0', '-0.000000000001', false, false],
    ['999999999999999999', '1000000000000000000', true, false],
    ['0.3333', '0.33330000001', true, false],
  ])('%s against %s go by their value, never by their digits', (fact, value, less, equal) => {
    const other = number(value);
    expect(ask(number(fact), 'lessThan', other)).toBe(less);
    expect(ask(number(fact), 'lessThanInclusive', other)).toBe(less || equal);
    expect(ask(number(fact), 'greaterThan', other)).toBe(!less && !equal);
    expect(ask(number(fact), 'greaterThanInclusive', other)).toBe(!less);
    expect(ask(number(fact), 'equal', other)).toBe(equal);
    expect(ask(number(fact), 'notEqual', other)).toBe(!equal);
  });

  it('read a literal with its unit', () => {
    expect(ask(number('0.6', 'proportion'), 'equal', '60%')).toBe(true);
    expect(ask(number('0.6', 'proportion'), 'lessThan', '0.61')).toBe(true);
    expect(ask(number('100000', '次'), 'greaterThanInclusive', '10万次')).toBe(true);
    expect(ask(number('99999', '次'), 'greaterThanInclusive', '10万次')).toBe(false);
    expect(ask(number('3000', 'length'), 'equal', '3公里')).toBe(true);
  });

  it('decide nothing between two dimensions, whichever way they are asked', () => {
    for (const operator of ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThanInclusive'] as const) {
      expect([operator, ask(number('5', '次'), operator, '3元')]).toEqual([operator, false]);
      expect([operator, isDecided(operator, number('5', '次'), '3元')]).toEqual([operator, false]);
    }
    expect(ask(number('5', '次'), 'greaterThan', '3')).toBe(true);
  });

  it('decide nothing against a text that is no number', () => {
    for (const text of ['74家以上', '约50', '', '十', '1e3', '>=5']) {
      for (const operator of ['equal', 'notEqual', 'lessThan', 'greaterThan'] as const) {
        expect([text, operator, ask(number('74'), operator, text)]).toEqual([text, operator, false]);
      }
    }
  });

  it('find no number equal to a list', () => {
    expect(ask(number('5'), 'equal', ['5'])).toBe(false);
    expect(ask(number('5'), 'greaterThan', [])).toBe(false);
  });

  it('look for a number in a list by its value', () => {
    expect(ask(number('5'), 'in', ['4', '5.0'])).toBe(true);
    expect(ask(number('5'), 'in', ['4', '6'])).toBe(false);
    expect(ask(number('5'), 'notIn', ['4', '6'])).toBe(true);
    expect(ask(number('5'), 'notIn', ['4', '5.00'])).toBe(false);
  });
});

describe('operators on words and flags', () => {
  it('compare them as they are', () => {
    expect(ask('output', 'equal', 'output')).toBe(true);
    expect(ask('output', 'notEqual', 'benefit')).toBe(true);
    expect(ask('output', 'in', ['benefit', 'output'])).toBe(true);
    expect(ask('output', 'notIn', ['benefit'])).toBe(true);
    expect(ask(true, 'equal', true)).toBe(true);
    expect(ask(false, 'notEqual', true)).toBe(true);
    expect(ask('true', 'equal', true)).toBe(false);
    expect(ask(false, 'equal', null)).toBe(false);
  });

  it('find a text in a text, in any of its spellings', () => {
    expect(ask('城市读书节(二期)', 'contains', '读书')).toBe(true);
    expect(ask('城市读书节(二期)', 'contains', '（二期）')).toBe(true);
    expect(ask('城市读书节(二期)', 'doesNotContain', '（二期）')).toBe(false);
    expect(ask('城市读书节(二期)', 'doesNotContain', '(一期)')).toBe(true);
    expect(ask('试点(一期)', 'equal', '试 点（一期）')).toBe(true);
    expect(ask('试点(一期)', 'notEqual', '试点（一期）')).toBe(false);
    expect(ask('试点(一期)', 'in', ['试点（二期）', '试点（一期）'])).toBe(true);
    expect(ask('试点(一期)', 'notIn', ['试点（一期）'])).toBe(false);
    expect(ask('城市读书节(二期)', 'doesNotContain', '二期')).toBe(false);
    expect(ask(number('5'), 'contains', '5')).toBe(false);
    expect(ask(number('5'), 'doesNotContain', '6')).toBe(false);
  });

  it('order no words', () => {
    expect(ask('9', 'lessThan', '10')).toBe(false);
    expect(ask('9', 'greaterThan', '10')).toBe(false);
    expect(ask(true, 'greaterThanInclusive', '0')).toBe(false);
  });
});

describe('an unknown fact', () => {
  it('makes no comparison true, and none decided', () => {
    const values: OperandValue[] = ['5', 'text', true, false, ['5'], number('0')];
    for (const operator of OPERATORS.filter((name) => name !== 'present')) {
      for (const value of values) {
        expect([operator, value, ask(null, operator, value)]).toEqual([operator, value, false]);
        expect(isDecided(operator, null, value)).toBe(false);
      }
    }
  });

  it('is asked for with present, or with null', () => {
    expect(ask(null, 'present', false)).toBe(true);
    expect(ask(null, 'present', true)).toBe(false);
    expect(ask(false, 'present', true)).toBe(true);
    expect(ask(number('0'), 'present', true)).toBe(true);
    expect(ask(null, 'equal', null)).toBe(true);
    expect(ask(null, 'notEqual', null)).toBe(false);
    expect(ask(number('0'), 'equal', null)).toBe(false);
    expect(ask(number('0'), 'notEqual', null)).toBe(true);
    for (const operator of ['present', 'equal', 'notEqual'] as const) {
      expect(isDecided(operator, null, operator === 'present' ? false : null)).toBe(true);
    }
  });

  it('on the right decides nothing either, but for whether there is one', () => {
    for (const operator of ['lessThan', 'greaterThan', 'in', 'notIn', 'contains', 'doesNotContain'] as const) {
      expect([operator, ask(number('5'), operator, null)]).toEqual([operator, false]);
      expect([operator, ask('text', operator, null)]).toEqual([operator, false]);
    }
  });
});

describe('readLiteral', () => {
  it.each([
    ['0.6', '0.6', null],
    ['60%', '0.6', 'proportion'],
    ['10万次', '100000', '次'],
    ['-3', '-3', null],
    ['1.5公里', '1500', 'length'],
  ])('%s', (text, value, dimension) => {
    const read = readLiteral(text);
    expect([read?.value.toPlain(), read?.dimension]).toEqual([value, dimension]);
    expect(readLiteral(text)).toBe(read);
  });

  it.each(['', '及时', '>=5', '5-8', '9月底前', '约5', '是', '1e5'])('%j is no number', (text) => {
    expect(readLiteral(text)).toBeNull();
  });
});

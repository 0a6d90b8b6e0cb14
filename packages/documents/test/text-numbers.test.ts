import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutNumbers } from '../src/text/dense/cut-numbers.ts';
import { findValueRuns } from '../src/text/dense/literal.ts';
import { joinSlices } from '../src/text/slices.ts';

describe('digits that ran together', () => {
  it.each([
    [
      '7718',
      3,
      [
        ['7', '7', '18'],
        ['7', '71', '8'],
        ['77', '1', '8'],
      ],
    ],
    ['7.57.5', 2, [['7.5', '7.5']]],
    [
      '2018',
      2,
      [
        ['20', '18'],
        ['201', '8'],
      ],
    ],
    ['1,200.001,150.50', 2, [['1,200.00', '1,150.50']]],
    ['100', 2, [['10', '0']]],
    ['0.410', 1, []],
    ['007', 1, []],
    ['5', 2, []],
  ])('%s can be cut into %i numbers in these ways only', (digits, count, cuts) => {
    expect(cutNumbers(digits, count)).toEqual(cuts);
  });

  it('are always among the ways found, whatever the numbers were', () => {
    const number = fc.oneof(
      fc.nat(2000).map(String),
      fc.integer({ min: 1, max: 999 }).map((tenths) => (tenths / 10).toFixed(1)),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), (numbers) => {
        expect(cutNumbers(numbers.join(''), numbers.length)).toContainEqual(numbers);
      }),
    );
  });
});

describe('the values of a row in text that ran together', () => {
  const literals = (text: string) =>
    findValueRuns(text).map((run) => run.literals.map(({ sign, digits, unit }) => `${sign}${digits}${unit}`));

  it.each([
    ['改造管线>=12公里13.5公里1010', [['>=12公里', '13.5公里', '1010']]],
    ['办结率≥98%100%55下一行', [['≥98%', '100%', '55']]],
    ['竣工2021年11月底前11月20日88', [['2021年11月底前', '11月20日', '88']]],
    ['发放不少于600份580份54.8', [['不少于600份', '580份', '54.8']]],
    ['服务3-5岁儿童', [['3'], ['5']]],
    ['已办结', []],
  ])('are found in %s', (text, found) => {
    expect(literals(text)).toEqual(found);
  });

  it('stay open where the last digits may begin what follows', () => {
    expect(findValueRuns('办结率98%98%10102021年检查').map(({ isOpen }) => isOpen)).toEqual([true]);
    expect(findValueRuns('办结率98%98%1010年度检查').map(({ isOpen }) => isOpen)).toEqual([false]);
  });
});

describe('numbered slices of one length', () => {
  const text = '街道文体中心开展活动并按月公示结果'.repeat(40);
  const slices = (length: number) =>
    Array.from({ length: Math.ceil(text.length / length) }, (_, index) => ({
      number: index + 5,
      text: `${index + 1}、${text.slice(index * length, (index + 1) * length)}`,
    }));

  it('are put together again, cut words and all', () => {
    expect(joinSlices(slices(250))).toEqual([{ number: 5, text }]);
  });

  it('are told from the numbered paragraphs of an author', () => {
    const paragraphs = slices(30);
    expect(joinSlices(paragraphs)).toEqual(paragraphs);
    const [first, second, ...others] = slices(250);
    const uneven = [first, second && { ...second, text: `3、${second.text}` }, ...others].flatMap((line) => line ?? []);
    expect(joinSlices(uneven)).toEqual(uneven);
  });
});

import { Rational } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { digitSlip } from '../src/causes/digit-slip.ts';
import { roundingThatFits } from '../src/causes/rounding-fit.ts';
import { reviewForm } from '../src/index.ts';
import { percent } from '../src/print/percent.ts';
import { shortText } from '../src/print/short-text.ts';
import { similarity } from '../src/unit/similarity.ts';
import { readPrintedRate } from '../src/view/printed-rate.ts';
import { at, both, CLEAN, head } from './support/forms.ts';

const of = (text: string) => Rational.of(text);

describe('a percentage', () => {
  it.each([
    ['1.48', '148%'],
    ['0.99480239', '99.48%'],
    ['0.799999', '79.9999%'],
    ['1.00004', '100.004%'],
    ['0.9999999999', '100%'],
    ['0', '0%'],
  ])('of %s reads %s', (ratio, text) => expect(percent(of(ratio))).toBe(text));
});

describe('a printed rate', () => {
  it.each([
    ['99.49%', '0.99', '0.9949', 4],
    ['９９．４９％', '0.99', '0.9949', 4],
    ['99.49', '0.99', '0.9949', 4],
    ['0.9949', '0.99', '0.9949', 4],
    ['1', '1', '1', 0],
    ['1', '0.012', '0.01', 2],
    ['1,250.5%', '12', '12.505', 3],
  ])('%s beside %s is %s', (text, rate, ratio, places) => {
    const read = readPrintedRate(text, of(rate));
    expect([read?.ratio.toPlain(), read?.places]).toEqual([ratio, places]);
  });

  it.each(['', '—', '约99%', '99%左右', '1,2%', '-5%'])('%j is none', (text) =>
    expect(readPrintedRate(text, of('0.9'))).toBeNull(),
  );
});

describe('the rounding that fits', () => {
  const most2 = { most: 2, fewest: 0 };

  it.each([
    ['9.948', '9.95', 'half-up', 2],
    ['9.942', '9.95', 'up', 2],
    ['9.948', '9.94', 'down', 2],
    ['9.948', '9.9', 'half-up', 1],
    ['9.948', '10', 'half-up', 0],
    ['9.125', '9.12', 'down', 2],
    ['9.5', '10', 'half-up', 0],
  ])('between %s and %s is %s at %d', (exact, printed, mode, places) =>
    expect(roundingThatFits(of(exact), of(printed), most2)).toEqual({ mode, places }),
  );

  it('is none between figures apart, or below nothing', () => {
    expect(roundingThatFits(of('9.948'), of('9.96'), most2)).toBeNull();
    expect(roundingThatFits(of('-1.5'), of('-1'), most2)).toBeNull();
  });
});

describe('a slip of the digits', () => {
  it.each([
    ['9.59', '9.95', 'digits-swapped'],
    ['95.7', '97.5', 'digits-swapped'],
    ['86.99', '68.99', 'digits-swapped'],
    ['18.5', '15.8', 'digits-swapped'],
    ['9.95', '9.85', 'digit-wrong'],
    ['0.95', '9.5', 'point-shifted'],
    ['950', '9.5', 'point-shifted'],
    ['9.95', '9.95', null],
    ['18', '16', null],
    ['59.9', '99.5', null],
    ['0', '5', null],
  ])('%s for %s: %s', (written, meant, slip) => expect(digitSlip(of(written), of(meant))).toBe(slip));
});

describe('how alike texts are', () => {
  it('is all or nothing at the ends, and counts pairs between', () => {
    expect(similarity('健全工作机制', '健全 工作机制。').toPlain()).toBe('1');
    expect(similarity('健全工作机制', '采购图书').toPlain()).toBe('0');
    expect(similarity('甲乙丙', '甲乙丁').toPlain()).toBe('0.5');
    expect(similarity('', '').toPlain()).toBe('0');
  });

  it('counts a pair as often as both have it', () => {
    expect(similarity('人人人', '人人').toPlain()).toBe('0.666666666666666666666667');
  });
});

it('cuts a text that is too long for a sentence, and says when there is none', () => {
  expect(shortText('及时')).toBe('及时');
  expect(shortText(' \n')).toBe('未填');
  expect(Array.from(shortText('长'.repeat(100)))).toHaveLength(40);
});

describe('the options', () => {
  const codes = (form: typeof CLEAN, options: Parameters<typeof reviewForm>[2]) =>
    reviewForm(form, null, options).map(({ code }) => code);
  const surpassed = at(0, { target: '>=100场', actual: '125场', deviationReason: null })(CLEAN);

  it('move the lines', () => {
    expect(codes(surpassed, {})).not.toContain('review/overshoot-unexplained');
    expect(codes(surpassed, { thresholds: { overshoot: '1.25' } })).toContain('review/overshoot-unexplained');
  });

  it('read bare targets in another way', () => {
    const bare = at(0, { target: '10场', actual: '9场', deviationReason: null })(CLEAN);
    const atMost = { bare: 'atMost', zero: 'atMost', equal: 'atLeast' } as const;
    expect(codes(bare, {})).toContain('review/points-kept-unexplained');
    expect(codes(bare, { readings: atMost })).toEqual([]);
  });

  it('grade totals by other lines', () => {
    const good = both(at(0, { declaredScore: '15' }), head({ declaredTotal: '95' }))(CLEAN);
    const strict = [
      { id: 'excellent', from: '96' },
      { id: 'good', from: '0' },
    ];
    expect(codes(good, {})).not.toContain('review/rating-differs');
    expect(codes(good, { grades: strict })).toContain('review/rating-differs');
  });
});

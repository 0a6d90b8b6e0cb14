import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownNumber } from '../../src/office/number-format/shown-number.ts';
import { shownText } from '../../src/office/number-format/shown-text.ts';

describe('a number under a format', () => {
  it.each([
    ['0.99480239520958078', '0.00%', '99.48%'],
    ['0.99495', '0.00%', '99.50%'],
    ['0.9949', '0%', '99%'],
    ['1.005', '0.00', '1.01'],
    ['9771000', 'General', '9771000'],
    ['9.771E6', 'General', '9771000'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1E-7', 'General', '0.0000001'],
    ['12345678901234567', 'General', '12345678901234600'],
    ['9771000', '#,##0.00', '9,771,000.00'],
    ['999.5', '#,##0', '1,000'],
    ['-1234.5', '#,##0.00_);[Red]\\(#,##0.00\\)', '(1,234.50)'],
    ['-0.001', '0.00', '0.00'],
    ['7', '000', '007'],
    ['1234567', '000-0000', '123-4567'],
    ['5', '0.##', '5'],
    ['0.5', '#.##', '.5'],
    ['9771000', '0!.0,"万"', '977.1万'],
    ['9771000', '0,', '9771'],
    ['3', '0"起"', '3起'],
    ['3', '0\\起', '3起'],
    ['9.95', 'General"分"', '9.95分'],
    ['-9.95', 'G/通用格式"分"', '-9.95分'],
    ['4175000', '[$￥-804]#,##0.00', '￥4,175,000.00'],
    ['5', '"a;b"0', 'a;b5'],
    ['1', '[=1]"是";[=0]"否"', '是'],
    ['0', '[=1]"是";[=0]"否"', '否'],
    ['25000', '[>=10000]0.0,"千";0', '25.0千'],
    ['-5', '[<0]"亏"0;0', '亏5'],
    ['0', '0;-0;;@', ''],
    ['2022', '@', '2022'],
  ])('%s under %s is shown as %s', (stored, format, shown) => {
    expect(shownNumber(stored, format, false)).toBe(shown);
  });

  it.each([
    ['0.00E+00', '9771000', '9771000'],
    ['# ?/?', '0.5', '0.5'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0', '0'],
  ])('is written out where %s would leave no figure', (format, stored, shown) => {
    expect(shownNumber(stored, format, false)).toBe(shown);
  });

  it('keeps what is no number', () => {
    for (const stored of ['', 'NaN', '1e999', '0x10', '1,000']) expect(shownNumber(stored, '0.00', false)).toBe(stored);
  });

  it('is the number itself, when it has as many places as the format', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
        fc.integer({ min: 0, max: 4 }),
        (digits, places) => {
          const [whole, fraction] = [digits / 10n ** BigInt(places), digits % 10n ** BigInt(places)];
          const sign = digits < 0n ? '-' : '';
          const absolute = (part: bigint) => String(part < 0n ? -part : part);
          const text = `${sign}${absolute(whole)}${places > 0 ? `.${absolute(fraction).padStart(places, '0')}` : ''}`;
          expect(shownNumber(text, `0${places > 0 ? '.' : ''}${'0'.repeat(places)}`, false)).toBe(text);
          expect(
            shownNumber(text, `#,##0${places > 0 ? '.' : ''}${'0'.repeat(places)}`, false).replaceAll(',', ''),
          ).toBe(text);
        },
      ),
    );
  });

  it('never makes a format throw', () => {
    const format = fc.string({ unit: fc.constantFrom(...'0#?.,%;"\\_*@E+-/[]<>=hmsyda年月日 Ggener!'), maxLength: 20 });
    fc.assert(
      fc.property(format, fc.double({ noNaN: true }), (code, value) => {
        expect(typeof shownNumber(String(value), code, false)).toBe('string');
        expect(typeof shownText('文', code)).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a day number under a format', () => {
  it.each([
    ['44925', 'yyyy-mm-dd', '2022-12-30'],
    ['44925', 'yyyy/m/d;@', '2022/12/30'],
    ['44925', 'yyyy"年"m"月"d"日"', '2022年12月30日'],
    ['44925', '[DBNum1][$-804]yyyy"年"m"月"d"日"', '2022年12月30日'],
    ['44925', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2022年12月30日'],
    ['44925', 'e"年"', '2022年'],
    ['44925', 'aaaa', '星期五'],
    ['44925', 'd-mmm-yy', '30-Dec-22'],
    ['44925.770833333336', 'yyyy/m/d h:mm', '2022/12/30 18:30'],
    ['44925.999999', 'yyyy/m/d h:mm:ss', '2022/12/31 0:00:00'],
    ['0.5', '上午/下午h"时"mm"分"', '下午12时00分'],
    ['1.5', '[h]:mm:ss', '36:00:00'],
    ['0.00001', 'mm:ss.00', '00:00.86'],
    ['1', 'yyyy-m-d', '1900-1-1'],
    ['60', 'yyyy-m-d', '1900-2-29'],
    ['61', 'yyyy-m-d', '1900-3-1'],
    ['-1', 'yyyy-m-d', '-1'],
    ['2958466', 'yyyy-m-d', '2958466'],
  ])('%s under %s is %s', (stored, format, shown) => {
    expect(shownNumber(stored, format, false)).toBe(shown);
  });

  it('is the date it stands for, from the first to the last day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const serial = Date.parse(day) / 86_400_000 + 25_569;
          expect(shownNumber(String(serial), 'yyyy-mm-dd', false)).toBe(day);
          expect(shownNumber(String(serial - 1462), 'yyyy-mm-dd', true)).toBe(
            serial < 1462 ? String(serial - 1462) : day,
          );
        },
      ),
    );
  });
});

describe('text under a format', () => {
  it.each([
    ['三', '@"年"', '三年'],
    ['三', '0.00;-0.00;0;"“"@"”"', '“三”'],
    ['三', ';;;', ''],
    ['三', '0.00', '三'],
    ['三', '0.00;-0.00', '三'],
  ])('%s under %s is shown as %s', (text, format, shown) => {
    expect(shownText(text, format)).toBe(shown);
  });
});

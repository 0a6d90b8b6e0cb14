import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimalString } from '../../src/numbers/decimal.ts';
import { normalizeText } from '../../src/quantities/normalize-text.ts';
import { parseActual } from '../../src/quantities/parse-actual.ts';
import { parseTarget } from '../../src/quantities/parse-target.ts';
import { readAnew } from '../../src/quantities/read-filed.ts';
import { readPair } from '../../src/quantities/read-pair.ts';
import { readsFiscalYear } from '../../src/quantities/reads-fiscal-year.ts';
import { unitInName } from '../../src/quantities/unit-in-name.ts';

const options = { fiscalYear: 2020 };

/** Text built of the pieces the grammar knows, which reaches deeper than random characters do. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...'>= <= < > = 不少于 不超过 控制在 达到 以上 以内 (含) 约 余 1 12 2020 2022.12 0.5 4,153,300 1,23 + - ± ~ 至 — / 三 十二 百分之 八十 零 万 亿 千 百 % ‰ 成 个 人次 元 公里 天 月 日 年 底 前 季度 上半年 完成 共 及时 ， 。 ① 🙂 G'.split(
        ' ',
      ),
      ' ',
      '',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ maxLength: 500 }), pieces);

describe('any text', () => {
  it('is read without throwing, into values a document may hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const parse of [parseTarget, parseActual]) {
          const { value, diagnostics } = parse(text, options);
          if (value.kind === 'quantity') expect(isDecimalString(value.quantity.value)).toBe(true);
          if (value.kind === 'range') expect([value.lower.value, value.upper.value].every(isDecimalString)).toBe(true);
          if (value.kind === 'date') expect(value.latest >= (value.earliest ?? '')).toBe(true);
          expect(value.kind === 'unparsed').toBe(diagnostics.some(({ code }) => UNREADABLE.has(code)));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is read in pairs without throwing', () => {
    fc.assert(
      fc.property(pieces, pieces, anyText, (target, actual, indicatorName) => {
        const pair = readPair(target, actual, { ...options, indicatorName });
        const kinds = [pair.target.kind, pair.actual.kind];
        if (pair.comparable) expect(kinds.some((kind) => kind === 'absent' || kind === 'unparsed')).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same in every year unless it names a part of one', () => {
    let yearless = 0;
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1990, max: 2099 }), (text, fiscalYear) => {
        if (readsFiscalYear(text)) return;
        yearless++;
        // Without what was read before: that is kept whatever the year, because of this law.
        for (const role of ['target', 'actual'] as const)
          expect(readAnew(text, { fiscalYear, role })).toEqual(readAnew(text, { ...options, role }));
      }),
      { numRuns: 3000 },
    );
    expect(yearless).toBeGreaterThan(1000);
    expect(
      ['9月前', '上半年', '三季度末', '30日', '次年3月', '本年', '3\u2f4901号'].filter(
        (text) => !readsFiscalYear(text),
      ),
    ).toEqual([]);
  });

  it('is read in pairs by the unit in the name, whatever else the name says', () => {
    fc.assert(
      fc.property(
        pieces,
        pieces,
        pieces,
        fc.constantFrom('（万元）', '(个)', '', '%'),
        (target, actual, word, unit) => {
          const [one, other] = [`${word}${unit}`, `产值${unit}`];
          fc.pre(JSON.stringify(unitInName(one)) === JSON.stringify(unitInName(other)));
          const read = (indicatorName: string) => readPair(target, actual, { ...options, indicatorName });
          expect(read(one)).toEqual(read(other));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('normalises to the same text twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '万',
    '9',
    '不',
    '一',
    '亿',
    '-',
    ',',
    ' ',
    '约',
    '1-',
    '>=',
    '余',
    '1,',
    '三十',
    '左右',
    '，1',
    '月',
    '1 ',
  ])('of 20,000 times %j is answered at once', (piece) => {
    expect(
      shortest((attempt) => {
        const text = piece.repeat(20_000 - attempt);
        parseTarget(text, options);
        readPair(text, text, { ...options, indicatorName: text });
      }),
    ).toBeLessThan(200);
  });

  it.each(['万', '9', '不', '一', '1-', '1~', '一万', '1,', '9月', '至1'])(
    'of 400 characters of %j is answered at once',
    (piece) => {
      const text = piece.repeat(400 / piece.length);
      expect(shortest((attempt) => parseTarget(text.slice(attempt), options))).toBeLessThan(200);
    },
  );
});

describe('one quantity in several spellings', () => {
  const number = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('', '.5', '.25', '.125'));
  const unit = fc.constantFrom('家', '万次', '万元', '%', '‰', '公里', '个工作日', '亿元', '人次');
  const comparator = fc.constantFrom(
    ['>=', '≥', '≧', '＞＝', '不少于', '不低于', '大于等于', '至少'],
    ['<=', '≤', '≦', '＜＝', '不超过', '不高于', '小于等于', '至多'],
    ['>', '＞', '超过', '高于', '大于'],
    ['<', '＜', '低于', '少于', '不足'],
    ['=', '＝', '等于'],
    [''],
  );

  it('is the same quantity', () => {
    fc.assert(
      fc.property(number, unit, comparator, ([whole, fraction], written, words) => {
        const digits = `${whole}${fraction}`;
        const plain = parseTarget(`${words[0]}${digits}${written}`, options);
        for (const word of words) {
          for (const spelling of [
            digits,
            fullWidth(digits),
            grouped(String(whole)) + fraction,
            `+${digits}`,
            ` ${digits} `,
          ]) {
            expect(parseTarget(`${word}${spelling}${written}`, options)).toEqual(plain);
          }
        }
        expect(plain.value.kind).toBe('quantity');
      }),
    );
  });

  it('is the same with its comparator behind the number', () => {
    fc.assert(
      fc.property(number, unit, ([whole, fraction], written) => {
        const amount = `${whole}${fraction}${written}`;
        expect(parseTarget(`${amount}以上`, options)).toEqual(parseTarget(`>=${amount}`, options));
        expect(parseTarget(`${amount}以内`, options)).toEqual(parseTarget(`<=${amount}`, options));
      }),
    );
  });
});

describe('days', () => {
  it('read the same in every notation', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          const iso = date.toISOString().slice(0, 10);
          for (const text of [
            iso,
            `${year}/${month}/${day}`,
            `${year}.${month}.${day}`,
            `${year}年${month}月${day}日`,
          ]) {
            expect(parseActual(text, options).value).toEqual({ kind: 'date', earliest: iso, latest: iso });
            expect(parseTarget(`${text}前`, options).value).toEqual({ kind: 'date', earliest: null, latest: iso });
          }
        },
      ),
    );
  });
});

const UNREADABLE: ReadonlySet<string> = new Set(
  ['unparsed', 'approximate', 'several-numbers', 'empty-range', 'no-such-date', 'too-many-digits'].map(
    (code) => `value/${code}`,
  ),
);

/**
 * The shortest of five attempts, in milliseconds. What takes longer than it should takes it every time; what was kept waiting by a machine that does other things, once. Each attempt is at a
 * text of its own, for what was read is known again.
 */
const shortest = (attempt: (number: number) => unknown): number =>
  Math.min(
    ...[0, 1, 2, 3, 4].map((number) => {
      const start = performance.now();
      attempt(number);
      return performance.now() - start;
    }),
  );

function fullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

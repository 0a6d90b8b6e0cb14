import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFiled } from '../../src/quantities/read-filed.ts';
import { readSimple } from '../../src/quantities/read-simple.ts';
import { COUNTERS, MEASURES, ORDINAL_UNITS } from '../../src/quantities/unit-table.ts';

const UNITS = [...MEASURES.flatMap(({ units }) => units.flatMap(([, ...names]) => names)), ...COUNTERS.flat()];
/** What stands behind numbers in forms and is no unit, or not alone. */
const WORDS =
  '以上 以内 内 及以下 左右 以下 月底 月 年 日 号 季度 万 亿 万元 十 百 千克 半 余 多 几 至 到 前 完成 之间 之内 份 旬 间'.split(
    ' ',
  );

const anyNumber = fc.oneof(
  fc.nat({ max: 3000 }).map(String),
  fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 9999 })).map((parts) => parts.join('.')),
  fc.constantFrom('0', '2020', '2022.12', '20221231', '0.0', '007', '1234567890123456789012345678901234567890123'),
);
const anyCharacters = fc.array(
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
  { maxLength: 3 },
);
const anyEnd = fc.oneof(
  fc.constantFrom('', ...UNITS, ...ORDINAL_UNITS, ...WORDS),
  anyCharacters.map((all) => all.join('')),
  fc.tuple(fc.constantFrom('万', '亿', '千', '十'), fc.constantFrom(...UNITS)).map((parts) => parts.join('')),
);
const anySign = fc.constantFrom('', '>=', '<=', '>', '<', '=');

describe('the short way to read a number', () => {
  it('reads what it reads as the full reading does', () => {
    let read = 0;
    fc.assert(
      fc.property(anySign, anyNumber, anyEnd, fc.constantFrom('target', 'actual'), (sign, number, end, role) => {
        const text = sign + number + end;
        const short = readSimple(text, role);
        if (short === null) return;
        read += 1;
        // A space at the end means nothing, and sends the cell the long way.
        expect(readSimple(`${text} `, role)).toBeNull();
        expect(readFiled(`${text} `, { fiscalYear: 2020, role })).toEqual(short);
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(2000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/pdf/write/break-lines.ts';
import { isSameText } from './support/same-text.ts';

const widthOf = (character: string) => (character < '\u2000' ? 0.5 : 1);
const measure = (line: string) => [...line.trimEnd()].reduce((sum, character) => sum + widthOf(character), 0);

const text = fc
  .array(
    fc.constantFrom(
      ...'项目支出绩效自评，。、；（）《》％',
      'abc',
      'supercalifragilistic',
      '2021',
      '9,771,000.00',
      ' ',
      '\n',
      '𠮷',
      'e\u0301',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('a text broken into lines', () => {
  it('loses nothing, and no line is wider than the column as long as that holds two characters', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (one, width) => {
        const lines = breakLines(one, width, widthOf);
        expect(lines.join('').replace(/\s/g, '')).toBe(one.replace(/\s/g, ''));
        expect(isSameText(one.trim(), lines.join('\n').trim())).toBe(true);
        for (const line of lines) expect(measure(line.trimStart())).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps words and numbers whole where a line can hold them', () => {
    expect(breakLines('预算9,771,000.00元', 6, widthOf)).toEqual(['预算', '9,771,000.00', '元']);
    expect(breakLines('a long word', 3, widthOf)).toEqual(['a long ', 'word']);
  });

  it('breaks within a word that no line can hold', () => {
    expect(breakLines('abcdefgh', 2, widthOf)).toEqual(['abcd', 'efgh']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(breakLines('项目支出，绩效', 4, widthOf)).toEqual(['项目支', '出，绩效']);
    expect(breakLines('项目支（出）', 4, widthOf)).toEqual(['项目支', '（出）']);
  });

  it('is one empty line where there is no text, and keeps empty lines', () => {
    expect(breakLines('', 4, widthOf)).toEqual(['']);
    expect(breakLines('甲\n\n乙', 4, widthOf)).toEqual(['甲', '', '乙']);
  });
});

import { describe, expect, it } from 'vitest';
import { formWith } from '../../../engine/test/support/rule-set.ts';
import { packForms, type Segment } from '../../src/index.ts';

/** The rows that stand in the lines of some forms, in order. */
function rowsOf(...forms: ReturnType<typeof formWith>[]): number[] {
  const [segment] = [...packForms(forms)] as [Segment];
  return [...segment.lines.row];
}

const line = (over: Parameters<typeof formWith>[0]) => formWith(over);

describe('the rows of a segment', () => {
  it('stand once for all lines that say the same', () => {
    const [first, second] = rowsOf(
      line({ indicators: [{ name: '甲', target: '>=5家', actual: '4家' }] }),
      line({ indicators: [{ name: '乙', target: '>=5家', actual: '4家' }] }),
    );
    expect(first).toBe(second);
  });

  it.each([
    ['another target', { target: '>=6家', actual: '4家' }],
    ['another actual', { target: '>=5家', actual: '3家' }],
    ['another maximum', { target: '>=5家', actual: '4家', maxScore: '7' }],
    ['another declared score', { target: '>=5家', actual: '4家', declaredScore: '1' }],
    ['another label', { target: '>=5家', actual: '4家', group: '质量指标' }],
    ['a reason', { target: '>=5家', actual: '4家', deviationReason: '疫情' }],
    ['an answer', { target: '>=5家', actual: '4家', inputs: { faults: '2' } }],
    ['a unit in the name', { name: '产值（万家）', target: '>=5', actual: '4' }],
  ])('are told apart by %s', (_, other) => {
    const rows = rowsOf(line({ indicators: [{ target: '>=5家', actual: '4家' }] }), line({ indicators: [other] }));
    expect(new Set(rows).size).toBe(2);
  });

  it('stand once for other texts that mean the same', () => {
    const [first, second] = rowsOf(
      line({ indicators: [{ target: '>=5000家', actual: '4000家' }] }),
      line({ indicators: [{ target: '≥0.5万家', actual: '４０００' }] }),
    );
    expect(first).toBe(second);
  });

  it('are told apart by the year only where a date leaves it unsaid', () => {
    const inYears = (target: string, actual: string) =>
      new Set(
        rowsOf(...[2020, 2021].map((fiscalYear) => ({ ...line({ indicators: [{ target, actual }] }), fiscalYear }))),
      ).size;
    expect(inYears('9月前', '2020年10月5日')).toBe(2);
    expect(inYears('9月前', '8月')).toBe(1);
    expect(inYears('2021-09-30', '2021-08-01')).toBe(1);
    expect(inYears('>=5家', '4家')).toBe(1);
  });

  it('know a name that stands twice in a form, and no more in the next', () => {
    const twice = line({ indicators: [{ name: '甲' }, { name: ' 甲 ' }] });
    const [first, second, third, fourth] = rowsOf(twice, twice);
    expect([first === second, first === third, second === fourth]).toEqual([false, true, true]);
  });

  it('do not take white space for a reason', () => {
    const rows = rowsOf(
      line({ indicators: [{ deviationReason: null }] }),
      line({ indicators: [{ deviationReason: ' \u200b\n　' }] }),
    );
    expect(new Set(rows).size).toBe(1);
  });
});

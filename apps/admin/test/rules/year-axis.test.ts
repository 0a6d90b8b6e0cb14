import { describe, expect, it } from 'vitest';
import { axisYears, yearAxis, yearBar, yearsIn } from '../../src/views/rules/year-axis.ts';

describe('years on an axis', () => {
  it('reach from the first version to the last, and around now', () => {
    expect(yearAxis([], 2026)).toEqual({ from: 2024, to: 2027 });
    expect(
      yearAxis(
        [
          { fromYear: 2020, untilYear: null },
          { fromYear: 2021, untilYear: 2030 },
        ],
        2026,
      ),
    ).toEqual({
      from: 2020,
      to: 2030,
    });
    expect(axisYears({ from: 2024, to: 2026 })).toEqual([2024, 2025, 2026]);
  });

  it('are bars of whole years, and go on where they have no end', () => {
    const axis = { from: 2020, to: 2029 };
    expect(yearBar({ fromYear: 2020, untilYear: 2020 }, axis)).toEqual({
      start: 0,
      width: 0.1,
      goesOn: false,
      cameFrom: false,
    });
    expect(yearBar({ fromYear: 2025, untilYear: null }, axis)).toEqual({
      start: 0.5,
      width: 0.5,
      goesOn: true,
      cameFrom: false,
    });
    expect(yearBar({ fromYear: 2025, untilYear: 2040 }, axis)).toEqual({
      start: 0.5,
      width: 0.5,
      goesOn: true,
      cameFrom: false,
    });
  });

  it('of long ago stand at the beginning of an axis that does not reach so far', () => {
    const axis = yearAxis([{ fromYear: 2000, untilYear: 2099 }], 2026);
    expect(axis).toEqual({ from: 2018, to: 2030 });
    expect(yearBar({ fromYear: 2000, untilYear: 2099 }, axis)).toEqual({
      start: 0,
      width: 1,
      goesOn: true,
      cameFrom: true,
    });
    expect(yearBar({ fromYear: 2000, untilYear: 2001 }, axis)).toMatchObject({
      start: 0,
      goesOn: false,
      cameFrom: true,
    });
  });

  it('of a draft are as its text says, and unknown while it says nothing of the kind', () => {
    expect(yearsIn('{"effective":{"fromYear":2027,"untilYear":null}}')).toEqual({ fromYear: 2027, untilYear: null });
    for (const text of [
      '',
      '{',
      '{}',
      'null',
      '{"effective":{"fromYear":"2027","untilYear":null}}',
      '{"effective":{"fromYear":2027}}',
    ])
      expect([text, yearsIn(text)]).toEqual([text, null]);
  });
});

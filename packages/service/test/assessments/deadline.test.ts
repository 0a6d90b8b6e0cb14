import { expect, it } from 'vitest';
import { dueOn, lastOverdueYear } from '../../src/assessments/deadline.ts';

/** Noon of a day where the tests run, as an instant. */
const noon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).toISOString();

it('forms of a year are due in the next', () => {
  expect(dueOn('04-30', 2025)).toBe('2026-04-30');
});

it.each([
  [noon(2026, 4, 29), 2024],
  [noon(2026, 4, 30), 2024],
  [noon(2026, 5, 1), 2025],
  [noon(2026, 12, 31), 2025],
  [noon(2027, 1, 1), 2025],
])('on %s those up to %i are late', (now, year) => {
  expect(lastOverdueYear('04-30', now)).toBe(year);
  expect(lastOverdueYear(null, now)).toBeNull();
});

import { expect, test } from 'vitest';
import { createAttempts } from '../src/identity/attempts.ts';

const MINUTE = 60_000;

test('who guessed too often waits for the rest of a quarter of an hour, and not for a clock that was set back', () => {
  let now = Date.parse('2026-03-01T08:00:00Z');
  const attempts = createAttempts(2, () => now);
  for (let at = 0; at < 2; at++) attempts.begin('name');
  expect(attempts.waitFor('name')).toBe(900);
  now += 14 * MINUTE;
  expect(attempts.waitFor('name')).toBe(60);
  now -= 365 * 24 * 60 * MINUTE;
  expect(attempts.waitFor('name')).toBe(0);
  now += 365 * 24 * 60 * MINUTE;
  expect(attempts.waitFor('name')).toBe(60);
  now += MINUTE;
  expect(attempts.waitFor('name')).toBe(0);
});

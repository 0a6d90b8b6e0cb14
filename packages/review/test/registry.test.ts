import { REVIEW_CODES } from '@plumbline/core';
import { expect, it } from 'vitest';
import { CHECKS } from '../src/checks/registry.ts';
import { reviewForm, reviewForms } from '../src/index.ts';
import { UNIT_CHECKS } from '../src/unit/registry.ts';
import { CASES } from './support/cases.ts';
import { CLEAN, scoreOf } from './support/forms.ts';
import { another, UNIT_CASES } from './support/unit-cases.ts';

const ALL = [...CHECKS, ...UNIT_CHECKS];
const codes = ALL.flatMap((check) => check.codes);

it('has a check for every code, and one only', () => {
  expect([...codes].sort()).toEqual([...REVIEW_CODES].sort());
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
});

it('has a case for every code', () => {
  const tried = new Set([...CASES, ...UNIT_CASES].map(({ code }) => code));
  // Needs more rows than the clean form has; tested by itself.
  tried.add('review/indicators-copied');
  expect(REVIEW_CODES.filter((code) => !tried.has(code))).toEqual([]);
});

it('names with every finding the check that raised it, which knows the code', () => {
  const found = [
    ...CASES.flatMap(({ raises }) => reviewForm(raises(CLEAN), scoreOf(raises(CLEAN)))),
    ...UNIT_CASES.flatMap(({ first = (form) => form, second }) =>
      reviewForms([first(CLEAN), another(second)].map((form) => ({ form, scorecard: null }))),
    ),
  ];
  expect(found.length).toBeGreaterThan(CASES.length);
  for (const { check, code } of found) expect(ALL.find(({ id }) => id === check)?.codes).toContain(code);
});

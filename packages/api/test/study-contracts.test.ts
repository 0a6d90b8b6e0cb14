import { expect, test } from 'vitest';
import * as studies from '../src/contracts/studies.ts';

const bounds = { years: null, organisations: null, formTypes: null };
const version = { kind: 'version', ruleSetId: 'shanghai-2020', version: '1.0.0' };
const comparison = { kind: 'comparison', population: bounds, base: { kind: 'declared' }, candidate: version };
const labels = { name: '及格线', note: '' };

const faults = (of: { readonly '~standard': { validate: (value: unknown) => object } }, value: unknown) =>
  Object.keys(of['~standard'].validate(value));

test('a study is asked for with any bounds, base and candidate there may be', () => {
  const population = { years: [2020, 2021], organisations: ['a'], formTypes: ['project'] };
  for (const question of [
    comparison,
    { ...comparison, population },
    { ...comparison, base: { kind: 'official' }, candidate: { kind: 'draft', draftId: 'd' } },
    { ...comparison, base: version },
  ])
    expect(faults(studies.NewStudy, { ...labels, question })).toEqual(['value']);
  const matrix = { kind: 'matrix', population, versions: [version, { kind: 'draft', draftId: 'd' }] };
  expect(faults(studies.NewMatrixStudy, { ...labels, question: matrix })).toEqual(['value']);
});

test.each([
  ['without a name', { ...labels, name: '', question: comparison }],
  ['of no year', { ...labels, question: { ...comparison, population: { ...bounds, years: [] } } }],
  ['of a year twice', { ...labels, question: { ...comparison, population: { ...bounds, years: [2020, 2020] } } }],
  ['with a draft as its base', { ...labels, question: { ...comparison, base: { kind: 'draft', draftId: 'd' } } }],
  ['with a candidate that is none', { ...labels, question: { ...comparison, candidate: { kind: 'official' } } }],
  ['with members that nobody knows', { ...labels, question: { ...comparison, threshold: '60' } }],
])('a study is not asked for %s', (_, body) => {
  expect(faults(studies.NewStudy, body)).toEqual(['issues']);
});

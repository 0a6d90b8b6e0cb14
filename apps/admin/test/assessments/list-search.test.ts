import { validateSelfEvaluation } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { emptyForm } from '../../src/views/assessments/empty-form.ts';
import { isNarrowed, listQuery, listSearch } from '../../src/views/assessments/list-search.ts';
import { signed } from '../../src/views/assessments/signed.ts';
import { unitTree } from '../../src/views/assessments/use-units.ts';

describe('the list in an address', () => {
  it('is kept as it was asked for', () => {
    const search = {
      year: 2024,
      unit: 'u',
      state: 'returned',
      rating: 'good',
      finding: 'review/cell-empty',
      late: true,
      q: '办公',
      sort: 'total',
      order: 'asc',
      after: 'x',
    } as const;
    expect(listSearch(search)).toEqual(search);
    expect(listQuery(search)).toEqual({
      ...{ fiscalYear: '2024', organisationId: 'u', state: 'returned', rating: 'good', finding: 'review/cell-empty' },
      ...{ late: 'true', search: '办公', sort: 'total', order: 'asc' },
    });
    expect(isNarrowed(search)).toBe(true);
  });

  it('leaves out what means nothing, whatever somebody wrote', () => {
    const written = { year: '2024', state: 'lost', sort: 'updated', order: 'desc', late: 'true', q: '', unit: {} };
    expect(listSearch(written)).toEqual({});
    expect(listSearch({ year: 1999, after: null })).toEqual({});
    expect(isNarrowed({ sort: 'total', order: 'asc', after: 'x' })).toBe(false);
  });

  it('takes digits for a name, and any or none for findings', () => {
    expect(listSearch({ q: 2021 })).toEqual({ q: '2021' });
    expect(listQuery({ finding: 'any' })).toEqual({ findings: 'any' });
    expect(listQuery({ finding: 'none' })).toEqual({ findings: 'none' });
  });
});

it('a form that nobody wrote on yet is one', () => {
  const form = emptyForm({ fiscalYear: 2025, project: '图书馆夜间开放', unit: null });
  expect(validateSelfEvaluation(form)).toEqual([]);
});

it('a difference has its sign in front', () => {
  expect(['15', '-0.05', '0'].map(signed)).toEqual(['+15', '−0.05', '0']);
});

it('units hang below those they belong to, and from the top where that is not seen', () => {
  const unit = (id: string, parentId: string | null) => ({ id, parentId, name: id });
  const leaf = (value: string) => ({ value, title: value, children: [] });
  expect(unitTree([unit('a', 'unseen'), unit('b', 'a'), unit('c', null)])).toEqual([
    { ...leaf('a'), children: [leaf('b')] },
    leaf('c'),
  ]);
});

import type { Diagnostic } from '@plumbline/core';
import { archiveForm } from '@plumbline/samples';
import { describe, expect, test } from 'vitest';
import { acceptances } from '../../src/views/imports/review/decide/acceptance.ts';
import { doubtsOf, nextDoubt } from '../../src/views/imports/review/reading/doubts.ts';
import {
  fieldAt,
  fieldOf,
  originOf,
  readingRows,
  valueAt,
} from '../../src/views/imports/review/reading/reading-fields.ts';

const form = archiveForm({ seed: 5, forms: 40 }, 3);
const origins = {
  '/project/name': { cell: 'B3', confidence: 'high' },
  '/indicators/1': { cell: 'L12', confidence: 'medium' },
  '/indicators/1/actual': { cell: 'E9', confidence: 'low' },
  '/declaredTotal': { cell: 'G20', confidence: 'low' },
} as const;
const fields = readingRows(form, origins).flat();
const ids = fields.map(({ cell }) => cell.id);

const note = (path: string, severity: Diagnostic['severity'] = 'warning'): Diagnostic => ({
  code: 'form/value-unclear',
  severity,
  path,
  params: { field: 'actual', text: 'x' },
});

describe('the fields of a form that was read', () => {
  test('are each of its values once, with where it stands or where its row does', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(fields.find(({ cell }) => cell.id === '/project/name')).toMatchObject({
      value: form.project.name,
      origin: { cell: 'B3' },
    });
    expect(originOf(origins, '/indicators/1/target')).toEqual({ cell: 'L12', confidence: 'medium' });
    expect(originOf(origins, '/indicators/2/target')).toBeNull();
    expect(valueAt(form, '/project/name')).toBe(form.project.name);
    expect(valueAt(null, '/project/name')).toBeNull();
  });

  test('are found from what is said of a value, of a row and of a place', () => {
    expect(fieldOf('/indicators/0/actual', ids)).toBe('/indicators/0/actual');
    expect(fieldOf('/indicators/0', ids)).toBe('/indicators/0/name');
    expect(fieldOf('/budget/total', ids)).toBe('/budget/total/original');
    expect(fieldOf('/nothing', ids)).toBeNull();
    expect(fieldAt('G20', fields)).toBe('/declaredTotal');
    expect(fieldAt('Z1', fields)).toBeNull();
  });
});

describe('what the reading was not sure of', () => {
  const diagnostics = [note('/indicators/0'), note('/indicators/1/actual'), note(''), note('/project/name', 'info')];
  const doubtfulValues = ['/indicators/1/actual', '/declaredTotal', '/indicators/0'];
  const { doubts, notes } = doubtsOf(
    { doubtfulValues: [...doubtfulValues], diagnostics: [...diagnostics] as never, origins },
    ids,
  );

  test('is listed guesses first, each with its reasons; the rest is said of the whole', () => {
    expect(doubts.map(({ field, isGuess, notes }) => [field, isGuess, notes.length])).toEqual([
      ['/indicators/1/actual', true, 1],
      ['/declaredTotal', true, 0],
      ['/indicators/0/name', false, 1],
    ]);
    expect(notes.map(({ path }) => path)).toEqual(['']);
  });

  test('is gone through one after another, around, without what was looked at', () => {
    const none: ReadonlySet<string> = new Set();
    expect(nextDoubt(doubts, none, null, 1)).toBe('/indicators/1/actual');
    expect(nextDoubt(doubts, none, '/indicators/1/actual', 1)).toBe('/declaredTotal');
    expect(nextDoubt(doubts, none, '/indicators/0/name', 1)).toBe('/indicators/1/actual');
    expect(nextDoubt(doubts, none, null, -1)).toBe('/indicators/0/name');
    expect(nextDoubt(doubts, none, '/indicators/1/actual', -1)).toBe('/indicators/0/name');
    const one = new Set(['/declaredTotal']);
    expect(nextDoubt(doubts, one, '/indicators/1/actual', 1)).toBe('/indicators/0/name');
    expect(nextDoubt(doubts, new Set(doubts.map(({ field }) => field)), '/declaredTotal', 1)).toBeNull();
  });
});

describe('a form that is accepted', () => {
  test('is new, updates what its evaluator may still write, or is another one', () => {
    const match = (state: 'draft' | 'accepted' | 'returned') => ({ id: state, fiscalYear: 2025, state, revision: 3 });
    expect(acceptances([])).toEqual([{ kind: 'new' }]);
    expect(acceptances([match('accepted')])).toEqual([{ kind: 'another' }]);
    expect(acceptances([match('accepted'), match('returned')])).toEqual([
      { kind: 'update', assessmentId: 'returned', basedOn: 3 },
      { kind: 'another' },
    ]);
  });
});

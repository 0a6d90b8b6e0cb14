import { readFileSync } from 'node:fs';
import type { RuleSet, SelfEvaluation } from '@plumbline/core';
import { compileRuleSet } from '@plumbline/engine';
import { expect, test } from 'vitest';
import { formText } from '../../src/views/assessment/document/form-text.ts';
import { changesOf } from '../../src/views/assessment/history/changes-of.ts';
import { bandRange } from '../../src/views/assessment/inputs/band-range.ts';
import { changedScores } from '../../src/views/assessment/score/changed-scores.ts';
import { fillableScores } from '../../src/views/assessment/score/fill-scores.ts';
import { ruleChoice } from '../../src/views/assessment/score/rule-choice.ts';
import { scoreForm } from '../../src/views/assessment/score/score-form.ts';
import { keyAction } from '../../src/views/assessment/sheet/key-action.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const [, form] = read('examples/shanghai-2020/forms.json') as SelfEvaluation[];
if (!form) throw new Error('The examples have lost their second form');
const rules = (id: string) => compileRuleSet(read(`rules/${id}/1.0.0/rule-set.json`) as RuleSet);
const shanghai = rules('shanghai-2020');

test('other rules are said line by line, and only where the points differ', () => {
  const [before, after] = [scoreForm(shanghai, formText(form)), scoreForm(rules('cn-mof-2020-10'), formText(form))];
  expect(changedScores(before, after)).toEqual([{ index: 2, name: '境外推介最新政策', old: '20', now: '18' }]);
  expect(changedScores(before, before)).toEqual([]);
});

test('scores that nobody declared are filled in by the rules, with the sum of all', () => {
  const indicators = form.indicators.map((row, at) => (at === 0 ? { ...row, declaredScore: null } : row));
  const open = { ...form, indicators };
  expect(fillableScores(open, scoreForm(shanghai, formText(open)))).toEqual([
    { path: ['indicators', 0, 'declaredScore'], value: '16' },
    { path: ['declaredTotal'], value: '84.99' },
  ]);
  expect(fillableScores(form, scoreForm(shanghai, formText(form)))).toEqual([]);
});

test('no sum is made of what is no figure, or not all there', () => {
  const indicators = form.indicators.map((row, at) => (at === 0 ? { ...row, declaredScore: '18..' } : row));
  const open = { ...form, indicators, declaredTotal: null };
  expect(fillableScores(open, scoreForm(shanghai, formText(open)))).toEqual([]);
});

test('a cell’s history is of that cell, also where it was saved with what stands around it', () => {
  const saved = { savedBy: 'somebody', savedAt: '2026-03-01T00:00:00.000Z' };
  const changed = (revision: number, path: string, old: unknown, next: unknown) => ({
    ...saved,
    revision,
    changes: [{ path, old: JSON.stringify(old), new: JSON.stringify(next) }],
  });
  const revisions = [
    changed(2, '/indicators/1/actual', '8', '9'),
    changed(3, '/indicators/0/actual', '1', '2'),
    changed(4, '/indicators/1', { actual: '9', target: 'a' }, { actual: null, target: 'a' }),
    changed(5, '/indicators/10/actual', '1', '2'),
  ];
  expect(
    changesOf('/indicators/1/actual', revisions).map(({ revision, old, value }) => [revision, old, value]),
  ).toEqual([
    [4, '9', null],
    [2, '8', '9'],
  ]);
  expect(changesOf('/indicators/1/target', revisions)).toEqual([]);
});

test('the rules are those asked for, else those it was scored with, else those in force; several in force are a guess', () => {
  const scored = { record: { ruleSetId: 'a', version: '1.0.0' } };
  const [b, c] = [
    { id: 'b', version: '1.0.0' },
    { id: 'c', version: '2.0.0' },
  ];
  const none = { official: null, latest: null };
  expect(ruleChoice('c@2.0.0', { official: scored, latest: null }, { version: b, candidates: [b] })).toEqual({
    choices: ['c@2.0.0', 'a@1.0.0', 'b@1.0.0'],
    chosen: 'c@2.0.0',
    isGuessed: false,
  });
  expect(ruleChoice(null, { official: null, latest: scored }, null).chosen).toBe('a@1.0.0');
  expect(ruleChoice(null, none, { version: b, candidates: [b] })).toMatchObject({
    chosen: 'b@1.0.0',
    isGuessed: false,
  });
  expect(ruleChoice(null, none, { version: null, candidates: [b, c] })).toMatchObject({
    chosen: 'b@1.0.0',
    isGuessed: true,
  });
  expect(ruleChoice(null, none, { version: null, candidates: [] })).toEqual({
    choices: [],
    chosen: null,
    isGuessed: false,
  });
});

test('a band says which share of the maximum it stands for', () => {
  expect(bandRange('second', shanghai.ruleSet)).toEqual({ from: '60%', to: '80%' });
  expect(bandRange('fourth', shanghai.ruleSet)).toBeNull();
});

test('keys do what they do in a spreadsheet', () => {
  const plain = { ctrl: false, shift: false, alt: false };
  expect(keyAction({ ...plain, key: 'ArrowLeft' }, 'typing')).toEqual({ do: 'move', move: 'left' });
  expect(keyAction({ ...plain, key: 'ArrowLeft' }, 'editing')).toBeNull();
  expect(keyAction({ ...plain, key: 'ArrowLeft', shift: true }, 'ready')).toEqual({ do: 'extend', move: 'left' });
  expect(keyAction({ ...plain, key: 'ArrowLeft', shift: true }, 'editing')).toBeNull();
  expect(keyAction({ ...plain, key: 'Delete' }, 'ready')).toEqual({ do: 'clear' });
  expect(keyAction({ ...plain, key: 'Backspace' }, 'typing')).toBeNull();
  expect(keyAction({ ...plain, key: 'Enter', shift: true }, 'editing')).toEqual({ do: 'move', move: 'up' });
  expect(keyAction({ ...plain, key: 'Tab', shift: true }, 'ready')).toEqual({ do: 'move', move: 'previous' });
  expect(keyAction({ ...plain, key: 'Escape' }, 'typing')).toEqual({ do: 'revert' });
  expect(keyAction({ ...plain, key: 'Escape' }, 'ready')).toEqual({ do: 'release' });
  expect(keyAction({ ...plain, key: 'Z', ctrl: true, shift: true }, 'ready')).toEqual({ do: 'redo' });
  expect(keyAction({ ...plain, key: 'c', ctrl: true }, 'ready')).toBeNull();
  expect(keyAction({ ...plain, key: 'Enter', alt: true }, 'typing')).toEqual({ do: 'newline' });
});

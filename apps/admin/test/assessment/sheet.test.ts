import { readFileSync } from 'node:fs';
import type { RuleSet, SelfEvaluation } from '@plumbline/core';
import { compileRuleSet } from '@plumbline/engine';
import { describe, expect, test } from 'vitest';
import { setAt } from '../../src/parts/document/json-edit.ts';
import { applyEdits } from '../../src/parts/document/text-edit.ts';
import { cellGrid } from '../../src/views/assessment/document/cells.ts';
import { formIn, formText, savableText, unsavablePaths } from '../../src/views/assessment/document/form-text.ts';
import { cellAfter } from '../../src/views/assessment/document/moves.ts';
import { typedValue } from '../../src/views/assessment/document/typed-value.ts';
import { missingCells } from '../../src/views/assessment/score/missing.ts';
import { readingOf } from '../../src/views/assessment/score/reading.ts';
import { scoreForm } from '../../src/views/assessment/score/score-form.ts';
import { blockersOf } from '../../src/views/assessment/submit/blockers.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const [first, second] = read('examples/shanghai-2020/forms.json') as [SelfEvaluation, SelfEvaluation];
const shanghai = compileRuleSet(read('rules/shanghai-2020/1.0.0/rule-set.json') as RuleSet);

describe('what is typed', () => {
  test.each([
    ['4,153,300.00 元', '4153300.00'],
    ['９，７７１，０００', '9771000'],
    ['8分', '8'],
    ['￥4,842,753.00', '4842753.00'],
    ['¥ 4，842，753 元整', '4842753'],
    ['1200圆', '1200'],
    ['08', '8'],
    ['.5', '0.5'],
    ['8.', '8'],
    ['-3', '-3'],
    ['—', null],
    ['  ', null],
  ])('%s is the figure %s', (typed, value) => expect(typedValue('decimal', typed)).toBe(value));

  test.each(['11万次', '12..5', '1e3', '八'])('%s is no figure and stays as it was typed', (typed) =>
    expect(typedValue('decimal', typed)).toBe(typed),
  );

  test('what the server cannot take stays in the text and goes without it', () => {
    const typed = applyEdits(formText(first), setAt(formText(first), ['indicators', 1, 'declaredScore'], '8点'));
    expect(unsavablePaths(formIn(typed))).toEqual(['/indicators/1/declaredScore']);
    expect(formIn(typed).indicators[1]?.declaredScore).toBe('8点');
    expect(formIn(savableText(typed)).indicators[1]?.declaredScore).toBeNull();
    expect(savableText(formText(first))).toBe(formText(first));
  });
});

describe('the sheet', () => {
  const grid = cellGrid(second);
  const at = (id: string) => {
    const cell = grid.byId.get(id);
    if (!cell) throw new Error(`There is no cell ${id}`);
    return cell;
  };

  test('merges the lines of a category, and writes to all of them', () => {
    expect(at('/indicators/0/category')).toMatchObject({ rows: 3, paths: { length: 3 } });
    expect(at('/indicators/3/category').rows).toBe(2);
    expect(at('/indicators/1/group').rows).toBe(1);
  });

  test.each([
    ['/indicators/0/actual', 'down', '/indicators/1/actual'],
    ['/indicators/0/actual', 'left', '/indicators/0/target'],
    ['/indicators/1/group', 'left', '/indicators/0/category'],
    ['/indicators/0/category', 'down', '/indicators/3/category'],
    ['/indicators/0/actual', 'up', '/objective/achieved'],
    ['/indicators/0/deviationReason', 'next', '/indicators/1/group'],
    ['/indicators/4/declaredScore', 'down', '/declaredTotal'],
    ['/project/name', 'down', '/supervisingDepartment'],
    ['/budget/total/expenditure', 'next', '/budget/total/maxScore'],
    ['/declaredTotal', 'first', '/project/name'],
  ] as const)('leads from %s %s to %s', (from, move, to) => expect(cellAfter(grid, at(from), move)?.id).toBe(to));

  test('ends at its last cell and before its first', () => {
    expect(cellAfter(grid, at('/declaredRating'), 'next')).toBeNull();
    expect(cellAfter(grid, at('/project/name'), 'previous')).toBeNull();
  });
});

describe('what is said while somebody types', () => {
  const [, row] = first.indicators;
  if (!row) throw new Error('The example has lost its second line');

  test.each([
    ['11万次', '110,000 次 ≥ 100,000', 'met'],
    ['9万次', '90,000 次 < 100,000', 'missed'],
    ['许多次', null, 'open'],
    ['9万至12次左右', null, 'unparsed'],
    [null, null, 'empty'],
  ])('an actual of %s reads %s: %s', (actual, text, state) =>
    expect(readingOf({ ...row, actual }, 2020, shanghai)).toMatchObject({ text, state }),
  );

  test('shares are said in percent', () =>
    expect(readingOf({ ...row, target: '>=80%', actual: '0.805', name: '满意度' }, 2020, shanghai).text).toContain(
      '80%',
    ));

  test('the engine’s total stands for the form as typed, whatever is half typed elsewhere', () => {
    const text = applyEdits(formText(second), setAt(formText(second), ['indicators', 0, 'declaredScore'], '18..'));
    expect(scoreForm(shanghai, text).total).toBe('71.99');
  });

  test('every cell that waits is named once, in the order of the form', () => {
    const indicators = second.indicators.map((one, index) => (index === 1 ? { ...one, actual: null } : one));
    const form = { ...second, indicators, declaredTotal: null };
    expect(missingCells(form, scoreForm(shanghai, formText(form)), [])).toEqual([
      { cell: '/indicators/1/actual', why: 'empty' },
      { cell: '/declaredTotal', why: 'empty' },
    ]);
    expect(missingCells(second, scoreForm(shanghai, formText(second)), [])).toEqual([]);
  });

  test.each([
    [['indicators', 4, 'maxScore'], '/indicators/4/maxScore'],
    [['budget', 'total', 'final'], '/budget/total/final'],
  ] as const)('what is typed wrong at %s waits there, and not where the line is in order', (path, cell) => {
    const text = applyEdits(formText(second), setAt(formText(second), path, 'abc'));
    const scorecard = scoreForm(shanghai, text);
    expect(scorecard.findings.some(({ required }) => required)).toBe(true);
    expect(missingCells(formIn(text), scorecard, [cell])).toEqual([{ cell, why: 'unfit' }]);
  });

  test('which of target and actual is not understood is said', () => {
    const dated = { ...row, target: '2020年2月30日前', actual: '2020.3.5' };
    expect(readingOf(dated, 2020, shanghai)).toMatchObject({ state: 'unparsed', unparsed: 'target' });
    expect(readingOf({ ...dated, target: '>=10万次', actual: '一二三' }, 2020, shanghai).unparsed).toBe('actual');
  });

  test('a form is kept from being handed in by what is no figure and by what the rules insist on', () => {
    const blockers = (text: string, compiled: typeof shanghai | null = shanghai) => {
      const scorecard = compiled && scoreForm(compiled, text);
      const form = formIn(text);
      return blockersOf(form, scorecard, missingCells(form, scorecard, unsavablePaths(form)));
    };
    expect(blockers(formText(second))).toEqual([]);
    const text = applyEdits(formText(second), setAt(formText(second), ['indicators', 4, 'declaredScore'], '八分'));
    expect(blockers(text)).toEqual([{ kind: 'unfit', cell: '/indicators/4/declaredScore', typed: '八分' }]);
    const without = { ...second, budget: { ...second.budget, total: { ...second.budget.total, final: null } } };
    expect(blockers(formText(without))).toMatchObject([
      { kind: 'finding', cell: '/budget/total/final', sentence: { zh: expect.stringContaining('请补填') } },
    ]);
    expect(blockers(formText(without), null)).toEqual([]);
  });
});

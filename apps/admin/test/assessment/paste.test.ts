import { readFileSync } from 'node:fs';
import type { SelfEvaluation } from '@plumbline/core';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../src/parts/merge/merge-texts.ts';
import { cellGrid } from '../../src/views/assessment/document/cells.ts';
import { formText } from '../../src/views/assessment/document/form-text.ts';
import { blockIn } from '../../src/views/assessment/paste/block.ts';
import { planPaste, withPasted } from '../../src/views/assessment/paste/plan-paste.ts';

const [, form] = JSON.parse(readFileSync('examples/shanghai-2020/forms.json', 'utf8')) as SelfEvaluation[];
if (!form) throw new Error('The examples have lost their second form');
const grid = cellGrid(form);
const planAt = (id: string, block: readonly (readonly string[])[]) => {
  const cell = grid.byId.get(id);
  if (!cell) throw new Error(`There is no cell ${id}`);
  return planPaste(form, grid, cell, block);
};

test('lines and tabs are a block, line breaks in quotes stay in their cell', () => {
  expect(blockIn('', 'a\tb\r\n"c\nd"\t"say ""so"""\r\n')).toEqual([
    ['a', 'b'],
    ['c\nd', 'say "so"'],
  ]);
  expect(blockIn('', '一格')).toEqual([['一格']]);
  expect(blockIn('', 'a\t\n')).toEqual([['a', '']]);
});

test('every line has its fate: changed, the same, or a new one below the last', () => {
  const rows = planAt('/indicators/3/name', [
    ['推动来华考察的国家数', '>=5个', '0'],
    ['业务覆盖的国家数', '>=10个', '12'],
    ['新的指标', '>=1个', '1'],
    ['', '没有名称'],
  ]);
  expect(rows.map(({ fate }) => fate)).toEqual(['same', 'change', 'new', 'outside']);
  const pasted = withPasted(form, rows);
  expect(pasted.indicators[4]).toMatchObject({ actual: '12', maxScore: form.indicators[4]?.maxScore });
  expect(pasted.indicators[5]).toMatchObject({
    category: '效益指标',
    group: '可持续影响指标',
    name: '新的指标',
    actual: '1',
  });
  expect(pasted.indicators).toHaveLength(6);
});

test('figures that are none are left out, and empty cells change nothing', () => {
  const [row] = planAt('/indicators/0/maxScore', [['', '十八', '说明', '多出的']]);
  expect(row?.cells.map(({ fate }) => fate)).toEqual(['empty', 'unfit', 'set', 'outside']);
});

test('money goes where it is pasted, and ends with its part of the form', () => {
  const rows = planAt('/budget/sources/1/original', [
    ['1,000', '2,000', '1,500.50'],
    ['5', '6', '7'],
    ['8', '9', '10'],
  ]);
  expect(rows.map(({ fate }) => fate)).toEqual(['change', 'change', 'outside']);
  expect(withPasted(form, rows).budget.sources[1]).toMatchObject({
    original: '1000',
    final: '2000',
    expenditure: '1500.50',
  });
});

test('two people’s cells come together by the names of the lines, wherever these stand', () => {
  const changed = (at: number, actual: string) => ({
    ...form,
    indicators: form.indicators.map((row, index) => (index === at ? { ...row, actual } : row)),
  });
  const mine = { ...form, indicators: [...changed(0, '9').indicators].reverse() };
  const merge = mergeTexts(formText(form), formText(mine), formText(changed(1, '7')));
  expect(merge.conflicts).toEqual([]);
  const { indicators } = JSON.parse(merge.textWith(new Map())) as SelfEvaluation;
  expect(
    indicators
      .map(({ actual }) => actual)
      .reverse()
      .slice(0, 2),
  ).toEqual(['9', '7']);
  const same = mergeTexts(formText(form), formText(changed(0, '9')), formText(changed(0, '7')));
  expect(same.conflicts.map(({ place }) => place)).toEqual([['indicators', '参加境外推介会场数', 'actual']]);
});

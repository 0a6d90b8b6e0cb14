import { readFileSync } from 'node:fs';
import type { SelfEvaluation } from '@plumbline/core';
import { describe, expect, test } from 'vitest';
import { cellGrid } from '../../src/views/assessment/document/cells.ts';
import { blockIn } from '../../src/views/assessment/paste/block.ts';
import { cellsIn, copyOf, rangeOf, sumOf } from '../../src/views/assessment/select/range.ts';
import { extended } from '../../src/views/assessment/select/use-selection.ts';

const [, form] = JSON.parse(readFileSync('examples/shanghai-2020/forms.json', 'utf8')) as [unknown, SelfEvaluation];
const grid = cellGrid(form);
const range = (from: string, to: string) => {
  const [anchor, head] = [grid.byId.get(from), grid.byId.get(to)];
  if (!anchor || !head) throw new Error(`There is no cell ${from} or ${to}`);
  return rangeOf(grid, anchor, head);
};
const idsOf = (...ends: [string, string]) => cellsIn(range(...ends)).map(({ id }) => id);

describe('what is selected together', () => {
  test('is the same from either corner', () => {
    const cells = [
      '/indicators/0/maxScore',
      '/indicators/0/declaredScore',
      '/indicators/1/maxScore',
      '/indicators/1/declaredScore',
    ];
    expect(idsOf('/indicators/0/maxScore', '/indicators/1/declaredScore')).toEqual(cells);
    expect(idsOf('/indicators/1/declaredScore', '/indicators/0/maxScore')).toEqual(cells);
    expect(idsOf('/indicators/1/maxScore', '/indicators/0/declaredScore')).toEqual(cells);
  });

  test('holds a merged cell once, though it covers several lines', () =>
    expect(idsOf('/indicators/0/category', '/indicators/2/group').filter((id) => id.endsWith('/category'))).toEqual([
      '/indicators/0/category',
    ]));

  test('does not reach into another part of the form', () => {
    expect(extended(grid, { cell: '/indicators/0/actual', head: null }, 'up')).toBeNull();
    expect(extended(grid, { cell: '/indicators/0/actual', head: null }, 'down')).toBe('/indicators/1/actual');
    const last = `/indicators/${form.indicators.length - 1}/actual`;
    expect(extended(grid, { cell: '/indicators/0/actual', head: last }, 'down')).toBe(last);
  });

  test('is copied in the shape in which it can be pasted', () => {
    const { plain, html } = copyOf(form, range('/indicators/0/category', '/indicators/2/group'));
    const expected = form.indicators.slice(0, 3).map(({ category, group }, at) => [at === 0 ? category : '', group]);
    expect(blockIn('', plain)).toEqual(expected);
    expect(html.match(/<tr>/g)).toHaveLength(3);
  });

  test('is copied with its line breaks and quotes', () => {
    const odd = { ...form, objective: { planned: '一\n二"三"', achieved: '<b>\t' } };
    const { plain, html } = copyOf(odd, range('/objective/planned', '/objective/achieved'));
    expect(plain).toBe('"一\n二""三"""\t"<b>\t"');
    expect(html).toBe('<table><tr><td>一<br>二"三"</td><td>&lt;b&gt;\t</td></tr></table>');
  });

  test('adds up to the cent, and to nothing where there is one figure', () => {
    const scores = idsOf('/indicators/0/declaredScore', '/indicators/2/declaredScore');
    expect(scores).toHaveLength(3);
    const tenths = { ...form, indicators: form.indicators.map((one) => ({ ...one, declaredScore: '0.1' })) };
    expect(sumOf(tenths, cellsIn(range('/indicators/0/declaredScore', '/indicators/2/declaredScore')))).toBe('0.3');
    expect(sumOf(form, cellsIn(range('/indicators/0/target', '/indicators/2/target')))).toBeNull();
  });
});

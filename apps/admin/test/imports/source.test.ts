import { describe, expect, test } from 'vitest';
import { gridOf, type SourceTable } from '../../src/views/imports/review/source/source-grid.ts';

type Cell = SourceTable['cells'][number];
const cell = (row: number, left: number, right: number, at = `R${row}C${left}`): Cell => ({
  row,
  rowSpan: 1,
  left,
  right,
  text: at,
  at,
});
const columnsOf = (cells: readonly Cell[]) =>
  gridOf({ cells: [...cells] }).cells.map(({ column, columns }) => `${column}/${columns}`);

describe('a table of a file', () => {
  test('of a sheet stands in its columns, one that is merged over several', () => {
    expect(columnsOf([cell(0, 0, 3), cell(1, 0, 1), cell(1, 1, 3), cell(2, 2, 3)])).toEqual([
      '1/3',
      '1/1',
      '2/2',
      '3/1',
    ]);
    expect(gridOf({ cells: [cell(0, 0, 3)] }).widths).toBeNull();
  });

  test('of a page stands between its rules, as wide as they are apart, whatever the pen did', () => {
    const cells = [
      cell(0, 56.7, 538.2),
      cell(1, 56.7, 200.1),
      cell(1, 200.9, 538),
      cell(2, 57, 120),
      cell(2, 120.5, 200.4),
    ];
    expect(columnsOf(cells)).toEqual(['1/3', '1/2', '3/1', '1/1', '2/1']);
    const { widths } = gridOf({ cells });
    expect(widths?.map(Math.round)).toEqual([63, 80, 338]);
  });

  test('without any cell is no grid', () => {
    expect(gridOf({ cells: [] })).toEqual({ cells: [], widths: null });
  });
});

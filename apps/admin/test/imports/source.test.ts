import { describe, expect, test } from 'vitest';
import { shownSections } from '../../src/views/imports/review/source/shown-parts.ts';
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

describe('of a file', () => {
  const table = (from: number, rows: number): SourceTable => ({
    kind: 'table',
    rows: from + rows,
    cells: Array.from({ length: rows * 4 }, (_, at) => cell(from + Math.floor(at / 4), at % 4, (at % 4) + 1)),
  });
  const line = (text: string) => ({ kind: 'line', text, at: text }) as const;

  test('the sheet is shown in which the form stands', () => {
    const source = {
      sections: [
        { name: '甲', parts: [table(0, 3)] },
        { name: '乙', parts: [line('L1')] },
      ],
      isCut: false,
    };
    const namesOf = (...places: string[]) => shownSections(source, new Set(places)).map(({ name }) => name);
    expect(namesOf('R1C2')).toEqual(['甲']);
    expect(namesOf('L1')).toEqual(['乙']);
    expect(namesOf()).toEqual(['甲', '乙']);
  });

  test('of a year of forms the rows are shown around the one that is looked at', () => {
    const source = { sections: [{ name: null, parts: [line('above'), table(0, 2000), line('below')] }], isCut: false };
    const [section] = shownSections(source, new Set(['R1000C1', 'R1010C2']));
    const shown = section?.parts.flatMap((part) => (part.kind === 'table' ? part.cells.map(({ row }) => row) : []));
    expect([shown?.[0], shown?.at(-1)]).toEqual([996, 1014]);
    expect(shownSections(source, new Set())[0]?.parts).toHaveLength(3);
  });
});

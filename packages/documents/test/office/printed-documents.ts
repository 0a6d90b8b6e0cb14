import fc from 'fast-check';
import type {
  PrintedCell,
  PrintedDocument,
  PrintedPart,
  PrintedSection,
  PrintedTable,
} from '../../src/printed/printed-document.ts';

/** Texts as people type and paste them, and some that no program likes. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '007',
    '95.95',
    '1e5',
    '99.49%',
    '2022/12/30',
    'TRUE',
    '#REF!',
    '=1+1',
    '+86',
    '-3',
    '@SUM(A1)',
    "'单引号",
    '\t制表',
    '第一行\n第二行\n\n第四行',
    '"引号" <b>&amp;</b> ]]>',
    '_x0041_ 与 _x005F_',
    '  两端有空格  ',
    '全角：１２３％（备注）',
    '🙂👨‍👩‍👧 𠮷野家',
    '长'.repeat(3000),
    'word '.repeat(600),
    '__proto__',
    '半个\ud83d字符\udc00',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'项目绩效目标完成情况0123.%'), maxLength: 40 }),
);

/** A table parted into cells at random: at each place that is still free, one as large as fits or smaller. */
function printedTable(text: fc.Arbitrary<string>): fc.Arbitrary<PrintedTable> {
  return fc
    .record({
      widths: fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 1, maxLength: 6 }),
      rows: fc.integer({ min: 1, max: 7 }),
      cells: fc.array(
        fc.record({
          spans: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
          text,
          style: fc.constantFrom('label' as const, 'text' as const, 'figure' as const),
          mark: fc.constantFrom('none' as const, 'differs' as const, 'finding' as const),
        }),
        { minLength: 42, maxLength: 42 },
      ),
      headRows: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ widths, rows, cells, headRows }) => {
      const parted = partedCells(rows, widths.length, cells);
      return { kind: 'table', widths, rows, headRows: isCutBelow(parted, headRows) ? headRows : 0, cells: parted };
    });
}

type Draft = Pick<PrintedCell, 'text' | 'style' | 'mark'> & { readonly spans: readonly [number, number] };

function partedCells(rows: number, columns: number, drafts: readonly Draft[]): PrintedCell[] {
  const taken = new Set<string>();
  const cells: PrintedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row},${column}`)) continue;
      const { spans, ...draft } = drafts[cells.length] as Draft;
      let columnSpan = 1;
      while (columnSpan < spans[1] && column + columnSpan < columns && !taken.has(`${row},${column + columnSpan}`))
        columnSpan++;
      const rowSpan = Math.min(spans[0], rows - row);
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < columnSpan; across++) taken.add(`${row + down},${column + across}`);
      cells.push({ row, rowSpan, column, columnSpan, ...draft });
    }
  }
  return cells;
}

const isCutBelow = (cells: readonly PrintedCell[], row: number) =>
  cells.every((cell) => cell.row >= row || cell.row + cell.rowSpan <= row);

const printedLine = (text: fc.Arbitrary<string>) =>
  fc.record({
    kind: fc.constant('line' as const),
    style: fc.constantFrom('title' as const, 'subtitle' as const, 'heading' as const, 'text' as const, 'note' as const),
    text,
  });

/** Sections of lines, one table, and lines. */
export function printedDocument(text: fc.Arbitrary<string>): fc.Arbitrary<PrintedDocument> {
  const lines = fc.array(printedLine(text), { maxLength: 2 });
  const section: fc.Arbitrary<PrintedSection> = fc.record({
    name: text,
    landscape: fc.boolean(),
    parts: fc
      .tuple(lines, printedTable(text), lines)
      .map(([above, table, below]): PrintedPart[] => [...above, table, ...below]),
  });
  return fc.record({
    title: text,
    language: fc.constantFrom('zh' as const, 'en' as const),
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
    footer: fc.option(text),
  });
}

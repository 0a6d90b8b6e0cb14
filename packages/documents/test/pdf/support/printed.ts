import fc from 'fast-check';
import type { PrintedCell, PrintedDocument, PrintedPart, PrintedTable } from '../../../src/printed/printed-document.ts';

/** Pieces of what forms say: Chinese and its signs, signs beyond the usual, a character no font here has, words and numbers. */
const PIECES = [
  ...'图书馆开放服务社区居民活动培训设备维护满意度提升完成及时有效健全',
  ...'，。；：（）《》【】〔〕％、“”！',
  ...['≥', '①', '②', 'Ⅲ', '℃', '㎡', '～', '〜', '·', '・', '—', '——', '……', '／', '㐂', '龘', '𠮷', '☑', '⑩'],
  ...['>=10万次', '98.5%', '2021年', '1,234,567.89', 'A', 'fi', 'ffl', 'AV', 'e-mail', 'maintenance', ' ', ' ', 'x/y'],
  ...['=SUM(A1)', '-5', '@', '+3', 'supercalifragilisticexpialidocious', '00000000000000000000000000'],
];

const words = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join('').replace(/ +/g, ' ').trim());

const cellText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: words(8) },
  { weight: 3, arbitrary: words(40) },
  { weight: 1, arbitrary: words(700) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        words(6).filter((text) => text !== ''),
        { minLength: 2, maxLength: 3 },
      )
      .map((lines) => lines.join('\n')),
  },
);

/** A table cut into rectangles at random, so that spans stand anywhere, across the head and the ends of pages too. */
const table: fc.Arbitrary<PrintedTable> = fc
  .record({
    rows: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 50 })),
    widths: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 }),
    headRows: fc.integer({ min: 0, max: 3 }),
    spans: fc.infiniteStream(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))),
    texts: fc.infiniteStream(cellText),
    styles: fc.infiniteStream(fc.constantFrom('label', 'text', 'figure')),
    marks: fc.infiniteStream(fc.constantFrom('none', 'none', 'differs', 'finding')),
  })
  .map(({ rows, widths, headRows, spans, texts, styles, marks }) => {
    const taken = new Set<string>();
    const cells: PrintedCell[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < widths.length; column++) {
        if (taken.has(`${row} ${column}`)) continue;
        const [down = 0, across = 0] = spans.next().value ?? [];
        let columnSpan = 1;
        const most = across > 6 ? across - 5 : 1;
        while (columnSpan < most && column + columnSpan < widths.length && !taken.has(`${row} ${column + columnSpan}`))
          columnSpan++;
        const rowSpan = Math.min(rows - row, down > 6 ? (down - 6) * 4 : 1);
        for (let y = 0; y < rowSpan; y++) for (let x = 0; x < columnSpan; x++) taken.add(`${row + y} ${column + x}`);
        cells.push({
          row,
          rowSpan,
          column,
          columnSpan,
          // The number makes a row unlike the head: a row that is its very copy is taken for it at the top of a page.
          text: column === 0 ? `表中第${row}行${texts.next().value ?? ''}` : (texts.next().value ?? ''),
          style: styles.next().value ?? 'text',
          mark: marks.next().value ?? 'none',
        });
      }
    return { kind: 'table' as const, widths, rows, headRows: Math.min(headRows, rows), cells };
  });

const line: fc.Arbitrary<PrintedPart> = fc.record({
  kind: fc.constant('line' as const),
  style: fc.constantFrom('title' as const, 'subtitle' as const, 'heading' as const, 'text' as const, 'note' as const),
  text: words(60).map((text) => `行${text}`),
});

/** Sections begin with a line, and lines stand between tables: what touches would be one table to whoever sees the paper. */
const section = fc.record({
  name: fc.constant('表'),
  landscape: fc.boolean(),
  parts: fc
    .array(fc.tuple(line, fc.option(table), fc.option(line)), { minLength: 1, maxLength: 3 })
    .map((groups) =>
      groups.flatMap(([above, one, below]) => [above, ...(one ? [one] : []), ...(below ? [below] : [])]),
    ),
});

export const printedDocument: fc.Arbitrary<PrintedDocument> = fc.record({
  title: words(6),
  language: fc.constantFrom('zh' as const, 'en' as const),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  footer: fc.option(fc.constantFrom('规则集 demo@1.0.0', `规则集 ${'0123456789abcdef'.repeat(8)}`)),
});

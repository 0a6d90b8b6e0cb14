import type { SourceCell, SourceDocument } from '../../src/source/source-document.ts';

/**
 * A table drawn with bars, a row a line: `<` stands where the cell on the left goes on, `^` where the one above does, `\n` for a line
 * break. A line without a bar is a line of text.
 */
export function drawn(picture: string): SourceDocument {
  const lines = picture
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const parts: SourceDocument['sections'][number]['parts'][number][] = [];
  let table: string[][] = [];
  const finish = () => {
    if (table.length > 0) parts.push({ kind: 'table', rows: table.length, cells: cellsOf(table, parts.length) });
    table = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.includes('|')) table.push(line.split('|').map((text) => text.trim().replaceAll('\\n', '\n')));
    else {
      finish();
      parts.push({ kind: 'line', text: line, at: `L${index + 1}` });
    }
  }
  finish();
  return { diagnostics: [], sections: [{ name: null, parts }] };
}

function cellsOf(rows: readonly (readonly string[])[], table: number): SourceCell[] {
  const at = (row: number, column: number) => rows[row]?.[column];
  return rows.flatMap((texts, row) =>
    texts.flatMap((text, column): SourceCell[] => {
      if (text === '<' || text === '^') return [];
      let right = column + 1;
      while (at(row, right) === '<') right++;
      let below = row + 1;
      while (at(below, column) === '^') below++;
      return [{ row, rowSpan: below - row, left: column, right, text, at: `T${table + 1}R${row + 1}C${column + 1}` }];
    }),
  );
}

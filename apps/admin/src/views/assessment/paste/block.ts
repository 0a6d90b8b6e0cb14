/**
 * A block of cells as spreadsheets give it to others: a table of HTML, else lines with tabs, cells with line breaks in quotes.
 *
 * @example blockIn('', '74家\t8\n11万次\t8') // [['74家', '8'], ['11万次', '8']]
 */
export function blockIn(html: string, plain: string): readonly (readonly string[])[] {
  const table = /<table/i.test(html) ? tableIn(html) : [];
  return table.length > 0 ? table : linesIn(plain);
}

/** A merged cell is said once, and the places it covers are empty: so the block keeps its shape. */
function tableIn(html: string): readonly (readonly string[])[] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const lines = [...(table?.rows ?? [])];
  const rows = lines.map((): (string | undefined)[] => []);
  for (const [at, line] of lines.entries())
    for (const cell of line.cells) {
      const from = firstFree(rows[at] ?? []);
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++) {
          const covered = rows[at + down];
          if (covered) covered[from + across] = down + across === 0 ? (cell.textContent ?? '').trim() : '';
        }
    }
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

const firstFree = (row: readonly (string | undefined)[]): number => {
  const free = Array.from(row).indexOf(undefined);
  return free < 0 ? row.length : free;
};

const CELL = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/g;

function linesIn(plain: string): readonly (readonly string[])[] {
  const text = plain.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(CELL)) {
    rows.at(-1)?.push(unquoted(cell).trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

const unquoted = (cell: string) =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

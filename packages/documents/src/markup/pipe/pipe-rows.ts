import type { PipeLine } from './pipe-lines.ts';
import { CONTINUES_ABOVE } from './pipe-spans.ts';

/** A row of a table as written, and the line it begins on. */
export type PipeRow = { readonly cells: readonly string[]; readonly number: number };

/**
 * The rows of a table. In a box with a rule between all rows a row may take several lines; elsewhere each line is a row. Whether a box has
 * such rules is told by their number: one above, one below the header and one at the end are all a plain box has.
 */
export function pipeRows(lines: readonly PipeLine[]): PipeRow[] {
  const drawn = lines.filter(({ kind, text }) => kind === 'rule' && /^[+\u2500-\u257f]/.test(text)).length;
  const groups = drawn > RULES_OF_PLAIN_BOX ? groupsBetweenRules(lines) : lines.map((line) => [line]);
  return groups.flatMap((group) => rowsOf(group.flatMap((line) => (line.kind === 'row' ? [line] : []))));
}

const RULES_OF_PLAIN_BOX = 3;

function groupsBetweenRules(lines: readonly PipeLine[]): PipeLine[][] {
  const groups: PipeLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'rule') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

type OpenRow = { readonly number: number; readonly pieces: string[][] };

/** One row of several lines; or more, where a rule in some of the columns parts what stands beside a cell that goes on. */
function rowsOf(lines: readonly PipeRow[]): PipeRow[] {
  const rows: OpenRow[] = [];
  // For each column, the pieces of the cell that is open there.
  const open: string[][] = [];
  for (const { cells, number } of lines) {
    const isFirst = rows.length === 0;
    const pieces = isFirst || cells.some(isRulePart) ? cells.map((): string[] => []) : null;
    for (const [column, cell] of cells.entries()) {
      const own = pieces?.[column];
      const isOpened = own !== undefined && (isFirst || isRulePart(cell));
      if (isOpened || open[column] === undefined) open[column] = own ?? [];
      else own?.push(CONTINUES_ABOVE);
      if (!isRulePart(cell) && cell.trim() !== '') open[column].push(cell.trim());
    }
    if (pieces) rows.push({ number, pieces });
  }
  return rows.map(({ number, pieces }) => ({ number, cells: pieces.map((all) => all.join('<br>')) }));
}

const isRulePart = (cell: string) => /^\s*[─━═┄┅┈┉╌╍]+\s*$/.test(cell);

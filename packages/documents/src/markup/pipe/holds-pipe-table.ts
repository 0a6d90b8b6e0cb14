import { BARS } from './pipe-escapes.ts';
import { type PipeLine, pipeLines } from './pipe-lines.ts';

/**
 * Whether a text is one whose tables `readPipeTables` should read. Converters also leave bars in text of which columns are lost; such text
 * has no row that begins with a bar, or rows of all lengths, and is better read by evidence. So this asks for rows of one length that begin
 * with a bar, or stand under a rule, and for them to be most of what has bars.
 */
export function holdsPipeTable(text: string): boolean {
  if (![...BARS].some((bar) => text.includes(bar))) return false;
  const blocks = blocksOf(pipeLines(text));
  const stable = blocks.filter(isStable).reduce((sum, rows) => sum + rows.length, 0);
  const all = blocks.reduce((sum, rows) => sum + rows.length, 0);
  return stable > 0 && stable * 2 >= all;
}

const MIN_ROWS = 3;
const MIN_BARS = 3;

type Row = Extract<PipeLine, { kind: 'row' }> & { readonly isUnderRule: boolean };

/** Runs of rows, which a rule does not end. */
function blocksOf(lines: readonly PipeLine[]): Row[][] {
  const blocks: Row[][] = [[]];
  let isUnderRule = false;
  for (const line of lines) {
    if (line.kind === 'row') blocks.at(-1)?.push({ ...line, isUnderRule });
    else if (line.kind === 'rule') isUnderRule = true;
    else {
      if (blocks.at(-1)?.length !== 0) blocks.push([]);
      isUnderRule = false;
    }
  }
  return blocks;
}

/** Three rows in a row with as many cells, with text in them. */
function isStable(rows: readonly Row[]): boolean {
  return rows.some((_, at) => {
    const run = rows.slice(at, at + MIN_ROWS);
    const [first] = run;
    return run.length === MIN_ROWS && run.every((row) => isTabular(row) && row.cells.length === first?.cells.length);
  });
}

const isTabular = ({ text, cells, opens, isUnderRule }: Row) =>
  (opens || isUnderRule) &&
  cells.length + 1 >= MIN_BARS &&
  cells.some((cell) => cell.trim() !== '') &&
  !/^[|｜\s]*$/.test(text);

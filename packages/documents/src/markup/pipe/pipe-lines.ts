import { BARS } from './pipe-escapes.ts';

/** What a line of text is among tables drawn with bars. `cells` are as written, escapes and all. */
export type PipeLine =
  | { readonly kind: 'blank' | 'text' | 'rule'; readonly text: string; readonly number: number }
  | {
      readonly kind: 'row';
      readonly text: string;
      readonly number: number;
      readonly cells: readonly string[];
      /** Whether a bar begins the line: a row of a table, where a bar within a line may be a sign of anything. */
      readonly opens: boolean;
    };

/** The lines of a text with their numbers, as an editor counts them. */
export const pipeLines = (text: string): PipeLine[] =>
  withEmptyFirstCells(text.split(/\r\n|\r|\n/).map((line, index) => pipeLine(line.trim(), index + 1)));

/** In a table whose rows begin with their first cell, a row that begins with a bar has an empty one. */
function withEmptyFirstCells(lines: readonly PipeLine[]): PipeLine[] {
  const settled: PipeLine[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (isDrawn(lines[from]) && isDrawn(lines[to])) to++;
    const block = lines.slice(from, to);
    const rows = block.flatMap((line) => (line.kind === 'row' ? [line] : []));
    const begins = rows.filter(({ opens }) => opens).length * 2 >= rows.length;
    settled.push(
      ...block.map((line) =>
        line.kind === 'row' && line.opens && !begins ? { ...line, cells: ['', ...line.cells], opens: false } : line,
      ),
    );
    from = to;
  }
  return settled;
}

const isDrawn = (line: PipeLine | undefined) => line?.kind === 'row' || line?.kind === 'rule';

function pipeLine(text: string, number: number): PipeLine {
  if (text === '') return { kind: 'blank', text, number };
  if (!MAY_BE_DRAWN.test(text)) return { kind: 'text', text, number };
  if (BREAK.test(text) || DRAWN.test(text) || GRID.test(text)) return { kind: 'rule', text, number };
  const bar = barOf(text);
  const cells = bar === null ? [] : splitAt(bar, text);
  if (cells.length < 2) return { kind: 'text', text, number };
  const opens = cells[0]?.trim() === '';
  const own = cells.slice(opens ? 1 : 0, cells.at(-1)?.trim() === '' ? -1 : undefined);
  if (own.length === 0) return { kind: 'text', text, number };
  if (own.every((cell) => /^\s*(?::?-{2,}:?|={2,})\s*$/.test(cell))) return { kind: 'rule', text, number };
  return { kind: 'row', text, number, cells: own, opens };
}

/** What every rule and row has: a sign that draws one. Most lines of most texts have none. */
const MAY_BE_DRAWN = /[|｜\u2500-\u257f]|^[-=*_+]/;
/** A line across the page: `---`. */
const BREAK = /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/;
/** Above, between and below the rows of a drawn box: `┌──┬──┐`. */
const DRAWN = /^(?=.*[─━═┄┅┈┉╌╍])[\u2500-\u257f\s]+$/;
/** The same with signs of a typewriter: `+----+----+`. */
const GRID = /^\+(?:[-=:]{2,}\+)+$/;

type Bar = '|' | '｜' | 'drawn';

/** Which sign parts the cells of a line: the one it begins with, else the commonest there is that no backslash stands before. */
function barOf(text: string): Bar | null {
  const unescaped = text.replace(/\\./g, '  ');
  const first = unescaped.charAt(0);
  const found = first !== '' && BARS.includes(first) ? first : [...BARS].find((bar) => unescaped.includes(bar));
  if (found === undefined) return null;
  return found === '|' || found === '｜' ? found : 'drawn';
}

const PARTS: Readonly<Record<Bar, RegExp>> = {
  '|': /\\.|\|/g,
  '｜': /\\.|｜/g,
  // Where a rule reaches up to a cell that goes on beside it: `│ 甲 ├────┤`.
  drawn: /\\.|[│┃║├┤┼┝┥┠┨╂┿╞╡╪╟╢╫┣┫╋╠╣╬]/g,
};

function splitAt(bar: Bar, text: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(PARTS[bar])) {
    if (sign.length > 1) continue;
    cells.push(text.slice(from, index));
    from = index + sign.length;
  }
  return [...cells, text.slice(from)];
}

import { FOOT_ROW, INDICATOR_COLUMNS, type IndicatorColumn, readLabels } from './form-labels.ts';
import { isMarked } from './rows/text-row.ts';
import { plain, type TextLine } from './text-lines.ts';

/** The indicator table of a form: what its columns hold, the lines of its rows, and its last row. */
export type IndicatorTable = {
  /** Null where the header is missing or out of order; then nobody knows what a column holds. */
  readonly columns: readonly IndicatorColumn[] | null;
  readonly above: readonly TextLine[];
  readonly rows: readonly TextLine[];
  readonly foot: TextLine | null;
  readonly below: readonly TextLine[];
};

const HEADER = '三级指标';

/** Finds the table by its header, which may be broken over many lines, and by the total that ends it. */
export function findTable(lines: readonly TextLine[]): IndicatorTable | null {
  const characters = lines.flatMap(({ text }, index) => [...plain(text)].map((character) => ({ character, index })));
  const words = characters.map(({ character }) => character).join('');
  const at = words.indexOf(HEADER);
  if (at < 0) return null;
  const { columns, length } = readLabels(words.slice(at + HEADER.length), INDICATOR_COLUMNS);
  const complete =
    isComplete(columns) && !goesOn(words.slice(at + HEADER.length + length), characters, at + HEADER.length + length);
  const end = at + HEADER.length + (complete ? length : 0);
  const last = characters[end - 1]?.index ?? 0;
  const start = complete
    ? (characters[Math.max(words.lastIndexOf('一级指标', at), 0)]?.index ?? 0)
    : firstRow(lines, last);
  const rest = restOfLine(
    lines[last],
    characters.slice(end).filter(({ index }) => index === last),
  );
  const body = complete ? [...rest, ...lines.slice(last + 1)] : lines.slice(start);
  const foot = body.findIndex(({ text }) => FOOT_ROW.test(plain(text)));
  return {
    columns: complete ? columns : null,
    above: lines.slice(0, start),
    rows: foot < 0 ? body : body.slice(0, foot),
    foot: body[foot] ?? null,
    below: foot < 0 ? [] : body.slice(foot),
  };
}

/** Target, actual and score must be there, and nothing twice: of two columns of scores nobody can tell which is meant. */
function isComplete(columns: readonly IndicatorColumn[]): boolean {
  const known = columns.filter((column) => column !== 'other');
  const needed = (['target', 'actual', 'declaredScore'] as const).every((column) => known.includes(column));
  return needed && new Set(known).size === known.length;
}

/** A short rest on the header's own line is a column nobody knows; a long one is a row of a text that lost its line ends. */
function goesOn(rest: string, characters: readonly { readonly index: number }[], at: number): boolean {
  const line = characters[at - 1]?.index;
  const length = characters.slice(at).findIndex(({ index }) => index !== line);
  const own = length < 0 ? rest.length : length;
  return own > 0 && own <= MAX_LABEL;
}

/** No label of a column is longer. */
const MAX_LABEL = 16;

/** What stands behind the header on its own line, in a text that lost its line ends. */
function restOfLine(line: TextLine | undefined, rest: readonly { readonly character: string }[]): TextLine[] {
  return line && rest.length > 0
    ? [{ number: line.number, text: rest.map(({ character }) => character).join('') }]
    : [];
}

/** Where a header is out of order, rows may stand above what is left of it. */
function firstRow(lines: readonly TextLine[], last: number): number {
  const marked = lines.findIndex(({ text }) => isMarked(text.trimStart()));
  return marked >= 0 && marked < last ? marked : last;
}

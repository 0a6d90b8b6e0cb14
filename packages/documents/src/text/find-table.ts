import { FOOT_ROW, INDICATOR_COLUMNS, type IndicatorColumn, isLabelNoise, readLabels } from './form-labels.ts';
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

/** The column of names: the third level of a tree, or the only one of a flat list. */
const HEADERS = ['三级指标', '指标名称'];

/** Finds the table by its header, which may be broken over many lines, and by the total that ends it. */
export function findTable(lines: readonly TextLine[]): IndicatorTable | null {
  const characters = lines.flatMap(({ text }, index) => [...plain(text)].map((character) => ({ character, index })));
  const words = characters.map(({ character }) => character).join('');
  const header = HEADERS.find((label) => words.includes(label));
  if (header === undefined) return null;
  const at = words.indexOf(header);
  const { columns, length } = readHeader(words.slice(at + header.length));
  const complete =
    isComplete(columns) && !goesOn(words.slice(at + header.length + length), characters, at + header.length + length);
  const end = at + header.length + (complete ? length : 0);
  const last = characters[end - 1]?.index ?? 0;
  const start = complete ? (characters[headerStart(words, at)]?.index ?? 0) : firstRow(lines, last);
  const read = characters.slice(0, end).filter(({ index }) => index === last).length;
  const rest = restOfLine(lines[last], read);
  const body = complete ? [...rest, ...lines.slice(last + 1)] : lines.slice(start);
  return { columns: complete ? columns : null, above: lines.slice(0, start), ...cutAtFoot(body) };
}

/** A table of which the page with its header is missing: rows from the first line on. */
export function headlessTable(lines: readonly TextLine[]): IndicatorTable {
  return { columns: null, above: [], ...cutAtFoot(lines) };
}

function cutAtFoot(body: readonly TextLine[]): Pick<IndicatorTable, 'rows' | 'foot' | 'below'> {
  const foot = body.findIndex(({ text }) => FOOT_ROW.test(plain(text)));
  return {
    rows: foot < 0 ? body : body.slice(0, foot),
    foot: body[foot] ?? null,
    below: foot < 0 ? [] : body.slice(foot),
  };
}

/** The columns behind the one of names. 说明 ends a header, and also begins words: 说明会. */
function readHeader(words: string): ReturnType<typeof readLabels<IndicatorColumn>> {
  const { columns, length } = readLabels(words, INDICATOR_COLUMNS);
  const isRemarks = columns.at(-1) === 'declaredScore' && /^说明(?![会书文材])/.test(words.slice(length));
  return isRemarks ? { columns: [...columns, 'reason'], length: length + '说明'.length } : { columns, length };
}

/** The first column of the header is that of the first level; a flat list has none, and some texts have lost it. */
function headerStart(words: string, at: number): number {
  const levels = ['一级指标', '二级指标'].map((label) => words.lastIndexOf(label, at));
  return levels.find((index) => index >= 0) ?? at;
}

/** Target, actual and score must be there, and nothing twice: of two columns of scores nobody can tell which is meant. */
function isComplete(columns: readonly IndicatorColumn[]): boolean {
  const known = columns.filter((column) => column !== 'other');
  const needed = (['target', 'actual', 'declaredScore'] as const).every((column) => known.includes(column));
  return needed && new Set(known).size === known.length;
}

/** A short rest on the header's own line is a column nobody knows; a long one, or one with points, is a row of a text that lost its line ends. */
function goesOn(rest: string, characters: readonly { readonly index: number }[], at: number): boolean {
  const line = characters[at - 1]?.index;
  const length = characters.slice(at).findIndex(({ index }) => index !== line);
  const own = rest.slice(0, length < 0 ? rest.length : length);
  return own.length > 0 && own.length <= MAX_LABEL && !isLabelNoise(own) && !/\d$/.test(own);
}

/** No label of a column is longer. */
const MAX_LABEL = 16;

/** What stands behind the header on its own line, in a text that lost its line ends; `read` characters are the header's. */
function restOfLine(line: TextLine | undefined, read: number): TextLine[] {
  if (!line) return [];
  let left = read;
  let at = 0;
  for (const character of line.text) {
    if (left <= 0) break;
    left -= plain(character).length;
    at += character.length;
  }
  const text = line.text.slice(at);
  return plain(text) === '' ? [] : [{ number: line.number, text }];
}

/** Where a header is out of order, rows may stand above what is left of it. */
function firstRow(lines: readonly TextLine[], last: number): number {
  const marked = lines.findIndex(({ text }) => isMarked(text.trimStart()));
  return marked >= 0 && marked < last ? marked : last;
}

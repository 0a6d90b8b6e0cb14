import { withPlainBreaks } from '../single-section.ts';

/**
 * Text of a cell or a line as it is written among bars, so that `readMarks` gives back exactly the text: line breaks as `<br>`, white space
 * at the ends as `&#32;`, and a backslash before what would mean something. Line breaks of all systems become `\n`.
 */
export function writeMarks(text: string): string {
  const plain = withPlainBreaks(text);
  const start = /^\s*/.exec(plain)?.[0] ?? '';
  const end = start.length === plain.length ? '' : (/\s*$/.exec(plain)?.[0] ?? '');
  const inner = plain.slice(start.length, plain.length - end.length).replace(MEANINGFUL, '\\$&');
  const all = encodeSpace(start) + (LIKE_RULE.test(inner) ? `\\${inner}` : inner) + encodeSpace(end);
  return all.replaceAll('\n', '<br>');
}

/** What a cell or a line among bars says. */
export function readMarks(marked: string): string {
  const text = marked.trim();
  if (!/[*\\<&]/.test(text)) return text;
  return text
    .replace(/^\*\*([^*]+)\*\*$/, '$1')
    .replace(MARK, (mark, escaped?: string, code?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (code !== undefined) return characterOf(Number(code)) ?? mark;
      return name === undefined ? '\n' : (NAMED[name.toLowerCase()] ?? mark);
    });
}

/** The characters that part cells: the bar, its full-width form, and the upright lines of drawn boxes. */
export const BARS = '|｜│┃║';

/** Everywhere: backslash, bars, `<br>`, entities. */
const MEANINGFUL = /[\\|｜│┃║]|<(?=br\s*\/?>)|&(?=#\d{1,7};|(?:nbsp|amp|lt|gt|quot);)/gi;

/** As a whole: a rule, a heading, bold text, or one of the signs of `pipe-spans`. */
const LIKE_RULE = /^(?:[-:=+*_\s]{2,}|[\u2500-\u257f\s]+|#.*|\*.*|\^\^|<<)$/s;

const MARK = /\\([\\|｜<&:=+#*^_\-\u2500-\u257f])|<br\s*\/?>|&#(\d{1,7});|&(nbsp|amp|lt|gt|quot);/gi;

const NAMED: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

const encodeSpace = (space: string) => space.replace(/[^\n]/g, (character) => `&#${character.charCodeAt(0)};`);

const characterOf = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null);

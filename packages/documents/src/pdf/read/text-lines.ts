import type { Glyph } from './upright.ts';

/** A line of text with where it stands. */
export type PlacedLine = {
  readonly text: string;
  readonly top: number;
  readonly baseline: number;
  readonly right: number;
};

/**
 * Glyphs as lines of text, from top to bottom and from left to right, whatever order the file has them in. A gap becomes a space only where it
 * is wide and not between two Chinese characters, which some programs set apart. With `columns`, as in text outside of tables, a gap as
 * wide as a character becomes two spaces: columns are kept apart, as a converter would.
 */
export function textLines(glyphs: readonly Glyph[], { columns }: { readonly columns: boolean }): PlacedLine[] {
  return gatherLines(glyphs).flatMap((line) => {
    const text = joinLine(line, columns);
    const top = Math.min(...line.map((glyph) => glyph.top));
    const right = Math.max(...line.map((glyph) => glyph.right));
    return text.trim() === ''
      ? []
      : [{ text: columns ? text.trimEnd() : text, top, baseline: line[0]?.baseline ?? top, right }];
  });
}

/** Base lines within this share of the size are one line: signs above and below it, and fonts that are mixed. */
const SAME_LINE = 0.45;

function gatherLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last && first && glyph.baseline - first.baseline <= SAME_LINE * Math.min(glyph.size, first.size))
      last.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) => dropDoubles(line.sort((a, b) => a.left - b.left)));
}

/** Some programs print a character twice, a hair apart, to make it bold. */
function dropDoubles(line: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of line) {
    const twin = kept
      .slice(-4)
      .find((one) => one.text === glyph.text && Math.abs(one.left - glyph.left) < glyph.size * 0.15);
    if (!twin || isBlank(glyph) || glyph.right - glyph.left === 0) kept.push(glyph);
  }
  return kept;
}

const isBlank = ({ text }: Glyph) => text.trim() === '';

/** Gaps in shares of the size: between Latin words, around Chinese characters, and between columns. */
const GAPS = { word: 0.2, mixed: 0.9, column: 0.9 };

function joinLine(line: readonly Glyph[], columns: boolean): string {
  let text = '';
  let last: Glyph | null = null;
  let blanks: Glyph[] = [];
  for (const glyph of line) {
    if (isBlank(glyph)) {
      blanks.push(glyph);
      continue;
    }
    text += (last ? spaceBetween(last, glyph, blanks, columns) : textOf(blanks)) + glyph.text;
    last = glyph;
    blanks = [];
  }
  return text + textOf(blanks);
}

const textOf = (glyphs: readonly Glyph[]) => glyphs.map(({ text }) => text).join('');

/** Spaces that are written stay; a gap counts where none are, or as far as it is wider than they are. */
function spaceBetween(last: Glyph, glyph: Glyph, blanks: readonly Glyph[], columns: boolean): string {
  const written = blanks.reduce((sum, { left, right }) => sum + right - left, 0);
  const gap = (glyph.left - last.right - written) / Math.max(last.size, glyph.size);
  if (columns && gap > GAPS.column) return '  ';
  if (blanks.length > 0) return textOf(blanks);
  if (isChinese(last) && isChinese(glyph)) return '';
  return gap > (isChinese(last) || isChinese(glyph) ? GAPS.mixed : GAPS.word) ? ' ' : '';
}

const isChinese = ({ text }: Glyph) => CHINESE.test(text);

/** A character of Chinese text, or one of its signs. */
export const CHINESE = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef\u2460-\u24ff\u2014\u2026\u201c\u201d]/u;

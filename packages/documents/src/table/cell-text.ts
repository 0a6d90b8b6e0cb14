import { isDecimalString } from '@plumbline/core';
import { joinPieces, plain } from '../text/text-lines.ts';

/** A value that stands in one cell, and may be broken over its lines because the cell is narrow. */
export function joined(text: string): string {
  return joinPieces(
    text
      .split('\n')
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  );
}

/** Prose: its lines are kept where they are the writer's own, and joined where the width of a column made them. */
export function prose(text: string, breaks: LineBreaks): string {
  if (breaks === 'wrapped') return joined(text);
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** What a line break in a cell is: the writer's (`kept`), or where a line was full (`wrapped`), as in a PDF. */
export type LineBreaks = 'kept' | 'wrapped';

/** A dash, a slash, dots or nothing: the form says there is no value here. */
export const isBlankText = (text: string) => /^[-—–―一/\\…·.、]*$/.test(plain(text));

/** `……`, `指标2:`: an empty line of the paper form. */
export const isFillerText = (text: string) => /^(?:指标\d{1,3}[:、.]?|其[他它])?[-—–/\\….·]*$/.test(plain(text));

/** A number as printed, as a decimal string: `4,153,300` is "4153300", `10分` is "10". Null for anything else. */
export function figureOf(text: string): string | null {
  const words = plain(text).replace(/分$/, '');
  const digits = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(words) ? words.replaceAll(',', '') : words;
  return isDecimalString(digits) ? digits : null;
}

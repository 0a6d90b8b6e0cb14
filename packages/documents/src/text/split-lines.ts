import { cutAtSeams } from './seams.ts';
import { joinSlices } from './slices.ts';
import type { TextLine } from './text-lines.ts';

/** Lines of a text. A line that holds a whole document is cut at its labels; its pieces keep its number. */
export function splitLines(text: string): TextLine[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line.replaceAll('\f', ' ') }));
  return joinSlices(lines).flatMap(({ number, text: line }) =>
    cutAtSeams(line).map((piece) => ({ number, text: piece })),
  );
}

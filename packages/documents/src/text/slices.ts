import type { TextLine } from './text-lines.ts';

/**
 * Puts a text together again that a site for sharing documents printed in numbered slices: `1、…` and `2、…`, each but the last of one
 * length, cut wherever that length ended, in the middle of a word or of a number. The pieces keep the number of their first line.
 */
export function joinSlices(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = slicesFrom(lines, at);
    const line = lines[at];
    if (!line) break;
    const texts = lines.slice(at, at + count).map(({ text }) => text.replace(SLICE, ''));
    joined.push(count > 1 ? { number: line.number, text: texts.join('') } : line);
    at += count;
  }
  return joined;
}

const SLICE = /^\s*(\d{1,4})、/;

/** Paragraphs that an author numbers are not of one length, and are shorter. */
const SHORTEST = 200;

/** How many slices begin here with the first: 1 where this is an ordinary line. */
function slicesFrom(lines: readonly TextLine[], at: number): number {
  const length = sliceLength(lines[at], 1);
  if (length === null || length < SHORTEST) return 1;
  let count = 1;
  for (;;) {
    const next = sliceLength(lines[at + count], count + 1);
    if (next === null) return count;
    count++;
    // The last slice holds the rest of the text, and what the site prints below it.
    if (next !== length) return count;
  }
}

/** The length of slice number `wanted` without its number; null for a line that is none. */
function sliceLength(line: TextLine | undefined, wanted: number): number | null {
  const match = SLICE.exec(line?.text ?? '');
  return line && match && Number(match[1]) === wanted ? line.text.trimEnd().length - match[0].length : null;
}

import type { IndicatorColumn } from '../form-labels.ts';
import type { Laying } from './lay-run.ts';

/**
 * A judged row, whose target and actual are the same word: 及时及时 in front of the points. Where the word stands twice, and in one length
 * only, its beginning is where the name ends.
 */
export function layWords(
  text: string,
  nameStart: number,
  points: readonly Laying[],
  columns: readonly IndicatorColumn[],
): Laying[] {
  if (columns[0] !== 'target' || columns[1] !== 'actual') return [];
  return points.flatMap(({ values, start }) =>
    repeatedWords(text.slice(nameStart, start)).map((word) => ({
      values: { ...values, target: word, actual: word },
      start: start - word.length * 2,
    })),
  );
}

/** Every word a text ends with twice, a name still standing in front of it. */
function repeatedWords(text: string): string[] {
  const words: string[] = [];
  for (let length = 2; length <= LONGEST_WORD && length * 2 + 2 <= text.length; length++) {
    const word = text.slice(-length);
    if (/^\p{Script=Han}+$/u.test(word) && text.slice(-length * 2, -length) === word) words.push(word);
  }
  return words;
}

/** 已按规定建立并有效执行 */
const LONGEST_WORD = 14;

import type { Segment } from '../../columns/segment.ts';
import { textAt } from '../../columns/text-table.ts';

/** Numbers the texts that stand in the result of a chunk, each once. What is not known is an empty text. */
export type TextNumbers = {
  readonly texts: readonly string[];
  /** The number of a text of the segment, given by its number there. */
  readonly numberOf: (text: number) => number;
};

export function textNumbers({ texts }: Segment): TextNumbers {
  const list: string[] = [];
  const known = new Map<number, number>();
  return {
    texts: list,
    numberOf(text) {
      let number = known.get(text);
      if (number === undefined) {
        number = list.push(textAt(texts, text) ?? '') - 1;
        known.set(text, number);
      }
      return number;
    },
  };
}

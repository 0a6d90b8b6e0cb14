import type { LocalizedText } from '@plumbline/core';

/** Puts the value of one parameter into words; null says that the value stands for nothing, as a lone dash does. */
export type Speaker = (value: string) => LocalizedText | null;

export type Words = Readonly<Record<string, LocalizedText>>;

/** A value for which there are no words prints as it is. */
export const asItIs = (value: string): LocalizedText => ({ zh: value, en: value });

/** The words a table has for a value. */
export function wordsOf(table: Words, value: string): LocalizedText {
  return (Object.hasOwn(table, value) ? table[value] : undefined) ?? asItIs(value);
}

/** Speaks by a table of words. */
export const from =
  (table: Words): Speaker =>
  (value) =>
    wordsOf(table, value);

/** Speaks a value that names several words, parted by `separator`. */
export const eachFrom =
  (table: Words, separator: string, joined: LocalizedText): Speaker =>
  (value) => {
    const parts = value.split(separator).map((part) => wordsOf(table, part));
    return { zh: parts.map(({ zh }) => zh).join(joined.zh), en: parts.map(({ en }) => en).join(joined.en) };
  };

/** Speaks an identifier that a person must find in the file, with what it means behind it: `deduct（扣分）`. */
export const glossed =
  (table: Words): Speaker =>
  (value) =>
    Object.hasOwn(table, value)
      ? { zh: `${value}（${table[value]?.zh}）`, en: `${value} (${table[value]?.en})` }
      : asItIs(value);

import type { Language, LocalizedText } from '@plumbline/core';

export type SentenceParams = Readonly<Record<string, string | number | null | undefined>>;

const UNKNOWN: LocalizedText = { zh: '未知', en: 'unknown' };
const OPTIONAL = /\[\[((?:(?!\]\]).)*)\]\]/g;
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

/**
 * Puts values into the `{names}` of a sentence, in both languages. An unknown value reads 未知 / unknown; a part in
 * `[[double brackets]]` is left out when a value in it is unknown. Values are inserted as they are, whatever they contain.
 *
 * @example fillSentence({ zh: '得 {score} 分', en: '{score} points' }, { score: '8' }).en // '8 points'
 */
export function fillSentence(sentence: LocalizedText, params: SentenceParams): LocalizedText {
  return { zh: fill(sentence.zh, params, 'zh'), en: fill(sentence.en, params, 'en') };
}

/** {@link fillSentence} in one language; `speak` may say a value in other words. */
export function fill(
  text: string,
  params: SentenceParams,
  language: Language,
  speak: (name: string, value: string) => string = (_, value) => value,
): string {
  const read = (name: string) => (Object.hasOwn(params, name) ? (params[name] ?? null) : null);
  const known = text.replace(OPTIONAL, (_, part: string) =>
    [...part.matchAll(PLACEHOLDER)].some(([, name = '']) => read(name) === null) ? '' : part,
  );
  return known.replace(PLACEHOLDER, (_, name: string) => {
    const value = read(name);
    return value === null ? UNKNOWN[language] : speak(name, String(value));
  });
}

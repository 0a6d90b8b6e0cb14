import type { Language, LocalizedText } from '@plumbline/core';

export type SentenceParams = Readonly<Record<string, string | number | null | undefined>>;

const UNKNOWN: LocalizedText = { zh: '未知', en: 'unknown' };
const OPTIONAL = /\[\[((?:(?!\]\]).)*)\]\]/s;
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9.]*)\}/;

/**
 * Puts values into the `{names}` of a sentence, in both languages. An unknown value reads 未知 / unknown; a part in
 * `[[double brackets]]` is left out when a value in it is unknown. Values are inserted as they are, whatever they contain.
 *
 * @example fillSentence({ zh: '得 {score} 分', en: '{score} points' }, { score: '8' }).en // '8 points'
 */
export function fillSentence(sentence: LocalizedText, params: SentenceParams): LocalizedText {
  return { zh: fill(sentence.zh, params, 'zh'), en: fill(sentence.en, params, 'en') };
}

/** {@link fillSentence} in one language. */
export function fill(text: string, params: SentenceParams, language: Language): string {
  let filled = '';
  for (const part of partsOf(text))
    if (!part.optional || isKnown(part, params)) filled += fillPart(part, params, language);
  return filled;
}

function fillPart({ texts, names }: Part, params: SentenceParams, language: Language): string {
  let filled = texts[0] ?? '';
  for (let at = 0; at < names.length; at++)
    filled += `${read(params, names[at] ?? '') ?? UNKNOWN[language]}${texts[at + 1] ?? ''}`;
  return filled;
}

const isKnown = ({ names }: Part, params: SentenceParams) => names.every((name) => read(params, name) !== null);

/** Sentences come from rule sets too: a `{constructor}` in one must not find what every object inherits. */
const read = (params: SentenceParams, name: string) => (Object.hasOwn(params, name) ? (params[name] ?? null) : null);

/** A stretch of a sentence: texts with a name between each two of them. */
type Part = { readonly optional: boolean; readonly texts: readonly string[]; readonly names: readonly string[] };

const parsed = new Map<string, readonly Part[]>();

/** A sentence taken apart. The few hundred sentences of the product come again with every form, and are read once. */
function partsOf(text: string): readonly Part[] {
  let parts = parsed.get(text);
  if (!parts) {
    // Every second piece of a split at a group is what the group caught.
    parts = text.split(OPTIONAL).map((piece, index) => {
      const pieces = piece.split(PLACEHOLDER);
      return {
        optional: index % 2 === 1,
        texts: pieces.filter((_, at) => at % 2 === 0),
        names: pieces.filter((_, at) => at % 2 === 1),
      };
    });
    if (parsed.size > 10_000) parsed.clear();
    parsed.set(text, parts);
  }
  return parts;
}

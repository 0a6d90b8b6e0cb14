import { type LocalizedText, Rational } from '@plumbline/core';
import { fillSentence } from '@plumbline/locale';
import { type Facts, type FactValue, isMeasure, measure } from '../facts/fact-value.ts';
import type { ScoredItem } from './scored-item.ts';

/** What a sentence may name beside the facts. `target` and `actual` stand for the filed texts. */
export const SENTENCE_WORDS = [
  'score',
  'maxScore',
  'deduction',
  'declaredScore',
  'amount',
  'target',
  'actual',
] as const;

/** Those words for one item, and for what a rule does to it or because of it. */
export function wordsOf({ item, result }: WordedItem, amount: Rational | null = null): Record<string, FactValue> {
  const { row, maxScore } = item;
  const lost =
    result.score === null || maxScore === null ? null : Rational.max(maxScore.minus(result.score), Rational.zero);
  return {
    score: measure(result.score),
    deduction: measure(lost),
    amount: measure(amount),
    ...(row ? { target: row.target, actual: row.actual } : {}),
  };
}

type WordedItem = Pick<ScoredItem, 'item' | 'result'>;

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

const namesIn = new WeakMap<LocalizedText, readonly string[]>();

/** The names in braces in either language. A rule's sentence is asked for with every form, and read once. */
export function placeholders(sentence: LocalizedText): readonly string[] {
  let names = namesIn.get(sentence);
  if (!names) {
    names = [...new Set([...`${sentence.zh} ${sentence.en}`.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
    namesIn.set(sentence, names);
  }
  return names;
}

/** A rule's sentence with its figures; a ratio is printed as a percentage, an unknown as such. */
export function fillRuleSentence(
  sentence: LocalizedText,
  facts: Facts,
  words: Readonly<Record<string, FactValue>>,
): LocalizedText {
  const names = placeholders(sentence);
  if (names.length === 0) return sentence;
  const values = names.map((name) => [name, printForPeople(Object.hasOwn(words, name) ? words[name] : facts[name])]);
  return fillSentence(sentence, Object.fromEntries(values));
}

const HUNDRED = Rational.of('100');

function printForPeople(value: FactValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (!isMeasure(value)) return String(value);
  const rounding = { places: value.dimension === 'proportion' ? 2 : 4, mode: 'half-up' } as const;
  return value.dimension === 'proportion'
    ? `${value.value.times(HUNDRED).rounded(rounding).toPlain()}%`
    : value.value.rounded(rounding).toPlain();
}

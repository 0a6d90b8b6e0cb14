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
  const [score, deduction] = [measure(result.score), measure(lost)];
  return row
    ? { score, deduction, amount: measure(amount), target: row.target, actual: row.actual }
    : { score, deduction, amount: measure(amount) };
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
  const values: Record<string, string | null> = {};
  for (const name of names) values[name] = printForPeople(Object.hasOwn(words, name) ? words[name] : facts[name]);
  return fillSentence(sentence, values);
}

const HUNDRED = Rational.of('100');
const TWO_PLACES = { places: 2, mode: 'half-up' } as const;
const FOUR_PLACES = { places: 4, mode: 'half-up' } as const;

function printForPeople(value: FactValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (!isMeasure(value)) return String(value);
  return value.dimension === 'proportion'
    ? `${value.value.times(HUNDRED).rounded(TWO_PLACES).toPlain()}%`
    : value.value.rounded(FOUR_PLACES).toPlain();
}

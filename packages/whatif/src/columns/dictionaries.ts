import { Rational } from '@plumbline/core';
import { createNameIndex, type NameIndex } from './name-index.ts';

/** Texts numbered in the order in which they came; 0 stands for none. */
type TextDictionary = {
  readonly texts: readonly (string | null)[];
  indexOf(text: string | null): number;
};

function createTextDictionary(): TextDictionary {
  const texts: (string | null)[] = [null];
  const indexes = new Map<string, number>();
  return {
    texts,
    indexOf(text) {
      if (text === null) return 0;
      let index = indexes.get(text);
      if (index === undefined) {
        index = texts.push(text) - 1;
        indexes.set(text, index);
      }
      return index;
    },
  };
}

/**
 * Numbers as fractions of whole doubles, over a power of ten where they are decimals and fit: of two such denominators the greater
 * is a multiple of the smaller, so that a quotient needs no common one. Numbered in the order in which they came; 0 stands for none, with a denominator of 0. */
export type NumberDictionary = {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
  /** Throws {@link TooLong} for a number that no fraction of doubles is equal to. */
  indexOf(value: Rational | null): number;
  /** {@link indexOf} of a decimal string. */
  indexOfText(text: string | null): number;
};

/** A number with too many digits for a column. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Documents hold no more than 12 places. */
const POWERS_OF_TEN = Array.from({ length: 13 }, (_, places) => 10n ** BigInt(places));

function decimalFraction(value: Rational): readonly [n: number, d: number] {
  const { numerator, denominator } = value;
  if (numerator > SAFE || numerator < -SAFE || denominator > SAFE) throw new TooLong(value.toPlain());
  const power = POWERS_OF_TEN.find((one) => one % denominator === 0n) ?? denominator;
  const scaled = numerator * (power / denominator);
  return scaled > SAFE || scaled < -SAFE ? [Number(numerator), Number(denominator)] : [Number(scaled), Number(power)];
}

function createNumberDictionary(): NumberDictionary {
  const numerators = [0];
  const denominators = [0];
  const indexes = new Map<number, Map<number, number>>();
  const byText = new Map<string, number>();
  const indexOf = (value: Rational | null) => {
    if (value === null) return 0;
    const [n, d] = decimalFraction(value);
    let sameDivisor = indexes.get(d);
    if (!sameDivisor) {
      sameDivisor = new Map();
      indexes.set(d, sameDivisor);
    }
    let index = sameDivisor.get(n);
    if (index === undefined) {
      index = numerators.push(n) - 1;
      denominators.push(d);
      sameDivisor.set(n, index);
    }
    return index;
  };
  const indexOfText = (text: string | null) => {
    if (text === null) return 0;
    let index = byText.get(text);
    if (index === undefined) {
      index = indexOf(Rational.of(text));
      byText.set(text, index);
    }
    return index;
  };
  return { numerators, denominators, indexOf, indexOfText };
}

/** What numbers the texts, the numbers and the names of a segment. */
export type Dictionaries = {
  readonly texts: TextDictionary;
  readonly numbers: NumberDictionary;
  readonly names: NameIndex;
};

export const createDictionaries = (): Dictionaries => ({
  texts: createTextDictionary(),
  numbers: createNumberDictionary(),
  names: createNameIndex(),
});

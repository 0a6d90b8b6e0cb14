import { type LocalizedText, Rational } from '@plumbline/core';
import { cardFigures } from '../../../parts/impact/impact-figures.ts';
import type { Side } from './compare-page.tsx';
import { WORDS } from './words.ts';

export type Figure = {
  readonly words: LocalizedText;
  readonly before: string | null;
  readonly after: string | null;
  /** Exactly; null where one of them is not known. */
  readonly difference: string | null;
};

/** The figures of two studies beside each other. */
export function comparedFigures(before: Side, after: Side): readonly Figure[] {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  return was.map(([words, value], at) => figure(words, value, is[at]?.[1] ?? null));
}

function figuresOf({ result }: Side): readonly (readonly [LocalizedText, string | null])[] {
  const { compared, raised, lowered, gradesUp, gradesDown } = cardFigures(result, gradesOf(result));
  return [
    [WORDS.compared, String(compared)],
    [WORDS.raised, String(raised)],
    [WORDS.lowered, String(lowered)],
    [WORDS.meanBefore, result.base.mean],
    [WORDS.meanAfter, result.candidate.mean],
    [WORDS.meanChange, result.change.mean],
    [WORDS.gradesUp, String(gradesUp)],
    [WORDS.gradesDown, String(gradesDown)],
  ];
}

/** The grades of the candidate, best first. */
export const gradesOf = ({ cliffs }: Pick<Side['result'], 'cliffs'>): readonly string[] =>
  cliffs.candidate.toSorted((a, b) => Rational.of(b.from).compare(Rational.of(a.from))).map(({ grade }) => grade);

const figure = (words: LocalizedText, before: string | null, after: string | null): Figure => ({
  words,
  before,
  after,
  difference: before === null || after === null ? null : Rational.of(after).minus(Rational.of(before)).toPlain(),
});

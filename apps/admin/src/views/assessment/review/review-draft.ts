import { isDecimalString, Rational } from '@plumbline/core';
import { typedValue } from '../document/typed-value.ts';

/** What a reviewer typed and has not given yet: points by the path of their row, and comments at cells. */
export type ReviewDraft = {
  readonly scores: Readonly<Record<string, { readonly score: string; readonly note: string }>>;
  readonly comments: readonly { readonly path: string; readonly text: string }[];
};

export const EMPTY_DRAFT: ReviewDraft = { scores: {}, comments: [] };

/** What this browser kept of a draft; what is none is an empty one. */
export function draftIn(kept: string | null): ReviewDraft {
  try {
    const value: unknown = kept === null ? null : JSON.parse(kept);
    return isDraft(value) ? value : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

const isDraft = (value: unknown): value is ReviewDraft =>
  isRecord(value) &&
  isRecord(value['scores']) &&
  Object.values(value['scores']).every((one) => isText(one, 'score') && isText(one, 'note')) &&
  Array.isArray(value['comments']) &&
  value['comments'].every((one) => isText(one, 'path') && isText(one, 'text'));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, name: string) => isRecord(value) && typeof value[name] === 'string';

/** Whether there is nothing in it to be kept. */
export const isEmpty = ({ scores, comments }: ReviewDraft): boolean =>
  comments.length === 0 && Object.keys(scores).length === 0;

/** Points as somebody typed them, with the signs and the wide figures that people write: `７．５分` is 7.5. What is no figure stays as it is. */
export const typedScore = (typed: string): string => typedValue('decimal', typed) ?? '';

/** Whether points can be given for an item of this worth. */
export function isGivable(score: string, maxScore: string | null): boolean {
  if (!isDecimalString(score)) return false;
  const points = Rational.of(score);
  return !points.isNegative() && (maxScore === null || points.compare(Rational.of(maxScore)) <= 0);
}

/** What all points add up to, exactly; null while none is given or one is no number. */
export function sumOf(scores: readonly string[]): string | null {
  if (scores.length === 0 || !scores.every(isDecimalString)) return null;
  return scores.reduce((sum, score) => sum.plus(Rational.of(score)), Rational.zero).toPlain();
}

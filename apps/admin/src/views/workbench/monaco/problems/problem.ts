import type { Diagnostic, LocalizedText, Severity } from '@plumbline/core';
import type { Place, Stretch } from '../text-place.ts';

/** Something that is wrong with a text of a draft, at its place in it. */
export type Problem = {
  readonly key: string;
  readonly severity: Severity;
  readonly words: LocalizedText;
  /** What people may look for elsewhere: the code of a diagnostic; null for a test that fails. */
  readonly code: string | null;
  readonly stretch: Stretch;
  readonly start: Place;
  readonly end: Place;
  /** What fixes are asked with; null where there are none. */
  readonly diagnostic: Diagnostic | null;
};

/** Puts problems in the order of the text. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.stretch.from - b.stretch.from || a.stretch.to - b.stretch.to);

import type { Language } from '@plumbline/core';
import type { DraftGates } from '@plumbline/service';
import { missingWords } from './missing-words.ts';

/** Gates with what to do about each thing that is missing, in the language of whoever asks. */
export const shownGates = ({ gates, ...rest }: DraftGates, language: Language) => ({
  ...rest,
  gates: gates.map(({ missing, ...gate }) => ({
    ...gate,
    missing: missing.map((one) => ({ ...one, message: missingWords(one)[language] })),
  })),
});

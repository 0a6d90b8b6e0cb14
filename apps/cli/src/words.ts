import type { Language } from '@plumbline/core';
import { FILE_WORDS } from './words/files.ts';
import { HELP_WORDS } from './words/help.ts';
import { IMPACT_WORDS } from './words/impact.ts';
import { RECORD_WORDS } from './words/records.ts';
import { SCORING_WORDS } from './words/scoring.ts';

/** Every word of the command line itself; the wording of diagnostics lives in packages/locale. */
const WORDS = { ...HELP_WORDS, ...SCORING_WORDS, ...FILE_WORDS, ...IMPACT_WORDS, ...RECORD_WORDS };

export type WordKey = keyof typeof WORDS;

/** A word or sentence of the command line, its `{names}` filled in. */
export function say(language: Language, key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[key][language].replace(/\{([a-z]+)\}/g, (braces, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : braces,
  );
}

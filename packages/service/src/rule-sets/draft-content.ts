import { nodeSha256 } from '@plumbline/catalog';
import {
  type Diagnostic,
  hasErrors,
  InvalidRuleSetError,
  parseLocatedJson,
  type RuleSet,
  validateRuleSet,
} from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import { InvalidInputError } from '../errors.ts';

/** What is saved of a draft: its document and its golden tests, as they were typed. */
export type DraftContent = { readonly text: string; readonly tests: string };

/** In UTF-16 units. A rule set of a thousand rules has a million, its golden tests less; anything else is short. */
const MOST_CHARACTERS: Readonly<Record<string, number>> = { text: 2 ** 21, tests: 2 ** 20, result: 2 ** 23 };
const MOST_IN_A_COMMENT = 2 ** 16;

/**
 * Throws `InvalidInputError` for a text that no database keeps as it is: one that is too large, holds NUL, or surrogates without a partner.
 * Whether it is a rule set does not matter here.
 */
export function requireStorable(texts: Readonly<Record<string, string | null>>): void {
  const faults = Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : storageFaults(name, text)));
  if (faults.length > 0) throw new InvalidInputError(faults);
}

function storageFaults(name: string, text: string): Diagnostic[] {
  const fault = (code: Diagnostic['code'], params: Diagnostic['params']): Diagnostic[] => [
    { code, severity: 'error', path: `/${name}`, params: { file: name, ...params } },
  ];
  const most = MOST_CHARACTERS[name] ?? MOST_IN_A_COMMENT;
  if (text.length > most)
    return fault('document/too-large', { size: inMegabytes(text.length), limit: inMegabytes(most) });
  if (text.includes('\0')) return fault('document/binary', {});
  return /\p{Surrogate}/u.test(text) ? fault('document/not-utf8', {}) : [];
}

const inMegabytes = (characters: number) => Math.ceil((characters / 1024 / 1024) * 10) / 10;

/** The rule set in a text, ready to score with; null while the text is none. Lint says why, and costs ten times as much. */
export function compiledText(text: string): CompiledRuleSet | null {
  const { value, diagnostics } = parseLocatedJson(text);
  if (hasErrors(diagnostics) || validateRuleSet(value).length > 0) return null;
  return tryCompile(value as RuleSet);
}

/** Null for a document that fits the contract and does not hold together. */
export function tryCompile(ruleSet: RuleSet): CompiledRuleSet | null {
  try {
    return compileRuleSet(ruleSet, { sha256: nodeSha256 });
  } catch (error) {
    if (error instanceof InvalidRuleSetError) return null;
    throw error;
  }
}

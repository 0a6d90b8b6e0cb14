import { hasErrors, parseLocatedJson, validateRuleSet } from '@plumbline/core';
import { type LintResult, lintRuleSetText } from '@plumbline/engine';

/** What somebody may want to read at once. */
const MOST_FAULTS = 200;

/**
 * Lints what was typed. A text that breaks the contract in hundreds of places is some other document: its first faults are told and nothing is looked
 * for beyond them, since lint takes a time that grows with the square of such faults.
 */
export function lintDraft(text: string): LintResult {
  const { value, diagnostics, positionOf } = parseLocatedJson(text);
  const faults = hasErrors(diagnostics) ? [] : validateRuleSet(value);
  if (faults.length <= MOST_FAULTS) return lintRuleSetText(text);
  return {
    ruleSet: null,
    diagnostics: faults.slice(0, MOST_FAULTS).map((fault) => ({ ...fault, position: positionOf(fault.path) })),
  };
}

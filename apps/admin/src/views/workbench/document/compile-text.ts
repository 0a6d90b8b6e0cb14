import {
  type Diagnostic,
  hasErrors,
  InvalidRuleSetError,
  parseLocatedJson,
  type RuleSet,
  validateRuleSet,
} from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';

type Compilation = CompiledRuleSet | readonly Diagnostic[];

/** A rule set ready to score with, or what is wrong with its text; lint says more, and takes longer. */
export function compileText(text: string): Compilation {
  const { value, diagnostics } = parseLocatedJson(text);
  return hasErrors(diagnostics) ? diagnostics : compileDocument(value);
}

/** {@link compileText} for a document that is read already. */
export function compileDocument(value: unknown): Compilation {
  const faults = validateRuleSet(value);
  if (faults.length > 0) return faults;
  try {
    return compileRuleSet(value as RuleSet);
  } catch (error) {
    if (error instanceof InvalidRuleSetError) return error.diagnostics;
    throw error;
  }
}

export const isCompiled = (result: Compilation): result is CompiledRuleSet => !Array.isArray(result);

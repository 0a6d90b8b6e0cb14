import {
  type Diagnostic,
  hasErrors,
  type Position,
  parseLocatedJson,
  type RuleSet,
  sortDiagnostics,
  validateRuleSet,
} from '@plumbline/core';
import { compileRuleSet } from '../compile.ts';
import { checkView } from './check-rule-set.ts';
import { salvage, viewOf } from './rule-set-view.ts';
import { tryCases } from './try-cases.ts';

export type LintResult = { readonly ruleSet: RuleSet | null; readonly diagnostics: readonly Diagnostic[] };

/** Brackets a rule set may nest; a condition tree has its own, lower limit. */
const MAX_JSON_DEPTH = 64;

/**
 * Checks the text of a rule set and reports everything at once: syntax, the contract, what rules refer to, bands, grades and
 * sums, and what trying cases shows (gaps, ties, rules that never win). Every diagnostic has its line and column.
 * `ruleSet` is null when the text is not usable at all; with errors it must not be published.
 */
export function lintRuleSetText(text: string): LintResult {
  const { value, diagnostics: syntax, positionOf } = parseLocatedJson(text, { maxDepth: MAX_JSON_DEPTH });
  if (hasErrors(syntax)) return { ruleSet: null, diagnostics: sortDiagnostics(syntax) };
  const { ruleSet, diagnostics } = lintRuleSet(value);
  return {
    ruleSet,
    diagnostics: sortDiagnostics([...syntax, ...diagnostics].map((diagnostic) => locate(diagnostic, positionOf))),
  };
}

/** {@link lintRuleSetText} for a document that is already read, without places in a text. */
export function lintRuleSet(document: unknown): LintResult {
  const faults = validateRuleSet(document);
  if (faults.some(({ code }) => code === 'document/too-deep')) return { ruleSet: null, diagnostics: faults };
  if (faults.length > 0)
    return { ruleSet: null, diagnostics: sortDiagnostics([...faults, ...checkView(salvage(document, faults))]) };
  const ruleSet = document as RuleSet;
  const view = viewOf(ruleSet);
  const found = checkView(view);
  const tried = blocksCompiling(found) ? [] : tryCases(view, compileRuleSet(ruleSet));
  return {
    ruleSet: hasErrors(found) && blocksCompiling(found) ? null : ruleSet,
    diagnostics: sortDiagnostics([...found, ...tried]),
  };
}

/** A missing reference is an error, but cases can be tried all the same. */
const blocksCompiling = (found: readonly Diagnostic[]) =>
  found.some(({ severity, code }) => severity === 'error' && code !== 'rule-set/missing-reference');

function locate(diagnostic: Diagnostic, positionOf: (path: string) => Position | undefined): Diagnostic {
  const position = positionOf(diagnostic.path);
  return position ? { ...diagnostic, position } : diagnostic;
}

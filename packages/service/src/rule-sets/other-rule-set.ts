import type { Diagnostic, RuleSet } from '@plumbline/core';

/** A draft that goes by the name of another rule set. */
export function otherRuleSet(ruleSet: RuleSet | null, ruleSetId: string): Diagnostic[] {
  if (!ruleSet || ruleSet.id === ruleSetId) return [];
  return [{ code: 'document/not-one-of', severity: 'error', path: '/id', params: { allowed: ruleSetId } }];
}

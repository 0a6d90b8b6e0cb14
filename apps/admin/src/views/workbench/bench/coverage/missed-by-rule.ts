import type { ScoringBranch } from '@plumbline/engine';

export type MissedOfRule = { readonly rule: string | null; readonly branches: readonly string[] };

/** Branches without a test, together for each rule, in the order of the document. */
export function missedByRule(missed: readonly ScoringBranch[]): MissedOfRule[] {
  const rules = new Map<string | null, string[]>();
  for (const { rule, branch } of missed) {
    const branches = rules.get(rule);
    if (branches) branches.push(branch);
    else rules.set(rule, [branch]);
  }
  return [...rules].map(([rule, branches]) => ({ rule, branches }));
}

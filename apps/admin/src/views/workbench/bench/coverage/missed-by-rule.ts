import type { ScoringBranch } from '@plumbline/engine';

export type MissedOfRule = { readonly rule: string | null; readonly branches: readonly string[] };

/** Branches without a test, together for each rule, in the order of the document. */
export function missedByRule(missed: readonly ScoringBranch[]): MissedOfRule[] {
  return [...Map.groupBy(missed, ({ rule }) => rule)].map(([rule, branches]) => ({
    rule,
    branches: branches.map(({ branch }) => branch),
  }));
}

import { InvalidRuleSetError, type RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import type { Figures } from './figures.ts';
import type { FuzzCase } from './fuzz-case.ts';
import { holdAccounts } from './laws/account-law.ts';
import { holdColumns } from './laws/columns-law.ts';
import { holdToReference } from './laws/reference-law.ts';
import { holdScorer } from './laws/scorer-law.ts';

/** What a run met, for those who want to know whether all ways were taken. */
export type Met = {
  readonly forms: number;
  /** Forms with a total. */
  readonly totals: number;
  readonly quickPrograms: number;
  readonly quickColumns: number;
  /** The methods that gave points to an item, or found that it does not apply. */
  readonly methods: ReadonlySet<string>;
};

/**
 * Scores the forms of a case in every way there is and compares all figures with the reference's; throws a `Disagreement` at the
 * first that differs. Null for a rule set that does not compile.
 */
export async function compareCase({ base, candidate, forms }: FuzzCase, figures: Figures): Promise<Met | null> {
  const compiled = compiledOrNull(base);
  if (!compiled) return null;
  const scorecards = await holdToReference(compiled, forms, figures);
  const quickPrograms = holdScorer(compiled, forms, scorecards, figures);
  const quickColumns = holdColumns(compiled, forms, scorecards, figures);
  const after = compiledOrNull(candidate);
  if (after) holdAccounts(base, after, forms, scorecards, figures);
  const totals = scorecards.filter(({ total }) => total !== null).length;
  const methods = new Set(
    scorecards.flatMap(({ items }) =>
      items.flatMap(({ method, score, notApplicable }) =>
        method && (score !== null || notApplicable) ? [method] : [],
      ),
    ),
  );
  return { forms: forms.length, totals, quickPrograms, quickColumns, methods };
}

function compiledOrNull(ruleSet: RuleSet): CompiledRuleSet | null {
  try {
    return compileRuleSet(ruleSet);
  } catch (error) {
    if (error instanceof InvalidRuleSetError) return null;
    throw error;
  }
}

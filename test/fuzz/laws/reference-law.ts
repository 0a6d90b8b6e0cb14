import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, score, scorecardOf } from '@plumbline/engine';
import type { Figures } from '../figures.ts';

/** Every so many forms all rules that were tried are written out and compared as well. */
const CONSIDERED_EVERY = 6;

/**
 * The compiled evaluator gives the reference's scorecard to the byte. Figures are compared one by one before the bytes, so that
 * a difference is named. Returns the reference's scorecards, for the other laws.
 */
export async function holdToReference(
  compiled: CompiledRuleSet,
  forms: readonly SelfEvaluation[],
  figures: Figures,
): Promise<readonly Scorecard[]> {
  const scorecards: Scorecard[] = [];
  for (const [at, form] of forms.entries()) {
    const options = { considered: at % CONSIDERED_EVERY === 0 };
    const expected = await score(compiled, form, options);
    compareScorecards(expected, scorecardOf(compiled, form, options), at, figures);
    scorecards.push(expected);
  }
  return scorecards;
}

function compareScorecards(expected: Scorecard, found: Scorecard, form: number, { same }: Figures): void {
  const law = 'compiled scorecard = reference';
  for (const [item, wanted] of expected.items.entries()) {
    const where = { law, form, item };
    const given = found.items[item];
    same('score', wanted.score, given?.score, where);
    same('winning rule', wanted.rule, given?.rule, where);
    same('does not apply', wanted.notApplicable, given?.notApplicable, where);
    for (const [index, adjustment] of wanted.adjustments.entries())
      same('adjustment', JSON.stringify(adjustment), JSON.stringify(given?.adjustments[index]), where);
  }
  const where = { law, form };
  for (const [index, adjustment] of expected.adjustments.entries())
    same('adjustment', JSON.stringify(adjustment), JSON.stringify(found.adjustments[index]), where);
  for (const [index, finding] of expected.findings.entries())
    same('finding', JSON.stringify(finding), JSON.stringify(found.findings[index]), where);
  same('total', expected.total, found.total, where);
  same('exact total', expected.exactTotal, found.exactTotal, where);
  same('rating', expected.rating, found.rating, where);
  same('pending', expected.pending, found.pending, where);
  same('scorecard', JSON.stringify(expected), JSON.stringify(found), where);
}

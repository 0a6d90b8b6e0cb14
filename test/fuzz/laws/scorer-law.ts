import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, createScorer, prepareForm, toExactScores } from '@plumbline/engine';
import type { Figures } from '../figures.ts';

/** The programs give every figure of the scorecard. Returns how many forms needed no rationals. */
export function holdScorer(
  compiled: CompiledRuleSet,
  forms: readonly SelfEvaluation[],
  scorecards: readonly Scorecard[],
  { same }: Figures,
): number {
  const scorer = createScorer(compiled);
  const law = 'programs = scorecard';
  let quick = 0;
  for (const [form, filed] of forms.entries()) {
    const prepared = prepareForm(compiled, filed);
    const scores = scorer(prepared);
    if (scores.exact === null) quick++;
    const found = toExactScores(compiled, prepared, scores);
    const expected = scorecards[form];
    for (const [item, wanted] of (expected?.items ?? []).entries()) {
      const given = found.items[item];
      same('score', wanted.score, given?.score?.toPlain() ?? null, { law, form, item });
      same('winning rule', wanted.rule, given?.rule, { law, form, item });
      same('does not apply', wanted.notApplicable, given?.notApplicable, { law, form, item });
    }
    same('total', expected?.total, found.total?.toPlain() ?? null, { law, form });
    same('rating', expected?.rating, found.rating, { law, form });
    same('pending', expected?.pending, found.pending, { law, form });
  }
  return quick;
}

import type { SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, createScorer, prepareForm, scorecardOf, toPlainScores } from '@plumbline/engine';
import { allFindings, reviewForm } from '@plumbline/review';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { jsonBody } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { ReviewAnswer, ReviewRequest, ScoreAnswer, ScoreRequest } from '../contracts/scoring.ts';
import { type RuleSetMemory, ruleSetMemory } from '../scoring/rule-set-memory.ts';
import { answerJson } from '../shell/answer-headers.ts';

/** Scoring and review of a form that comes with the request: nothing is kept, and nobody needs to be signed in. */
export function scoringRoutes({ context: { store } }: AppDeps) {
  const memory = ruleSetMemory(store);
  return new Hono<AppEnv>()
    .post('/score', scoreRoute, jsonBody(ScoreRequest), async (c) => {
      const { form, rules, detail = 'review' } = c.req.valid('json');
      const compiled = await find(memory, rules);
      if (detail === 'scores') return answerJson(c, { scores: scoresOf(compiled, form) });
      const scorecard = scorecardOf(compiled, form);
      if (detail === 'scorecard') return answerJson(c, { scorecard });
      return answerJson(c, { scorecard, findings: allFindings(scorecard.findings, reviewForm(form, scorecard)) });
    })
    .post('/review', reviewRoute, jsonBody(ReviewRequest), async (c) => {
      const { form, rules } = c.req.valid('json');
      const compiled = rules === undefined ? null : await find(memory, rules);
      return answerJson(c, { findings: reviewForm(form, compiled && scorecardOf(compiled, form)) });
    });
}

const scorers = new WeakMap<CompiledRuleSet, ReturnType<typeof createScorer>>();

/** The scores alone, without what they rest on. */
function scoresOf(compiled: CompiledRuleSet, form: SelfEvaluation) {
  let scorer = scorers.get(compiled);
  if (!scorer) {
    scorer = createScorer(compiled);
    scorers.set(compiled, scorer);
  }
  const prepared = prepareForm(compiled, form);
  const { id, version } = compiled.ruleSet;
  return {
    ruleSet: { id, version, hash: compiled.hash },
    ...toPlainScores(compiled, prepared, scorer(prepared)),
  };
}

const find = (memory: RuleSetMemory, rules: string | object) =>
  typeof rules === 'string' ? memory.published(rules) : memory.sent(rules, '/rules');

const scoreRoute = route({
  operationId: 'scoreForm',
  tag: 'scoring',
  summary: 'Scores a form under a published version or a rule set document; nothing is kept',
  answers: { 200: { description: 'The scorecard, and what rules and review found', body: ScoreAnswer } },
  problems: [400, 403, 404, 413, 415, 422],
  signedIn: false,
});

const reviewRoute = route({
  operationId: 'reviewForm',
  tag: 'scoring',
  summary: 'What a reviewer would find in a form; with rules, against the scores they give',
  answers: { 200: { description: 'Findings, in the order of the form', body: ReviewAnswer } },
  problems: [400, 403, 404, 413, 415, 422],
  signedIn: false,
});

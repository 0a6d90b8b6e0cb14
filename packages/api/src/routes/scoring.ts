import { scorecardOf } from '@plumbline/engine';
import { allFindings, reviewForm } from '@plumbline/review';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { jsonBody } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { ReviewAnswer, ReviewRequest, ScoreAnswer, ScoreRequest } from '../contracts/scoring.ts';
import { type RuleSetMemory, ruleSetMemory } from '../scoring/rule-set-memory.ts';

/** Scoring and review of a form that comes with the request: nothing is kept, and nobody needs to be signed in. */
export function scoringRoutes({ context: { store } }: AppDeps) {
  const memory = ruleSetMemory(store);
  return new Hono<AppEnv>()
    .post('/score', scoreRoute, jsonBody(ScoreRequest), async (c) => {
      const { form, rules, review = true } = c.req.valid('json');
      const scorecard = scorecardOf(await find(memory, rules), form);
      const found = review ? reviewForm(form, scorecard) : [];
      return c.json({ scorecard, findings: allFindings(scorecard.findings, found) });
    })
    .post('/review', reviewRoute, jsonBody(ReviewRequest), async (c) => {
      const { form, rules } = c.req.valid('json');
      const compiled = rules === undefined ? null : await find(memory, rules);
      return c.json({ findings: reviewForm(form, compiled && scorecardOf(compiled, form)) });
    });
}

const find = (memory: RuleSetMemory, rules: string | object) =>
  typeof rules === 'string' ? memory.published(rules) : memory.sent(rules, '/rules');

const scoreRoute = route({
  operationId: 'scoreForm',
  tag: 'scoring',
  summary: 'Scores a form under a published version or a rule set document; nothing is kept',
  answers: { 200: { description: 'The scorecard, and what rules and review found', body: ScoreAnswer } },
  problems: [400, 404, 413, 415, 422],
  signedIn: false,
});

const reviewRoute = route({
  operationId: 'reviewForm',
  tag: 'scoring',
  summary: 'What a reviewer would find in a form; with rules, against the scores they give',
  answers: { 200: { description: 'Findings, in the order of the form', body: ReviewAnswer } },
  problems: [400, 404, 413, 415, 422],
  signedIn: false,
});

import {
  certifyScorecard,
  getScorecard,
  liftOverride,
  listScorecards,
  overrideScore,
  pinScorecard,
  scoreAssessment,
} from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { CertificateRequest, NewOverride, Pin, Scoring } from '../contracts/assessments.ts';
import { jsonBody } from '../contracts/contract.ts';
import { idempotent } from '../http/idempotency.ts';
import { basedOn, tagRevision } from '../http/revision-tag.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { assessmentRoutes as described } from './assessment-descriptions.ts';
import { shownAssessment } from './shown-assessment.ts';

/** The scores of an assessment, and what people set in place of them. */
export function scorecardRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  const once = idempotent(deps);
  return new Hono<SignedInEnv>()
    .get('/assessments/:id/scorecards', described.scorecards, signedIn, async (c) =>
      c.json({ items: await listScorecards(context, actorOf(c), { id: c.req.param('id') }) }),
    )
    .post('/assessments/:id/scorecards', described.score, signedIn, once, jsonBody(Scoring), async (c) => {
      const id = c.req.param('id');
      const judged = await scoreAssessment(context, actorOf(c), { id, ...c.req.valid('json') });
      c.header('Location', `/api/v1/assessments/${id}/scorecards/${judged.record.id}`);
      return c.json(judged, 201);
    })
    .get('/assessments/:id/scorecards/:scorecardId', described.scorecard, signedIn, async (c) =>
      c.json(await getScorecard(context, actorOf(c), c.req.param())),
    )
    .post('/assessments/:id/pin-scorecard', described.pin, signedIn, jsonBody(Pin), async (c) => {
      const target = { id: c.req.param('id'), basedOn: basedOn(c) };
      const assessment = await pinScorecard(context, actorOf(c), { ...target, ...c.req.valid('json') });
      tagRevision(c, assessment);
      return c.json(shownAssessment(assessment));
    })
    .post('/assessments/:id/overrides', described.override, signedIn, once, jsonBody(NewOverride), async (c) =>
      c.json(await overrideScore(context, actorOf(c), { id: c.req.param('id'), ...c.req.valid('json') }), 201),
    )
    .delete('/assessments/:id/overrides/:overrideId', described.liftOverride, signedIn, async (c) => {
      await liftOverride(context, actorOf(c), c.req.param());
      return c.body(null, 204);
    })
    .post('/assessments/:id/certificates', described.certify, signedIn, once, jsonBody(CertificateRequest), async (c) =>
      c.json(await certifyScorecard(context, actorOf(c), { id: c.req.param('id'), ...c.req.valid('json') }), 201),
    );
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

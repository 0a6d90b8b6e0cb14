import { giveReviewerScores, listAssessmentComments, listReviewerScores, ownReviewerScores } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { jsonBody } from '../contracts/contract.ts';
import {
  AssessmentCommentList,
  NewReviewerScores,
  OwnReviewerScoresAnswer,
  ReviewerScoresAnswer,
  ReviewerScoresList,
} from '../contracts/reviews.ts';
import { route } from '../contracts/route-description.ts';
import { IDEMPOTENCY_KEY, idempotent } from '../http/idempotency.ts';
import { basedOn, IF_MATCH } from '../http/revision-tag.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';

/** What reviewers would give and what they said, beside the scores that count. */
export function reviewRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/assessments/:id/comments', commentsRoute, signedIn, async (c) =>
      c.json({ items: await listAssessmentComments(context, actorOf(c), { id: c.req.param('id') }) }),
    )
    .get('/assessments/:id/reviewer-scores', allRoute, signedIn, async (c) =>
      c.json({ items: await listReviewerScores(context, actorOf(c), { id: c.req.param('id') }) }),
    )
    .get('/assessments/:id/reviewer-scores/own', ownRoute, signedIn, async (c) =>
      c.json(await ownReviewerScores(context, actorOf(c), { id: c.req.param('id') })),
    )
    .post(
      '/assessments/:id/reviewer-scores',
      giveRoute,
      signedIn,
      idempotent(deps),
      jsonBody(NewReviewerScores),
      async (c) => {
        const target = { id: c.req.param('id'), basedOn: basedOn(c) };
        return c.json(await giveReviewerScores(context, actorOf(c), { ...target, ...c.req.valid('json') }), 201);
      },
    );
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

const commentsRoute = route({
  operationId: 'listAssessmentComments',
  tag: 'assessments',
  summary: '复核人在单元格上的意见 / what reviewers said at cells, with the revision it was said about',
  answers: { 200: { description: 'Oldest first', body: AssessmentCommentList } },
  problems: [404],
});

const allRoute = route({
  operationId: 'listReviewerScores',
  tag: 'assessments',
  summary:
    '各复核人给的分；复核人须先给出自己的 / what all reviewers gave; to a reviewer only once their own points are given',
  answers: { 200: { description: 'Oldest first', body: ReviewerScoresList } },
  problems: [404],
});

const ownRoute = route({
  operationId: 'listOwnReviewerScores',
  tag: 'assessments',
  summary: '自己给过的复核分，及已给分的其他人数 / what one gave oneself, and how many others gave theirs',
  answers: { 200: { description: 'Oldest first', body: OwnReviewerScoresAnswer } },
  problems: [404],
});

const giveRoute = route({
  operationId: 'giveReviewerScores',
  tag: 'assessments',
  summary: '给出自己的复核分，不影响正式得分 / gives one’s own points; they change no score that counts',
  answers: { 201: { description: 'Given', body: ReviewerScoresAnswer } },
  headers: { ...IDEMPOTENCY_KEY, ...IF_MATCH },
  problems: [400, 404, 409, 412, 415, 422, 428],
});

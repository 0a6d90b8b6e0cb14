import {
  acceptAssessment,
  createAssessment,
  getAssessment,
  listAssessmentRevisions,
  listAssessments,
  recheckAssessment,
  restoreAssessmentRevision,
  returnAssessment,
  saveAssessment,
  submitAssessment,
} from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import {
  Acceptance,
  AssessmentQuery,
  FormRequest,
  NewAssessment,
  Recheck,
  Return,
  Submission,
} from '../contracts/assessments.ts';
import { jsonBody, query } from '../contracts/contract.ts';
import { idempotent } from '../http/idempotency.ts';
import { linkNext, pageRequest } from '../http/paging.ts';
import { revisionNumber } from '../http/revision-number.ts';
import { basedOn, tagRevision } from '../http/revision-tag.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { assessmentRoutes as described } from './assessment-descriptions.ts';
import { listed, shownListing } from './listed-assessments.ts';
import { shownAssessment, shownRevision } from './shown-assessment.ts';

/** Forms on their way from the unit to acceptance. */
export function assessmentRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .route('/', assessmentDecisions(deps))
    .get('/assessments', described.list, signedIn, query(AssessmentQuery), async (c) => {
      const { limit, after, ...wanted } = c.req.valid('query');
      const page = pageRequest({ ...(limit ? { limit } : {}), ...(after ? { after } : {}) });
      const found = await listAssessments(context, actorOf(c), { ...listed(wanted), page });
      linkNext(c, found);
      return c.json({ items: found.items.map(shownListing), next: found.next });
    })
    .post('/assessments', described.create, signedIn, idempotent(deps), jsonBody(NewAssessment), async (c) => {
      const assessment = await createAssessment(context, actorOf(c), c.req.valid('json'));
      c.header('Location', `/api/v1/assessments/${assessment.id}`);
      tagRevision(c, assessment);
      return c.json(shownAssessment(assessment), 201);
    })
    .get('/assessments/:id', described.get, signedIn, async (c) => {
      const view = await getAssessment(context, actorOf(c), { id: c.req.param('id') });
      tagRevision(c, view.assessment);
      return c.json(view);
    })
    .put('/assessments/:id', described.save, signedIn, jsonBody(FormRequest), async (c) =>
      answered(c, await saveAssessment(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .get('/assessments/:id/revisions', described.revisions, signedIn, async (c) => {
      const revisions = await listAssessmentRevisions(context, actorOf(c), { id: c.req.param('id') });
      return c.json({ items: revisions.map(shownRevision) });
    })
    .post('/assessments/:id/revisions/:revision/restore', described.restore, signedIn, async (c) => {
      const revision = revisionNumber(c.req.param('revision'));
      return answered(c, await restoreAssessmentRevision(context, actorOf(c), { ...targetOf(c), revision }));
    });
}

function assessmentDecisions({ context, identity }: AppDeps) {
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .post('/assessments/:id/submit', described.submit, signedIn, jsonBody(Submission), async (c) =>
      answered(c, await submitAssessment(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/assessments/:id/return', described.return, signedIn, jsonBody(Return), async (c) =>
      answered(c, await returnAssessment(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/assessments/:id/accept', described.accept, signedIn, jsonBody(Acceptance), async (c) =>
      answered(c, await acceptAssessment(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/assessments/:id/recheck', described.recheck, signedIn, jsonBody(Recheck), async (c) =>
      answered(c, await recheckAssessment(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    );
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

const targetOf = (c: Context<SignedInEnv, '/assessments/:id'>) => ({ id: c.req.param('id'), basedOn: basedOn(c) });

function answered(c: Context<SignedInEnv>, assessment: Parameters<typeof shownAssessment>[0]) {
  tagRevision(c, assessment);
  return c.json(shownAssessment(assessment));
}

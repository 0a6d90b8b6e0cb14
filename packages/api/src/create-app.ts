import { Hono } from 'hono';
import type { AppDeps, AppEnv } from './app-deps.ts';
import { cookieName } from './identity/auth.ts';
import { appPages } from './pages/app-pages.ts';
import { certificatePage } from './pages/certificate-page.ts';
import { docsPage } from './pages/docs-page.ts';
import { openApiDocument } from './pages/open-api.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { archiveRoutes } from './routes/archive.ts';
import { assessmentListRoutes } from './routes/assessment-list.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { certificateRoutes } from './routes/certificates.ts';
import { draftRoutes } from './routes/drafts.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { importRoutes } from './routes/imports.ts';
import { journalRoutes } from './routes/journal.ts';
import { operationsRoutes } from './routes/operations.ts';
import { peopleRoutes } from './routes/people.ts';
import { portfolioRoutes } from './routes/portfolio.ts';
import { printingRoutes } from './routes/printing.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { ruleSetReaderRoutes } from './routes/rule-set-readers.ts';
import { ruleSetRoutes, versionRoutes } from './routes/rule-sets.ts';
import { scorecardRoutes } from './routes/scorecards.ts';
import { scoringRoutes } from './routes/scoring.ts';
import { sessionRoutes } from './routes/session.ts';
import { studyRoutes } from './routes/studies.ts';
import { measureJobs } from './shell/job-metrics.ts';
import { createMetrics } from './shell/metrics.ts';
import { addShell } from './shell/shell.ts';

/**
 * The whole HTTP interface. It does not listen: a server hands it requests, and so do tests.
 *
 * @example await createApp(deps).request('/api/v1/rule-sets')
 */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const metrics = createMetrics();
  measureJobs(deps.context.jobs, metrics.registry);
  addShell(app, deps, metrics);
  app.route('/', operationsRoutes(deps, metrics));
  app.route('/api/v1', apiRoutes(deps));
  const document = openApiDocument(app, cookieName(deps.publicUrl));
  app.get('/openapi.json', async (c) => c.json(await document()));
  app.route('/', docsPage());
  app.route('/', certificatePage(deps));
  addOidc(app, deps);
  if (deps.pages) app.route('/', appPages(deps.pages));
  return app;
}

/** Of everything that logging in elsewhere brings with it, the start and the way back, and nothing more. */
function addOidc(app: Hono<AppEnv>, { identity: { oidc } }: AppDeps): void {
  if (oidc === null) return;
  app.post('/api/auth/sign-in/social', (c) => oidc(c.req.raw));
  app.get('/api/auth/callback/:provider', (c) => oidc(c.req.raw));
}

/** What stands under /api/v1: one chain, from whose type the typed client is made. */
function apiRoutes(deps: AppDeps) {
  return new Hono<AppEnv>()
    .route('/', scoringRoutes(deps))
    .route('/', ruleSetRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', versionRoutes(deps))
    .route('/', ruleSetReaderRoutes(deps))
    .route('/', draftRoutes(deps))
    .route('/', approvalRoutes(deps))
    .route('/', assessmentListRoutes(deps))
    .route('/', assessmentRoutes(deps))
    .route('/', scorecardRoutes(deps))
    .route('/', evidenceRoutes(deps))
    .route('/', printingRoutes(deps))
    .route('/', importRoutes(deps))
    .route('/', reviewRoutes(deps))
    .route('/', portfolioRoutes(deps))
    .route('/', archiveRoutes(deps))
    .route('/', studyRoutes(deps))
    .route('/', certificateRoutes(deps))
    .route('/', peopleRoutes(deps))
    .route('/', journalRoutes(deps));
}

/** The routes as a type, for `createClient`. */
export type ApiRoutes = ReturnType<typeof apiRoutes>;

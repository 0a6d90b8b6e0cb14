import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Loading } from '../parts/loading.tsx';
import { listSearch } from '../views/assessments/list-search.ts';
import { journalSearch } from '../views/journal/journal-search.ts';
import { peopleSearch } from '../views/people/people-search.ts';
import { caseSearch } from '../views/studies/cases/case-search.ts';
import { studiesSearch } from '../views/studies/list/list-search.ts';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, errorComponent: ErrorPage, notFoundComponent: NotFoundPage });

/** What two things are compared. */
const twoSides = ({
  before,
  after,
}: Readonly<Record<string, unknown>>): { readonly before?: string; readonly after?: string } => ({
  ...(typeof before === 'string' ? { before } : {}),
  ...(typeof after === 'string' ? { after } : {}),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: ({
    year,
    unit,
  }: Readonly<Record<string, unknown>>): { readonly year?: number; readonly unit?: string } => ({
    ...(typeof year === 'number' && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
  }),
  component: lazyRouteComponent(() => import('../views/portfolio/home-page.tsx'), 'HomePage'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('../views/rules/rules-page.tsx'), 'RulesPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/rules/compare',
  validateSearch: twoSides,
  component: lazyRouteComponent(() => import('../views/rules/compare-page.tsx'), 'ComparePage'),
});

const version = createRoute({
  getParentRoute: () => root,
  path: '/rules/$id/$version',
  validateSearch: ({ tab }: Readonly<Record<string, unknown>>): { readonly tab?: string } =>
    typeof tab === 'string' ? { tab } : {},
  component: lazyRouteComponent(() => import('../views/version/version-page.tsx'), 'VersionPage'),
});

const drafts = createRoute({
  getParentRoute: () => root,
  path: '/drafts',
  component: lazyRouteComponent(() => import('../views/drafts/drafts-page.tsx'), 'DraftsPage'),
});

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$id',
  validateSearch: ({ panel }: Readonly<Record<string, unknown>>): { readonly panel?: string } =>
    typeof panel === 'string' ? { panel } : {},
  component: lazyRouteComponent(() => import('../views/workbench/workbench-page.tsx'), 'WorkbenchPage'),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../views/approvals/approvals-page.tsx'), 'ApprovalsPage'),
});

const assessments = createRoute({
  getParentRoute: () => root,
  path: '/assessments',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../views/assessments/assessments-page.tsx'), 'AssessmentsPage'),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/assessments/$id',
  validateSearch: ({ rules }: Readonly<Record<string, unknown>>): { readonly rules?: string } =>
    typeof rules === 'string' ? { rules } : {},
  component: lazyRouteComponent(() => import('../views/assessment/assessment-page.tsx'), 'AssessmentPage'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/assessments/$id/review',
  component: lazyRouteComponent(() => import('../views/assessment/review/review-page.tsx'), 'ReviewPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../views/imports/imports-page.tsx'), 'ImportsPage'),
});

const importReview = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id/$number',
  component: lazyRouteComponent(() => import('../views/imports/review/import-review-page.tsx'), 'ImportReviewPage'),
});

const studies = createRoute({
  getParentRoute: () => root,
  path: '/studies',
  validateSearch: studiesSearch,
  component: lazyRouteComponent(() => import('../views/studies/list/studies-page.tsx'), 'StudiesPage'),
});

const compareStudies = createRoute({
  getParentRoute: () => root,
  path: '/studies/compare',
  validateSearch: twoSides,
  component: lazyRouteComponent(() => import('../views/studies/compare/compare-page.tsx'), 'ComparePage'),
});

const study = createRoute({
  getParentRoute: () => root,
  path: '/studies/$id',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('../views/studies/study/study-page.tsx'), 'StudyPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../views/people/people-page.tsx'), 'PeoplePage'),
});

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  validateSearch: journalSearch,
  component: lazyRouteComponent(() => import('../views/journal/journal-page.tsx'), 'JournalPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    rules,
    compare,
    version,
    drafts,
    workbench,
    approvals,
    assessments,
    assessment,
    review,
    imports,
    importReview,
    studies,
    compareStudies,
    study,
    people,
    journal,
  ]),
  defaultPreload: false,
  // What a page is made of is on its way: the one before stands for a moment, and then this.
  defaultPendingComponent: Loading,
  defaultPendingMs: 400,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

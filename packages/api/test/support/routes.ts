import { exampleForm, type Harness, json } from './harness.ts';
import { PDF, type Subjects, upload } from './subjects.ts';

/**
 * What a route is to somebody of another organisation. `open`: for everybody. `own`: about oneself. `list`: a list, in which nothing of others
 * stands. `published`: of everybody who is signed in. `subject`: of its organisation alone, and for others not there. Every route stands here: one that
 * was added without a thought fails.
 */
export const ROUTES: Readonly<
  Record<
    string,
    { readonly is: 'open' | 'own' | 'list' | 'published' | 'subject'; readonly body?: (of: Subjects) => unknown }
  >
> = {
  'POST /score': { is: 'open' },
  'POST /review': { is: 'open' },
  'GET /rule-sets': { is: 'open' },
  'GET /rule-sets/:id/versions/:version': { is: 'open' },
  'POST /certificates/verify': { is: 'open' },
  'GET /certificates/:hash': { is: 'open' },
  'POST /session': { is: 'open' },
  'DELETE /session': { is: 'open' },
  'GET /session': { is: 'open' },
  'PUT /session/password': { is: 'own' },
  'GET /rule-sets/resolve': { is: 'published' },
  'POST /rule-sets/diff': { is: 'subject', body: ({ draftId }) => ({ before: { draftId }, after: { draftId } }) },
  'POST /rule-sets/:id/versions/:version/retire': { is: 'published' },
  'POST /rule-sets/:id/versions/:version/rollback': { is: 'published' },
  'GET /rule-sets/:id/history': { is: 'published' },
  // Of a version everybody may read, how often each organisation used it.
  'GET /rule-sets/:id/versions/:version/usage': { is: 'list' },
  'GET /rule-sets/:id/versions/:version/rule-book': { is: 'published' },
  'GET /drafts': { is: 'list' },
  'POST /drafts': {
    is: 'subject',
    body: ({ organisationId }) => ({
      organisationId,
      ruleSetId: 'other-rules',
      begin: { kind: 'text', text: '', tests: '' },
    }),
  },
  'GET /drafts/:id': { is: 'subject' },
  'PUT /drafts/:id': { is: 'subject', body: () => ({ text: '{}', tests: '' }) },
  'GET /drafts/:id/revisions': { is: 'subject' },
  'POST /drafts/:id/revisions/:revision/restore': { is: 'subject' },
  'GET /drafts/:id/gates': { is: 'subject' },
  'POST /drafts/:id/impact-studies': { is: 'subject', body: ({ studyId }) => ({ studyId }) },
  'POST /drafts/:id/request-approval': { is: 'subject', body: () => ({ summary: 'because' }) },
  'POST /drafts/:id/approve': { is: 'subject', body: () => ({ comment: null }) },
  'POST /drafts/:id/reject': { is: 'subject', body: () => ({ comment: 'no' }) },
  'POST /drafts/:id/discard': { is: 'subject' },
  'POST /drafts/:id/schedule': { is: 'subject', body: () => ({ at: '2099-01-01T00:00:00+08:00' }) },
  'DELETE /drafts/:id/schedule': { is: 'subject' },
  'GET /drafts/:id/comments': { is: 'subject' },
  'POST /drafts/:id/comments': {
    is: 'subject',
    body: ({ commentId }) => ({ ruleId: 'target-met', threadId: commentId, text: 'because' }),
  },
  'POST /drafts/:id/comments/:commentId/resolve': { is: 'subject' },
  'POST /drafts/:id/publish': { is: 'subject' },
  'GET /approvals': { is: 'list' },
  'GET /archive': { is: 'list' },
  'GET /archive/:fiscalYear': { is: 'list' },
  'GET /studies': { is: 'list' },
  'POST /studies': {
    is: 'subject',
    body: ({ organisationId }) => ({
      name: '从严试算',
      note: 'because',
      question: {
        kind: 'comparison',
        population: { years: null, organisations: [organisationId], formTypes: ['project'] },
        base: { kind: 'official' },
        candidate: { kind: 'version', ruleSetId: 'shanghai-2020', version: '1.0.0' },
      },
    }),
  },
  'POST /studies/matrix': {
    is: 'subject',
    body: ({ organisationId }) => ({
      name: '各年各版',
      note: 'because',
      question: {
        kind: 'matrix',
        population: { years: null, organisations: [organisationId], formTypes: ['project'] },
        versions: [{ kind: 'version', ruleSetId: 'shanghai-2020', version: '1.0.0' }],
      },
    }),
  },
  'GET /studies/:id': { is: 'subject' },
  'PATCH /studies/:id': { is: 'subject', body: () => ({ name: '另一名', note: 'so', shared: false }) },
  'DELETE /studies/:id': { is: 'subject' },
  'POST /studies/:id/cancel': { is: 'subject' },
  'POST /studies/:id/resume': { is: 'subject' },
  'GET /studies/:id/result': { is: 'subject' },
  'GET /studies/:id/cases': { is: 'subject' },
  'GET /studies/:id/cases/:assessmentId': { is: 'subject' },
  'GET /studies/:id/pairs': { is: 'subject' },
  'GET /studies/:id/export': { is: 'subject' },
  'GET /studies/:id/progress': { is: 'subject' },
  'GET /portfolio': { is: 'list' },
  'GET /assessments': { is: 'list' },
  'GET /assessment-list': { is: 'list' },
  'POST /assessments': { is: 'subject', body: ({ organisationId }) => ({ organisationId, form: exampleForm() }) },
  'GET /assessments/:id': { is: 'subject' },
  'PUT /assessments/:id': { is: 'subject', body: () => ({ form: exampleForm() }) },
  'GET /assessments/:id/revisions': { is: 'subject' },
  'POST /assessments/:id/revisions/:revision/restore': { is: 'subject' },
  'POST /assessments/:id/submit': { is: 'subject', body: () => ({ rules: null }) },
  'POST /assessments/:id/return': {
    is: 'subject',
    body: () => ({ reason: 'mend it', comments: [{ path: '/indicators/0/actual', text: 'mend this' }] }),
  },
  'POST /assessments/:id/accept': { is: 'subject', body: () => ({ scorecardId: null }) },
  'POST /assessments/:id/recheck': { is: 'subject', body: () => ({ reason: null }) },
  'GET /assessments/:id/scorecards': { is: 'subject' },
  'POST /assessments/:id/scorecards': { is: 'subject', body: () => ({ rules: { by: 'year' } }) },
  'GET /assessments/:id/scorecards/:scorecardId': { is: 'subject' },
  'POST /assessments/:id/pin-scorecard': {
    is: 'subject',
    body: ({ scorecardId }) => ({ scorecardId, reason: 'better' }),
  },
  'POST /assessments/:id/overrides': {
    is: 'subject',
    body: ({ scorecardId }) => ({ scorecardId, indicatorIndex: 0, score: '1', reason: 'so' }),
  },
  'DELETE /assessments/:id/overrides/:overrideId': { is: 'subject' },
  'POST /assessments/:id/certificates': { is: 'subject', body: () => ({ scorecardId: null, withForm: true }) },
  'GET /assessments/:id/evidence': { is: 'subject' },
  'POST /assessments/:id/evidence': { is: 'subject' },
  'GET /assessments/:id/evidence/:evidenceId': { is: 'subject' },
  'DELETE /assessments/:id/evidence/:evidenceId': { is: 'subject' },
  'GET /assessments/:id/form.pdf': { is: 'subject' },
  'GET /assessments/:id/form.xlsx': { is: 'subject' },
  'GET /assessments/:id/form.docx': { is: 'subject' },
  'GET /assessments/:id/form.json': { is: 'subject' },
  'POST /assessments/export': {
    is: 'subject',
    body: ({ assessmentId }) => ({ assessmentIds: [assessmentId], formats: ['json'], certificates: false }),
  },
  'GET /imports': { is: 'list' },
  'POST /imports': { is: 'subject' },
  'GET /imports/:id': { is: 'subject' },
  'GET /imports/:id/file': { is: 'subject' },
  'GET /imports/:id/forms/:number': { is: 'subject' },
  'GET /imports/:id/forms/:number/source': { is: 'subject' },
  'PUT /imports/:id/forms/:number': { is: 'subject', body: () => ({ form: exampleForm() }) },
  'POST /imports/:id/forms/:number/accept': {
    is: 'subject',
    body: ({ assessmentId }) => ({ as: { kind: 'update', assessmentId, basedOn: 1 } }),
  },
  'POST /imports/:id/forms/:number/skip': { is: 'subject' },
  'GET /assessments/:id/comments': { is: 'subject' },
  'GET /assessments/:id/reviewer-scores': { is: 'subject' },
  'GET /assessments/:id/reviewer-scores/own': { is: 'subject' },
  'POST /assessments/:id/reviewer-scores': {
    is: 'subject',
    body: () => ({ scores: [{ indicatorIndex: 0, score: '1', note: 'so' }] }),
  },
  'GET /organisations': { is: 'list' },
  'POST /organisations': {
    is: 'subject',
    body: ({ organisationId }) => ({ parentId: organisationId, name: '新处', code: null }),
  },
  'GET /people/names': { is: 'list' },
  'GET /users': { is: 'list' },
  'POST /users': {
    is: 'subject',
    body: ({ organisationId }) => ({ username: 'new.one', name: 'New', organisationId }),
  },
  'GET /users/:id': { is: 'subject' },
  'PUT /users/:id/grants': { is: 'subject', body: () => ({ grants: [] }) },
  'POST /users/:id/reset-password': { is: 'subject' },
  'PUT /users/:id/disabled': { is: 'subject', body: () => ({ isDisabled: true }) },
  'GET /journal': { is: 'list' },
  // Tells of no entry but how many there are.
  'GET /journal/verification': { is: 'published' },
};

/** Every route of the interface, from the router itself; middleware has no method of its own. */
export function walked({ app }: Harness): string[] {
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'));
  return [...new Set(routes.map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`))];
}

export function requestFor(route: string, subjects: Subjects, cookie: string | null): [string, RequestInit] {
  const { method, path } = addressOf(route, subjects);
  const headers: Record<string, string> = { ...(cookie === null ? {} : { cookie }), 'If-Match': '"2"' };
  const body = ROUTES[route]?.body?.(subjects);
  if (route === 'POST /assessments/:id/evidence') return [`/api/v1${path}`, upload(PDF, 'a.pdf', cookie ?? '')];
  if (route === 'POST /imports')
    return [`/api/v1${path}?organisationId=${subjects.organisationId}`, upload(PDF, 'a.pdf', cookie ?? '')];
  const url = `/api/v1${path}${queryOf(path, subjects)}`;
  return [url, body === undefined ? { method, headers } : json(body, headers, method)];
}

/** The address of a route, about the subjects. */
function addressOf(route: string, subjects: Subjects): { readonly method: string; readonly path: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const id = idOf(pattern, subjects);
  const path = pattern.startsWith('/rule-sets/:id')
    ? pattern.replace(':id', 'shanghai-2020').replace(':version', '1.0.0')
    : pattern
        .replace(':id', id)
        .replace(':scorecardId', subjects.scorecardId)
        .replace(':overrideId', subjects.overrideId)
        .replace(':evidenceId', subjects.evidenceId)
        .replace(':commentId', subjects.commentId)
        .replace(':assessmentId', subjects.assessmentId)
        .replace(':revision', '1')
        .replace(':number', '1')
        .replace(':fiscalYear', '2020');
  return { method, path };
}

function idOf(pattern: string, subjects: Subjects): string {
  if (pattern.startsWith('/drafts')) return subjects.draftId;
  if (pattern.startsWith('/imports')) return subjects.importId;
  if (pattern.startsWith('/studies')) return subjects.studyId;
  return pattern.startsWith('/users') ? subjects.userId : subjects.assessmentId;
}

function queryOf(path: string, { userId }: Subjects): string {
  if (path === '/people/names') return `?ids=${userId}`;
  if (path === '/approvals') return '?of=forMe';
  if (path === '/assessment-list') return '?format=csv';
  if (path.endsWith('/rule-book')) return '?format=txt';
  if (path.startsWith('/studies/') && path.endsWith('/export')) return '?format=csv';
  return path === '/rule-sets/resolve' ? '?fiscalYear=2020' : '';
}

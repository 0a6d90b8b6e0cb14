import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, exampleForm, type Harness, json, signIn } from './support/harness.ts';
import { createSubjects, PDF, type Subjects, upload } from './support/subjects.ts';

/**
 * What a route is to somebody of another organisation. `open`: for everybody. `own`: about oneself. `list`: a list, in which nothing of others
 * stands. `published`: of everybody who is signed in. `subject`: of its organisation alone, and for others not there. Every route stands here: one that
 * was added without a thought fails.
 */
const ROUTES: Readonly<
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
  'POST /drafts/:id/impact-studies': { is: 'subject', body: () => ({ hash: 'a'.repeat(64), result: {} }) },
  'POST /drafts/:id/request-approval': { is: 'subject', body: () => ({ summary: 'because' }) },
  'POST /drafts/:id/approve': { is: 'subject', body: () => ({ comment: null }) },
  'POST /drafts/:id/reject': { is: 'subject', body: () => ({ comment: 'no' }) },
  'POST /drafts/:id/discard': { is: 'subject' },
  'POST /drafts/:id/publish': { is: 'subject' },
  'GET /archive': { is: 'list' },
  'GET /archive/:fiscalYear': { is: 'list' },
  'GET /assessments': { is: 'list' },
  'POST /assessments': { is: 'subject', body: ({ organisationId }) => ({ organisationId, form: exampleForm() }) },
  'GET /assessments/:id': { is: 'subject' },
  'PUT /assessments/:id': { is: 'subject', body: () => ({ form: exampleForm() }) },
  'GET /assessments/:id/revisions': { is: 'subject' },
  'POST /assessments/:id/revisions/:revision/restore': { is: 'subject' },
  'POST /assessments/:id/submit': { is: 'subject', body: () => ({ rules: null }) },
  'POST /assessments/:id/return': { is: 'subject', body: () => ({ reason: 'mend it' }) },
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

describe('somebody of another organisation', () => {
  let harness: Harness;
  let subjects: Subjects;
  let stranger: string;
  beforeAll(async () => {
    harness = await createHarness();
    subjects = await createSubjects(harness);
    stranger = await signIn(harness, 'stranger', harness.foreign, [
      'administrator',
      'policyEditor',
      'policyApprover',
      'evaluator',
      'reviewer',
      'auditor',
    ]);
  });

  test('no route is left out here', () => {
    expect(walked(harness).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  const of = (is: string) => Object.keys(ROUTES).filter((route) => ROUTES[route]?.is === is);

  test.each(of('subject'))('does not find what belongs to others: %s', async (route) => {
    const response = await harness.app.request(...requestFor(route, subjects, stranger));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'not-found']);
  });

  test.each(of('list'))('sees nothing of others in a list: %s', async (route) => {
    const response = await harness.app.request(...requestFor(route, subjects, stranger));
    expect(response.status).toBe(200);
    const text = await response.text();
    for (const id of [subjects.assessmentId, subjects.draftId, subjects.userId, subjects.organisationId])
      expect(text).not.toContain(id);
  });

  test.each(Object.keys(ROUTES).filter((route) => ROUTES[route]?.is !== 'open'))(
    'has to log in first: %s',
    async (route) => {
      const response = await harness.app.request(...requestFor(route, subjects, null));
      // Who is signed in: nobody.
      if (route === 'GET /session') return expect(response.status).toBe(204);
      return expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        401,
        'not-signed-in',
      ]);
    },
  );

  test('the same requests do something for those they belong to', async () => {
    const found = await harness.app.request(
      ...requestFor('GET /assessments/:id', subjects, subjects.cookies.evaluator),
    );
    expect(found.status).toBe(200);
    const draft = await harness.app.request(...requestFor('GET /drafts/:id', subjects, subjects.cookies.editor));
    expect(draft.status).toBe(200);
  });
});

/** Every route of the interface, from the router itself; middleware has no method of its own. */
function walked({ app }: Harness): string[] {
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'));
  return [...new Set(routes.map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`))];
}

function requestFor(route: string, subjects: Subjects, cookie: string | null): [string, RequestInit] {
  const [method = '', pattern = ''] = route.split(' ');
  const id = pattern.startsWith('/drafts')
    ? subjects.draftId
    : pattern.startsWith('/users')
      ? subjects.userId
      : subjects.assessmentId;
  const path = pattern.startsWith('/rule-sets/:id')
    ? pattern.replace(':id', 'shanghai-2020').replace(':version', '1.0.0')
    : pattern
        .replace(':id', id)
        .replace(':scorecardId', subjects.scorecardId)
        .replace(':overrideId', subjects.overrideId)
        .replace(':evidenceId', subjects.evidenceId)
        .replace(':revision', '1')
        .replace(':fiscalYear', '2020');
  const headers: Record<string, string> = { ...(cookie === null ? {} : { cookie }), 'If-Match': '"2"' };
  const body = ROUTES[route]?.body?.(subjects);
  if (route === 'POST /assessments/:id/evidence') return [`/api/v1${path}`, upload(PDF, 'a.pdf', cookie ?? '')];
  const url = `/api/v1${path}${queryOf(path, subjects)}`;
  return [url, body === undefined ? { method, headers } : json(body, headers, method)];
}

function queryOf(path: string, { userId }: Subjects): string {
  if (path === '/people/names') return `?ids=${userId}`;
  return path === '/rule-sets/resolve' ? '?fiscalYear=2020' : '';
}

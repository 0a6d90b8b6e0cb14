import { ROLES } from '@plumbline/service';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, type Harness, signIn } from './support/harness.ts';
import { ROUTES, requestFor, walked } from './support/routes.ts';
import { createSubjects, type Subjects } from './support/subjects.ts';

describe('somebody of another organisation', () => {
  let harness: Harness;
  let subjects: Subjects;
  let stranger: string;
  beforeAll(async () => {
    harness = await createHarness();
    subjects = await createSubjects(harness);
    stranger = await signIn(harness, 'stranger', harness.foreign, ROLES);
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
    for (const id of [
      subjects.assessmentId,
      subjects.importId,
      subjects.draftId,
      subjects.studyId,
      subjects.userId,
      subjects.organisationId,
    ])
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

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
});

describe('somebody of the organisation itself', () => {
  let harness: Harness;
  let subjects: Subjects;
  let insider: string;
  beforeAll(async () => {
    harness = await createHarness();
    subjects = await createSubjects(harness);
    insider = await signIn(harness, 'insider', harness.bureau, ROLES);
  });

  // Else an address that was written wrongly would be one where a stranger finds nothing. What takes something away comes last.
  const routes = Object.keys(ROUTES).filter(
    (route) => ROUTES[route]?.is === 'subject' && !NOTHING_THERE.includes(route),
  );
  const takesAway = (route: string) => /^DELETE|discard|disabled/.test(route);

  test.each([...routes.filter((route) => !takesAway(route)), ...routes.filter(takesAway)])(
    'is there for those it belongs to: %s',
    async (route) => {
      const response = await harness.app.request(...requestFor(route, subjects, insider));
      expect([route, response.status]).not.toEqual([route, 404]);
      expect(response.status).toBeLessThan(500);
    },
  );
});

/** The study is of accepted forms, which this one is not; a form from JSON has no page beside it. */
const NOTHING_THERE = ['GET /studies/:id/cases/:assessmentId', 'GET /imports/:id/forms/:number/source'];

import { ROLES } from '@plumbline/service';
import { journalEntries, verifyJournal } from '@plumbline/storage';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, type Harness, json, signIn } from './support/harness.ts';
import { ROUTES, requestFor } from './support/routes.ts';
import { createSubjects, type Subjects } from './support/subjects.ts';

const INJECTIONS = [
  "'; DROP TABLE assessments; --",
  "' OR '1'='1' UNION SELECT password FROM account --",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%2e%2e%2f%00',
  '\r\nSet-Cookie: stolen=1',
  '#{process.exit(1)}{{constructor.constructor("return process")()}}',
  '__proto__',
  '{"$gt": ""}',
  'a\0b',
  '\ud800',
  '𠮷'.repeat(3000),
  '9'.repeat(4000),
  '-0',
  '1e999999999',
];

/** Half a character, which no address can hold. */
const HALF = /\p{Surrogate}/u;

/** What no answer may hold: where code stands, what the database says, or that something was run. */
const LEAKS = /node_modules|\.ts:\d+|\bat (?:async )?\w+ \(|SQLITE_|sqlite3|syntax error at|PostgresError|stack"/i;

let harness: Harness;
let subjects: Subjects;
let everything: string;
beforeAll(async () => {
  harness = await createHarness();
  subjects = await createSubjects(harness);
  everything = await signIn(harness, 'everything', harness.bureau, ROLES);
});

/** Every place of a text in a body. */
function texts(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => texts(member, [...path, key]));
}

function withText(body: unknown, path: readonly string[], text: string): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((value, key) => value[key] as Record<string, unknown>, copy);
  parent[path.at(-1) ?? ''] = text;
  return copy;
}

async function holds(name: string, response: Response): Promise<void> {
  const said = await response.text();
  expect([name, response.status >= 500 ? `${response.status} ${said}` : 'no bug']).toEqual([name, 'no bug']);
  expect([name, response.headers.get('set-cookie')?.includes('stolen') ?? false]).toEqual([name, false]);
  // What was typed comes back in some answers; what is looked for is what nobody typed.
  expect([name, LEAKS.exec(said)?.[0] ?? null]).toEqual([name, null]);
}

/** What must be as before whatever was sent. */
async function isWhole(): Promise<void> {
  expect(await verifyJournal(journalEntries(harness.store.journal))).toMatchObject({ ok: true });
  expect(await harness.store.assessments.find(subjects.assessmentId)).not.toBeNull();
  expect((await harness.store.versions.list()).map(({ version }) => version)).toEqual(['1.0.0']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

describe('an attack in every field that takes a text', () => {
  const withBodies = Object.keys(ROUTES).filter((route) => ROUTES[route]?.body !== undefined);

  test.each(withBodies)('of the body does no harm: %s', async (route) => {
    const body = ROUTES[route]?.body?.(subjects);
    const [url, init] = requestFor(route, subjects, everything);
    const places = texts(body);
    for (const [at, path] of places.entries()) {
      // Each field meets some of them, each of them some fields of every body; small bodies meet all.
      const turns = places.length > 20 ? 2 : INJECTIONS.length;
      for (let turn = 0; turn < turns; turn++) {
        const text = INJECTIONS[(at * turns + turn) % INJECTIONS.length] ?? '';
        const headers = { cookie: everything, 'If-Match': '"2"' };
        const sent = json(withText(body, path, text), headers, init.method ?? 'POST');
        await holds(
          `${route} ${path.join('/')} ${JSON.stringify(text.slice(0, 40))}`,
          await harness.app.request(url, sent),
        );
      }
    }
    await isWhole();
  });

  const withParameters = Object.keys(ROUTES).filter((route) => route.includes(':'));

  test.each(withParameters)('of the address does no harm: %s', async (route) => {
    const [method = '', pattern = ''] = route.split(' ');
    for (const text of INJECTIONS.filter((one) => one.length < 2000 && !HALF.test(one))) {
      const path = pattern.replace(/:\w+/g, encodeURIComponent(text));
      const headers = { cookie: everything, 'If-Match': '"2"' };
      const body = ROUTES[route]?.body?.(subjects);
      const init = body === undefined ? { method, headers } : json(body, headers, method);
      const response = await harness.app.request(`/api/v1${path}`, init);
      expect([path, response.ok]).toEqual([path, false]);
      await holds(`${route} ${text.slice(0, 40)}`, response);
    }
    await isWhole();
  });

  test.each([
    '/assessments',
    '/assessment-list?format=csv',
    '/portfolio',
    '/drafts',
    '/users',
    '/journal',
    '/rule-sets/resolve',
  ])('of the query does no harm: %s', async (path) => {
    for (const name of [
      ...['after', 'limit', 'search', 'state', 'fiscalYear', 'subjectId', 'ruleSetId', 'knownOn'],
      ...['organisationId', 'rating', 'finding', 'findings', 'late', 'sort', 'order'],
    ])
      for (const text of INJECTIONS.filter((one) => !HALF.test(one))) {
        const url = `/api/v1${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(text)}`;
        await holds(url.slice(0, 100), await harness.app.request(url, { headers: { cookie: everything } }));
      }
    await isWhole();
  });

  test.each(['Idempotency-Key', 'If-Match', 'Accept-Language', 'X-Request-Id', 'X-Forwarded-For', 'Cookie'])(
    'of a header does no harm: %s',
    async (name) => {
      // No HTTP client lets line ends, or anything but single bytes, into a header.
      for (const text of INJECTIONS.filter((one) => /^[\x20-\x7e]*$/.test(one))) {
        const headers = { cookie: everything, [name]: text };
        const body = { organisationId: harness.bureau, ruleSetId: 'new', begin: { kind: 'text', text: '', tests: '' } };
        await holds(`${name} ${text.slice(0, 40)}`, await harness.app.request('/api/v1/drafts', json(body, headers)));
      }
      await isWhole();
    },
  );
});

import { beforeAll, describe, expect, test } from 'vitest';
import {
  createHarness,
  exampleForm,
  type Harness,
  json,
  logIn,
  OWN_PASSWORD,
  signIn,
  signInAtLength,
} from './support/harness.ts';
import { createSubjects, PDF, type Subjects, upload } from './support/subjects.ts';

let harness: Harness;
let subjects: Subjects;
beforeAll(async () => {
  harness = await createHarness();
  subjects = await createSubjects(harness);
});

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('every answer', () => {
  test('carries headers that keep a browser from guessing, framing and leaking', async () => {
    for (const path of ['/healthz', '/api/v1/rule-sets', '/no/such/thing', '/docs']) {
      const { headers } = await harness.app.request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('content-security-policy')).toMatch(/base-uri 'none'/);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      // The app writes styles when they are needed; nothing else is unsafe anywhere.
      const policy = headers.get('content-security-policy') ?? '';
      expect(path === '/no/such/thing' ? policy.replace(/style-src [^;]*/, '') : policy).not.toMatch(/unsafe/);
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test('of the interface is kept by no cache', async () => {
    expect((await harness.app.request('/api/v1/rule-sets')).headers.get('cache-control')).toBe('no-store');
  });

  test('repeats a request id that is one, and no other', async () => {
    const asked = async (id: string) =>
      (await harness.app.request('/healthz', { headers: { 'X-Request-Id': id } })).headers.get('x-request-id');
    expect(await asked('trace-42')).toBe('trace-42');
    expect(await asked('<script>')).not.toBe('<script>');
    expect(await asked('x'.repeat(500))).not.toBe('x'.repeat(500));
  });

  test('behind TLS demands TLS from then on', async () => {
    const { app } = await createHarness({ publicUrl: 'https://plumbline.example' });
    expect((await app.request('/healthz')).headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    expect((await harness.app.request('/healthz')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a body', () => {
  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('of another type is not read: %s', async (type) => {
    const response = await harness.app.request('/api/v1/score', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: '{}',
    });
    expect([response.status, await codeOf(response)]).toEqual([415, 'unsupported-media-type']);
  });

  test('is let through where something is deleted as browsers do it, without a length', async () => {
    const cookie = await signInAtLength(harness, 'leaves', harness.bureau, ['evaluator']);
    const empty = new ReadableStream({ start: (stream) => stream.close() });
    const init = { method: 'DELETE', headers: { cookie }, body: empty, duplex: 'half' as const };
    expect((await harness.app.request('/api/v1/session', init)).status).toBe(204);
  });

  test('that is JSON where a file belongs is not read', async () => {
    const path = `/api/v1/assessments/${subjects.assessmentId}/evidence`;
    expect((await harness.app.request(path, json({}, { cookie: subjects.cookies.evaluator }))).status).toBe(415);
  });

  test('that is too large is refused, whether it says so or not', async () => {
    const body = JSON.stringify({ form: exampleForm(), padding: 'x'.repeat(2_100_000) });
    const said = await harness.app.request('/api/v1/score', json(body, { 'Content-Length': String(body.length) }));
    expect([said.status, await codeOf(said)]).toEqual([413, 'too-large']);
    const unsaid = await harness.app.request('/api/v1/score', json(body));
    expect([unsaid.status, await codeOf(unsaid)]).toEqual([413, 'too-large']);
  });

  test.each([
    ['brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    [
      'a rule set',
      JSON.stringify({ form: exampleForm(), rules: JSON.parse(`${'{"all":['.repeat(2000)}{}${']}'.repeat(2000)}`) }),
    ],
    ['a form', `{"rules":"a@1","form":${'{"budget":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
  ])('that is nested without end is refused, and the server goes on: %s', async (_, body) => {
    const response = await harness.app.request('/api/v1/score', json(body));
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain('document/too-deep');
    expect((await harness.app.request('/healthz')).status).toBe(200);
  });

  test('with names that are special in JavaScript changes nothing', async () => {
    const body = `{"form": ${JSON.stringify(exampleForm())}, "rules": "shanghai-2020@1.0.0", "__proto__": {"polluted": 1}}`;
    const response = await harness.app.request('/api/v1/score', json(body));
    expect(response.status).toBe(422);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

const INJECTIONS = [
  "'; DROP TABLE assessments; --",
  '" OR "1"="1',
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}',
  '../../../../etc/passwd',
  '%00',
  '\r\nSet-Cookie: stolen=1',
  '=cmd|calc!A1',
  '\u202Egpj.exe',
  '{"$gt": ""}',
];

describe('what people type', () => {
  test.each(INJECTIONS)('comes back as it was typed and does nothing: %j', async (text) => {
    const { evaluator } = subjects.cookies;
    const form = exampleForm();
    const filed = {
      ...form,
      project: { name: text, code: text },
      supervisingDepartment: text,
      implementingUnit: text,
      objective: { planned: text, achieved: text },
      declaredRating: text,
      indicators: form.indicators.map((row) => ({
        ...row,
        name: text,
        target: text,
        actual: text,
        deviationReason: text,
      })),
    };
    const created = await harness.app.request(
      '/api/v1/assessments',
      json({ organisationId: harness.bureau, form: filed }, { cookie: evaluator }),
    );
    expect(created.status).toBe(201);
    const { id, form: kept } = (await created.json()) as { id: string; form: unknown };
    expect(kept).toEqual(filed);
    const path = `/api/v1/assessments?search=${encodeURIComponent(text)}`;
    const found = (await (await harness.app.request(path, { headers: { cookie: evaluator } })).json()) as {
      items: { id: string }[];
    };
    expect(found.items.map((item) => item.id)).toContain(id);
    const scored = await harness.app.request('/api/v1/score', json({ form: filed, rules: 'shanghai-2020@1.0.0' }));
    expect(scored.status).toBe(200);
    expect(scored.headers.get('set-cookie')).toBeNull();
    expect(
      (await harness.app.request(`/api/v1/assessments/${subjects.assessmentId}`, { headers: { cookie: evaluator } }))
        .status,
    ).toBe(200);
  });

  test.each(INJECTIONS)('finds nothing where an identifier belongs: %j', async (text) => {
    const cookie = subjects.cookies.editor;
    for (const path of [
      `/drafts/${encodeURIComponent(text)}`,
      `/assessments/${encodeURIComponent(text)}`,
      `/certificates/${encodeURIComponent(text)}`,
    ]) {
      const response = await harness.app.request(`/api/v1${path}`, { headers: { cookie } });
      expect([path, response.status]).toEqual([path, 404]);
    }
    const logIn = await harness.app.request(
      '/api/v1/session',
      json({ username: text, password: text }, { 'x-test-address': `10.1.0.${INJECTIONS.indexOf(text)}` }),
    );
    expect([401, 422, 429]).toContain(logIn.status);
  });

  test('that no database keeps as it is, is refused', async () => {
    const form = { ...exampleForm(), project: { name: 'a\0b', code: null } };
    const response = await harness.app.request(
      '/api/v1/assessments',
      json({ organisationId: harness.bureau, form }, { cookie: subjects.cookies.evaluator }),
    );
    expect(response.status).toBe(422);
  });
});

describe('a file of evidence', () => {
  const attach = async (assessmentId: string, bytes: Uint8Array, name: string) =>
    harness.app.request(
      `/api/v1/assessments/${assessmentId}/evidence`,
      upload(bytes, name, subjects.cookies.evaluator),
    );
  const draft = async () => {
    const body = json({ organisationId: harness.bureau, form: exampleForm() }, { cookie: subjects.cookies.evaluator });
    return ((await (await harness.app.request('/api/v1/assessments', body)).json()) as { id: string }).id;
  };

  test.each([
    '../../etc/passwd',
    '..\\..\\boot.ini',
    '/etc/shadow',
    'C:\\x.pdf',
    'a\u0000b.pdf',
    '....//x',
    '.htaccess',
  ])('keeps nothing of a path in its name: %j', async (name) => {
    const id = await draft();
    const attached = await attach(id, PDF, name);
    expect(attached.status).toBe(201);
    const evidence = (await attached.json()) as { id: string; name: string };
    expect(evidence.name).not.toMatch(/[/\\\0]|^\./);
    const path = `/api/v1/assessments/${id}/evidence/${evidence.id}`;
    const got = await harness.app.request(path, { headers: { cookie: subjects.cookies.evaluator } });
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(PDF);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!-]+$/);
    expect(got.headers.get('content-type')).toBe('application/pdf');
    const policy = got.headers.get('content-security-policy');
    for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", 'sandbox'])
      expect(policy).toContain(directive);
  });

  test('is what it holds, whatever it is called', async () => {
    const page = new TextEncoder().encode('<html><script>alert(1)</script></html>');
    expect((await attach(await draft(), page, 'proof.pdf')).status).toBe(422);
  });

  test('that is too large is refused', async () => {
    const bytes = new Uint8Array(1_000_001);
    bytes.set(PDF);
    expect((await attach(await draft(), bytes, 'large.pdf')).status).toBe(413);
  });

  test('stands in its own part, and there is one', async () => {
    const path = `/api/v1/assessments/${await draft()}/evidence`;
    const body = new FormData();
    body.append('file', 'only text');
    const headers = { cookie: subjects.cookies.evaluator };
    expect((await harness.app.request(path, { method: 'POST', headers, body })).status).toBe(400);
    const broken = { ...headers, 'Content-Type': 'multipart/form-data; boundary=never' };
    expect(
      (await harness.app.request(path, { method: 'POST', headers: broken, body: 'nothing of the sort' })).status,
    ).toBe(400);
  });
});

describe('a request from another site', () => {
  const change = (headers: Record<string, string>) =>
    harness.app.request(
      '/api/v1/session/password',
      json({ currentPassword: 'x', newPassword: 'y' }, { cookie: subjects.cookies.evaluator, ...headers }, 'PUT'),
    );

  test.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' },
  ])('changes nothing: %j', async (headers) => {
    const response = await change(headers as unknown as Record<string, string>);
    expect([response.status, await codeOf(response)]).toEqual([403, 'cross-site-request']);
  });

  test.each([{ Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }, {}])(
    'from here is heard: %j',
    async (headers) => {
      expect(await codeOf(await change(headers as Record<string, string>))).toBe('weak-password');
    },
  );

  test('is told nothing a page of another site could read', async () => {
    const response = await harness.app.request('/api/v1/session', {
      headers: { Origin: 'https://evil.example', cookie: subjects.cookies.evaluator },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('too many requests', () => {
  test('of one address are refused for a while, of others not', async () => {
    const limited = await createHarness({ limits: { requestsPerMinute: 3 } });
    const ask = (address: string) =>
      limited.app.request('/api/v1/rule-sets', { headers: { 'x-test-address': address } });
    for (let round = 0; round < 3; round++) expect((await ask('10.0.0.1')).status).toBe(200);
    const refused = await ask('10.0.0.1');
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('10.0.0.2')).status).toBe(200);
    expect((await limited.app.request('/healthz', { headers: { 'x-test-address': '10.0.0.1' } })).status).toBe(200);
  });
});

describe('a failure of the server', () => {
  test('tells its number and no more, and is logged once with what happened', async () => {
    const broken = await createHarness();
    await broken.store.close();
    const before = broken.logged.length;
    const response = await broken.app.request('/api/v1/rule-sets');
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/at .*\.[tj]s|node_modules|sqlite|database|closed|destroyed/i);
    const problem = JSON.parse(text) as { code: string; requestId: string };
    expect(problem.code).toBe('internal');
    const errors = broken.logged.slice(before).filter(({ level }) => level === 'error');
    expect(errors.length).toBe(1);
    expect(errors[0]?.fields['requestId']).toBe(problem.requestId);
    expect(String(errors[0]?.fields['error'])).toMatch(/\.ts/);
    expect((await broken.app.request('/readyz')).status).toBe(503);
    expect((await broken.app.request('/healthz')).status).toBe(200);
  });
});

describe('the log', () => {
  test('has one line a request and nothing of people or forms in it', async () => {
    const fresh = await createHarness();
    const cookie = await signInAtLength(fresh, 'zhang.san', fresh.bureau, ['evaluator']);
    const start = fresh.logged.length;
    const form = { ...exampleForm(), implementingUnit: '某某投资促进中心' };
    await fresh.app.request('/api/v1/assessments', json({ organisationId: fresh.bureau, form }, { cookie }));
    await fresh.app.request('/api/v1/assessments?search=%E6%9F%90%E6%9F%90', { headers: { cookie } });
    await fresh.app.request('/api/v1/session', json({ username: 'zhang.san', password: 'wrong wrong wrong' }));
    await logIn(fresh.app, 'zhang.san', OWN_PASSWORD);
    const lines = fresh.logged.slice(start);
    expect(lines.filter(({ message }) => message === 'answered').length).toBe(4);
    const text = JSON.stringify(fresh.logged);
    for (const secret of [
      'zhang',
      'Name of',
      '某某',
      OWN_PASSWORD,
      'wrong wrong',
      'session_token',
      fresh.firstPassword,
    ])
      expect(text).not.toContain(secret);
  });
});

describe('what somebody does who tries to get further than they may', () => {
  const security = ({ logged }: Harness) =>
    logged.filter(({ level, message }) => level === 'warn' && message === 'refused').map(({ fields }) => fields);

  test('is kept by the log as it is set up at first, with who it was and from where', async () => {
    const fresh = await createHarness();
    const cookie = await signIn(fresh, 'wang.li', fresh.bureau, ['evaluator']);
    const { userId } = (await (await fresh.app.request('/api/v1/session', { headers: { cookie } })).json()) as {
      userId: string;
    };
    const from = { 'x-test-address': '203.0.113.7' };
    await fresh.app.request('/api/v1/session', json({ username: 'wang.li', password: 'wrong wrong' }, from));
    await fresh.app.request('/api/v1/session', json({}, { ...from, Origin: 'https://evil.example' }));
    await fresh.app.request(
      '/api/v1/drafts',
      json(
        { organisationId: fresh.bureau, ruleSetId: 'mine', begin: { kind: 'text', text: '', tests: '' } },
        { cookie, ...from },
      ),
    );
    const address = '203.0.113.7';
    expect(security(fresh)).toMatchObject([
      { code: 'wrong-log-in', status: 401, route: '/api/v1/session', userId: null, address },
      { code: 'cross-site-request', status: 403, userId: null, address },
      { code: 'not-allowed', status: 403, route: '/api/v1/drafts', userId, address },
    ]);
    expect(JSON.stringify(security(fresh))).not.toContain('wang');
  });

  test('is told once of an address that goes on asking, and cannot fill the log', async () => {
    const limited = await createHarness({ limits: { requestsPerMinute: 3 } });
    for (let round = 0; round < 10; round++)
      await limited.app.request('/api/v1/rule-sets', { headers: { 'x-test-address': '10.0.0.1' } });
    expect(security(limited)).toMatchObject([{ code: 'too-many-requests', address: '10.0.0.1' }]);
  });

  test('and a log-in that went well are kept where everything is, by identifier', async () => {
    const fresh = await createHarness();
    await signIn(fresh, 'wang.li', fresh.bureau, ['evaluator']);
    const person = await fresh.identity.people.findByUsername('wang.li');
    const told = fresh.logged.filter(({ message }) => message === 'logged in').map(({ fields }) => fields);
    expect(told).toMatchObject([{ userId: person?.id }]);
  });
});

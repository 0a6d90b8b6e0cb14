import { StorageTroubleError } from '@plumbline/storage';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../src/index.ts';
import { createHarness, exampleForm, type Harness, json, logIn, signIn } from './support/harness.ts';
import { createSubjects, PDF, upload } from './support/subjects.ts';

describe('a request with an Idempotency-Key', () => {
  let harness: Harness;
  let cookie: string;
  beforeEach(async () => {
    harness = await createHarness();
    cookie = await signIn(harness, 'boss', harness.bureau, ['administrator', 'evaluator']);
  });
  afterEach(() => harness.store.close());

  const form = (key: string) =>
    json({ organisationId: harness.bureau, form: exampleForm() }, { cookie, 'Idempotency-Key': key });
  const forms = async () => {
    const page = await harness.app.request('/api/v1/assessments', { headers: { cookie } });
    return ((await page.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
  };

  test('is done once by two servers at one database, whichever it is sent to', async () => {
    // Each app is what a process of its own would have: they share the database and nothing else.
    const servers = [harness.app, createApp(harness.deps), createApp(harness.deps)];
    const answers = await Promise.all(
      [...servers, ...servers, ...servers].map((server) => server.request('/api/v1/assessments', form('at-once'))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id));
    expect(await forms()).toEqual([...new Set(ids)]);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
  });

  test('whose server ended in the middle is refused, for nobody knows whether it was done, and told what to do', async () => {
    const dying = createApp({
      ...harness.deps,
      context: {
        ...harness.deps.context,
        store: {
          ...harness.store,
          idempotency: {
            ...harness.store.idempotency,
            answer: () => Promise.reject(new Error('The lights went out')),
            release: () => Promise.reject(new Error('The lights went out')),
          },
        },
      },
    });
    await dying.request('/api/v1/assessments', form('cut-off'));
    const before = await forms();
    expect(before).toHaveLength(1);
    const again = await harness.app.request('/api/v1/assessments', form('cut-off'));
    expect([again.status, again.headers.get('retry-after')]).toEqual([409, '5']);
    expect(await again.json()).toMatchObject({ code: 'idempotency-key-in-use' });
    expect(await forms()).toEqual(before);
    harness.wait(25 * 3600 * 1000);
    // A day later the key is as good as new, and so is a session.
    cookie = await signIn(harness, 'evaluator', harness.bureau, ['evaluator']);
    expect((await harness.app.request('/api/v1/assessments', form('cut-off'))).status).toBe(201);
  });

  /** An app over a store that has trouble while `trouble.now` says so. */
  function troubled(trouble: { now: boolean }, fail: (work: () => Promise<unknown>) => Promise<never>) {
    const { store, deps } = harness;
    const unless =
      <A extends unknown[], R>(done: (...given: A) => Promise<R>) =>
      (...given: A): Promise<R> =>
        trouble.now ? fail(() => done(...given)) : done(...given);
    const { answer, release } = store.idempotency;
    const idempotency = { ...store.idempotency, answer: unless(answer), release: unless(release) };
    const transaction = unless(store.transaction) as typeof store.transaction;
    return createApp({ ...deps, context: { ...deps.context, store: { ...store, transaction, idempotency } } });
  }

  test('whose work found no room is done when there is some, with the same key', async () => {
    const trouble = { now: true };
    const app = troubled(trouble, () => Promise.reject(new StorageTroubleError('storage-full')));
    const refused = await app.request('/api/v1/assessments', form('full'));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([507, null]);
    expect(await refused.json()).toMatchObject({ code: 'storage-full' });
    trouble.now = false;
    expect((await app.request('/api/v1/assessments', form('full'))).status).toBe(201);
    expect(await forms()).toHaveLength(1);
  });

  test('whose database went away in the middle of being told is refused, for it may have been done', async () => {
    const trouble = { now: true };
    const app = troubled(trouble, async (work) => {
      await work();
      throw new StorageTroubleError('storage-away', { mayBeDone: true });
    });
    const refused = await app.request('/api/v1/assessments', form('away'));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    trouble.now = false;
    const again = await app.request('/api/v1/assessments', form('away'));
    expect(await again.json()).toMatchObject({ code: 'idempotency-key-in-use' });
    expect(await forms()).toHaveLength(1);
  });

  test('adds somebody once, and tells their password once only', async () => {
    const add = (name = '李四') =>
      harness.app.request(
        '/api/v1/users',
        json({ username: 'li.si', name, organisationId: harness.bureau }, { cookie, 'Idempotency-Key': 'li.si' }),
      );
    const first = (await (await add()).json()) as { person: object; oneTimePassword: string };
    const again = await add();
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(await again.json()).toEqual({ person: first.person, oneTimePassword: null });
    const boss = await harness.identity.people.findByUsername('boss');
    const kept = await harness.store.idempotency.find(boss?.id ?? '', 'li.si');
    expect(kept?.body).not.toContain(first.oneTimePassword);
    expect((await add('王五')).status).toBe(422);
    await logIn(harness.app, 'li.si', first.oneTimePassword);
  });

  test('attaches a file once, whatever boundaries the browser puts around it', async () => {
    const { assessmentId, cookies } = await createSubjects(harness);
    const path = `/api/v1/assessments/${assessmentId}/evidence`;
    const returned = json({ reason: '补充佐证' }, { cookie: cookies.reviewer, 'If-Match': '"2"' });
    expect((await harness.app.request(`/api/v1/assessments/${assessmentId}/return`, returned)).status).toBe(200);
    const attach = async (bytes: Uint8Array, name: string) => {
      const sent = upload(bytes, name, cookies.evaluator);
      return harness.app.request(path, {
        ...sent,
        headers: { cookie: cookies.evaluator, 'Idempotency-Key': 'proof' },
      });
    };
    const first = await attach(PDF, '证明.pdf');
    const again = await attach(PDF, '证明.pdf');
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(await again.text()).toBe(await first.text());
    const list = await harness.app.request(path, { headers: { cookie: cookies.evaluator } });
    expect(((await list.json()) as { items: object[] }).items).toHaveLength(2);
    expect((await attach(PDF, '另一份.pdf')).status).toBe(422);
    expect((await attach(new Uint8Array([...PDF, 10]), '证明.pdf')).status).toBe(422);
  });
});

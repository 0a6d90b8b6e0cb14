import { journalEntries } from '@plumbline/storage';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../src/index.ts';
import { createHarness, type Harness, json, logIn, OWN_PASSWORD, signIn } from './support/harness.ts';

describe('what is changed about people', () => {
  let harness: Harness;
  let cookie: string;
  beforeEach(async () => {
    harness = await createHarness();
    cookie = await signIn(harness, 'boss', harness.bureau, ['administrator']);
  });
  afterEach(() => harness.store.close());

  const send = (path: string, body: unknown, method = 'POST') =>
    harness.app.request(`/api/v1${path}`, json(body, { cookie }, method));
  const created = async (username: string) => {
    const response = await send('/users', { username, name: '李四', organisationId: harness.bureau });
    return (await response.json()) as { person: { id: string }; oneTimePassword: string };
  };
  const linesAbout = async (subjectId: string) => {
    const lines: unknown[] = [];
    for await (const { subjectId: id, action, organisationId, details } of journalEntries(harness.store.journal))
      if (id === subjectId) lines.push([action, organisationId, JSON.parse(details)]);
    return lines;
  };
  const grants = (...roles: string[]) => ({
    grants: roles.map((role) => ({ role, organisationId: harness.bureau })),
  });

  test('stands in the journal, change by change, without names or passwords', async () => {
    const { person, oneTimePassword } = await created('li.si');
    await send(`/users/${person.id}/grants`, grants('evaluator', 'reviewer'), 'PUT');
    await send(`/users/${person.id}/reset-password`, {});
    await send(`/users/${person.id}/disabled`, { isDisabled: true }, 'PUT');
    await send(`/users/${person.id}/disabled`, { isDisabled: false }, 'PUT');
    const lines = await linesAbout(person.id);
    expect(lines).toEqual([
      ['user.created', harness.bureau, {}],
      ['grants.set', harness.bureau, { roles: ['evaluator', 'reviewer'] }],
      ['user.passwordReset', harness.bureau, {}],
      ['user.disabled', harness.bureau, {}],
      ['user.enabled', harness.bureau, {}],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`li\\.si|李四|${oneTimePassword}`));
  });

  test('is asked for by person, by what was done, and by time', async () => {
    const { person } = await created('li.si');
    await send(`/users/${person.id}/grants`, grants('evaluator'), 'PUT');
    const read = async (query: string) => {
      const response = await harness.app.request(`/api/v1/journal?${query}`, { headers: { cookie } });
      const { items } = (await response.json()) as { items: { action: string; at: string; actorId: string }[] };
      return [response.status, items];
    };
    const [, all] = (await read('')) as [number, { action: string; at: string; actorId: string }[]];
    const granted = all.find(({ action }) => action === 'grants.set');
    const boss = granted?.actorId ?? '';
    expect(await read(`actorId=${boss}&action=grants.set`)).toEqual([
      200,
      all.filter(({ actorId, action }) => actorId === boss && action === 'grants.set'),
    ]);
    const at = granted?.at ?? '';
    expect(await read(`from=${at}`)).toEqual([200, all.filter((entry) => entry.at >= at)]);
    expect(await read(`until=${at}`)).toEqual([200, all.filter((entry) => entry.at < at)]);
    expect(await read('actorId=nobody')).toEqual([200, []]);
    for (const wrong of ['from=2026-03-31', 'until=yesterday', 'action=', 'actorId='])
      expect((await harness.app.request(`/api/v1/journal?${wrong}`, { headers: { cookie } })).status).toBe(422);
  });

  test('stands there where it is their own password, which the journal then tells from one that was reset', async () => {
    const { person, oneTimePassword } = await created('li.si');
    const own = await logIn(harness.app, 'li.si', oneTimePassword);
    const change = (currentPassword: string, newPassword: string, app = harness.app) =>
      app.request('/api/v1/session/password', json({ currentPassword, newPassword }, { cookie: own }, 'PUT'));
    expect((await change('wrong wrong wrong', OWN_PASSWORD)).status).not.toBe(204);
    expect((await linesAbout(person.id)).length).toBe(1);
    expect((await change(oneTimePassword, OWN_PASSWORD)).status).toBe(204);
    const lines = await linesAbout(person.id);
    expect(lines.at(-1)).toEqual(['user.passwordChanged', harness.bureau, {}]);
    expect(JSON.stringify(lines)).not.toContain(OWN_PASSWORD);
    await logIn(harness.app, 'li.si', OWN_PASSWORD);
  });

  test('stands there as well where all roles are taken away, and where there were none', async () => {
    const { person } = await created('li.si');
    const line = (roles: string[]) => ['grants.set', harness.bureau, { roles }];
    await send(`/users/${person.id}/grants`, grants(), 'PUT');
    await send(`/users/${person.id}/grants`, grants('evaluator'), 'PUT');
    await send(`/users/${person.id}/grants`, grants(), 'PUT');
    expect((await linesAbout(person.id)).slice(1)).toEqual([line([]), line(['evaluator']), line([])]);
  });

  test('is as if it had never been where the process ends before the end of the transaction', async () => {
    const { person, oneTimePassword } = await created('li.si');
    const before = await linesAbout(person.id);
    const own = await logIn(harness.app, 'li.si', oneTimePassword);
    const { context } = harness.deps;
    // Everything is done, journal and all, and the lights go out before it is kept.
    const transaction: typeof harness.store.transaction = (work) =>
      harness.store.transaction(async (session) => {
        await work(session);
        throw new Error('The lights went out');
      });
    const dying = createApp({ ...harness.deps, context: { ...context, store: { ...harness.store, transaction } } });
    const newPassword = OWN_PASSWORD;
    const tried = [
      dying.request(
        '/api/v1/session/password',
        json({ currentPassword: oneTimePassword, newPassword }, { cookie: own }, 'PUT'),
      ),
      dying.request(
        '/api/v1/users',
        json({ username: 'wang.wu', name: 'x', organisationId: harness.bureau }, { cookie }),
      ),
      dying.request(`/api/v1/users/${person.id}/reset-password`, json({}, { cookie })),
      dying.request(`/api/v1/users/${person.id}/disabled`, json({ isDisabled: true }, { cookie }, 'PUT')),
      dying.request(`/api/v1/users/${person.id}/grants`, json(grants('evaluator'), { cookie }, 'PUT')),
    ];
    expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([500, 500, 500, 500, 500]);
    expect(await harness.identity.people.findByUsername('wang.wu')).toBeNull();
    expect((await created('wang.wu')).person.id).toBeTruthy();
    expect(await harness.store.grants.list(person.id)).toEqual([]);
    await logIn(harness.app, 'li.si', oneTimePassword);
    expect(await linesAbout(person.id)).toEqual(before);
  });
});

describe('a new server', () => {
  test('tells the journal of its first organisation and of its administrator', async () => {
    const { store, root } = await createHarness();
    const lines: string[] = [];
    for await (const { action, organisationId, actorId } of journalEntries(store.journal))
      lines.push(`${action} ${organisationId === root} ${actorId}`);
    expect(lines).toEqual(['organisation.created true null', 'user.created true null', 'grants.set true null']);
    await store.close();
  });
});

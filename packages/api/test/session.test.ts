import { kyselyOf } from '@plumbline/storage';
import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  cookieOf,
  createHarness,
  exampleForm,
  json,
  logIn,
  OWN_PASSWORD,
  signIn,
  signInAtLength,
} from './support/harness.ts';

describe('a session', () => {
  test('begins with the one-time password, which is good for nothing but changing it', async () => {
    const { app, firstPassword } = await createHarness();
    const cookie = await logIn(app, 'admin', firstPassword);
    const before = await app.request('/api/v1/session', { headers: { cookie } });
    expect(await before.json()).toMatchObject({ username: 'admin', mustChangePassword: true });
    const changed = await app.request(
      '/api/v1/session/password',
      json({ currentPassword: firstPassword, newPassword: OWN_PASSWORD }, { cookie }, 'PUT'),
    );
    expect(changed.status).toBe(204);
    const after = await app.request('/api/v1/session', { headers: { cookie: cookieOf(changed) } });
    expect(await after.json()).toMatchObject({ mustChangePassword: false, grants: [{ role: 'administrator' }] });
    expect((await app.request('/api/v1/session', { headers: { cookie } })).status).toBe(204);
    expect((await app.request('/api/v1/session', json({ username: 'admin', password: firstPassword }))).status).toBe(
      401,
    );
  });

  test('stands in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { app, firstPassword } = await createHarness();
    const response = await app.request('/api/v1/session', json({ username: 'admin', password: firstPassword }));
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  test('behind TLS its cookie only travels there', async () => {
    const { app, firstPassword } = await createHarness({ publicUrl: 'https://plumbline.example' });
    const response = await app.request(
      'https://plumbline.example/api/v1/session',
      json({ username: 'admin', password: firstPassword }),
    );
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-plumbline\.session_token=/);
    expect(cookie).toMatch(/;\s*Secure/i);
    expect(cookie).toMatch(/;\s*Path=\/(;|$)/i);
    expect(cookie).not.toMatch(/Domain/i);
    const who = await app.request('/api/v1/session', { headers: { cookie: cookieOf(response) } });
    expect(await who.json()).toMatchObject({ username: 'admin' });
  });

  test('ends when somebody logs out', async () => {
    const harness = await createHarness();
    const cookie = await signIn(harness, 'wang.li', harness.bureau, ['evaluator']);
    expect((await harness.app.request('/api/v1/session', { headers: { cookie } })).status).toBe(200);
    expect((await harness.app.request('/api/v1/session', { method: 'DELETE', headers: { cookie } })).status).toBe(204);
    expect((await harness.app.request('/api/v1/session', { headers: { cookie } })).status).toBe(204);
  });

  test('of somebody who was disabled is over at once, and they cannot log in again', async () => {
    const harness = await createHarness();
    const cookie = await signInAtLength(harness, 'wang.li', harness.bureau, ['evaluator']);
    const person = await harness.identity.people.findByUsername('WANG.LI');
    const { people } = harness.identity;
    const at = '2026-03-02T00:00:00.000Z';
    await harness.store.transaction((session) => people.within(session).setDisabled(person?.id ?? '', at));
    people.forget(person?.id ?? '');
    expect((await harness.app.request('/api/v1/session', { headers: { cookie } })).status).toBe(204);
    const again = await harness.app.request('/api/v1/session', json({ username: 'wang.li', password: OWN_PASSWORD }));
    expect(again.status).toBe(401);
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  test('is not guessed: after five wrong passwords the right one has to wait as well', async () => {
    const harness = await createHarness();
    const { app, firstPassword } = harness;
    const guess = (password: string, address: string) =>
      app.request('/api/v1/session', json({ username: 'admin', password }, { 'x-test-address': address }));
    for (let round = 0; round < 5; round++)
      expect((await guess('wrong wrong wrong', `10.0.0.${round}`)).status).toBe(401);
    const refused = await guess(firstPassword, '10.0.0.99');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    harness.wait(16 * 60_000);
    expect((await guess(firstPassword, '10.0.0.99')).status).toBe(200);
  });

  test('an address that guesses many names is stopped as well, others are not', async () => {
    const { app, firstPassword } = await createHarness();
    const guess = (username: string, password: string, address: string) =>
      app.request('/api/v1/session', json({ username, password }, { 'x-test-address': address }));
    for (let round = 0; round < 5; round++)
      expect((await guess(`name${round}`, 'no such thing', '10.0.0.1')).status).toBe(401);
    expect((await guess('admin', firstPassword, '10.0.0.1')).status).toBe(429);
    expect((await guess('admin', firstPassword, '10.0.0.2')).status).toBe(200);
  });

  test('guessing at once is no way around', async () => {
    const { app } = await createHarness();
    const guesses = Array.from({ length: 20 }, (_, round) =>
      app.request('/api/v1/session', json({ username: 'admin', password: `wrong wrong ${round}` })),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBe(5);
    expect(statuses.filter((status) => status === 429).length).toBe(15);
  });

  test('one’s own log-in in between makes no room for guessing at others', async () => {
    const harness = await createHarness();
    await signInAtLength(harness, 'wang.li', harness.bureau, ['evaluator']);
    const ask = (username: string, password: string) =>
      harness.app.request('/api/v1/session', json({ username, password }, { 'x-test-address': '10.0.0.7' }));
    for (let round = 0; round < 5; round++) {
      expect((await ask(`name${round}`, 'no such thing')).status).toBe(401);
      if (round < 4) expect((await ask('wang.li', OWN_PASSWORD)).status).toBe(200);
    }
    expect((await ask('name9', 'no such thing')).status).toBe(429);
  });

  test('begins anew with every log-in', async () => {
    const { app, firstPassword } = await createHarness();
    const first = await logIn(app, 'admin', firstPassword);
    const init = json({ username: 'admin', password: firstPassword }, { cookie: first });
    const second = cookieOf(await app.request('/api/v1/session', init));
    const token = (cookie: string) => /session_token=([^.;]+)/.exec(cookie)?.[1] ?? '';
    expect(token(first)).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(token(second)).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(token(second)).not.toBe(token(first));
    // What a browser was given before it logged in is no session afterwards, and a token that somebody changed is none at all.
    const altered = second.replace(token(second), token(first));
    expect((await app.request('/api/v1/session', { headers: { cookie: altered } })).status).toBe(204);
  });

  test('is over after twelve hours, however much it was used', async () => {
    const harness = await createHarness();
    const cookie = await signIn(harness, 'wang.li', harness.bureau, ['evaluator']);
    const { userId } = (await (await harness.app.request('/api/v1/session', { headers: { cookie } })).json()) as {
      userId: string;
    };
    const { kysely } = kyselyOf(harness.store);
    const sessions = kysely as unknown as Kysely<{ session: { userId: string; expiresAt: string | Date } }>;
    const ends = async () => {
      const { expiresAt } = await sessions
        .selectFrom('session')
        .select('expiresAt')
        .where('userId', '=', userId)
        .executeTakeFirstOrThrow();
      return new Date(expiresAt).getTime();
    };
    const twelveHours = 12 * 3600_000;
    expect(Math.abs((await ends()) - Date.now() - twelveHours)).toBeLessThan(60_000);
    // Eleven hours later it is used, and its end does not move.
    const almost = new Date(Date.now() + 3600_000);
    await sessions
      .updateTable('session')
      .set({ expiresAt: almost.toISOString() })
      .where('userId', '=', userId)
      .execute();
    const before = await ends();
    harness.identity.people.forget(userId);
    expect((await harness.app.request('/api/v1/session', { headers: { cookie } })).status).toBe(200);
    expect(await ends()).toBe(before);
    const past = new Date(Date.now() - 1000).toISOString();
    await sessions.updateTable('session').set({ expiresAt: past }).where('userId', '=', userId).execute();
    harness.identity.people.forget(userId);
    expect((await harness.app.request('/api/v1/session', { headers: { cookie } })).status).toBe(204);
  });

  test('a wrong password and a name that does not exist are answered alike', async () => {
    const { app } = await createHarness();
    const body = async (username: string) => {
      const response = await app.request(
        '/api/v1/session',
        json({ username, password: 'wrong wrong' }, { 'X-Request-Id': 'same' }),
      );
      return { status: response.status, text: await response.text() };
    };
    expect(await body('admin')).toEqual(await body('nobody'));
  });
});

test('a password may be long, and every character of it counts', async () => {
  const harness = await createHarness();
  const cookie = await logIn(harness.app, 'admin', harness.firstPassword);
  const long = `${'many words, '.repeat(10)}老虎 🐯`.slice(0, 128);
  expect(long.length).toBeGreaterThan(100);
  const change = json({ currentPassword: harness.firstPassword, newPassword: long }, { cookie }, 'PUT');
  expect((await harness.app.request('/api/v1/session/password', change)).status).toBe(204);
  for (const wrong of [long.slice(0, -1), long.toUpperCase(), `${long.slice(0, 72)}${'x'.repeat(long.length - 72)}`])
    expect((await harness.app.request('/api/v1/session', json({ username: 'admin', password: wrong }))).status).toBe(
      401,
    );
  await logIn(harness.app, 'admin', long);
});

test('a form is scored without a session', async () => {
  const { app } = await createHarness();
  const response = await app.request('/api/v1/score', json({ form: exampleForm(), rules: 'shanghai-2020@1.0.0' }));
  expect(response.status).toBe(200);
  const answer = (await response.json()) as { scorecard: { total: string } };
  expect(answer.scorecard.total).toBe('99.95');
});

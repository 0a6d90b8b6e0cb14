import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieOf, createHarness, type Harness, json, signIn } from './support/harness.ts';
import { CLIENT, type Forgery, type OidcProvider, startOidcProvider } from './support/oidc-provider.ts';

describe('logging in at another place', () => {
  let provider: OidcProvider;
  let harness: Harness;
  beforeAll(async () => {
    provider = await startOidcProvider({ sub: 'person-1', name: '外来者', email: 'somebody@example.org' });
    harness = await createHarness({ oidc: { discoveryUrl: provider.discoveryUrl, ...CLIENT } });
  });
  afterAll(() => provider.stop());

  const begin = () => harness.app.request('/api/auth/sign-in/social', json({ provider: 'oidc', callbackURL: '/' }));

  test('brings back a session of somebody who may do nothing yet, and whom the administrator of the root finds', async () => {
    const start = await begin();
    expect(start.status).toBe(200);
    const { url } = (await start.json()) as { url: string };
    const there = await fetch(url, { redirect: 'manual' });
    const back = new URL(there.headers.get('location') ?? '');
    expect(back.pathname).toBe('/api/auth/callback/oidc');
    const home = await harness.app.request(back.pathname + back.search, { headers: { cookie: cookieOf(start) } });
    expect(home.status).toBe(302);
    const cookie = cookieOf(home);
    const who = await harness.app.request('/api/v1/session', { headers: { cookie } });
    expect(await who.json()).toMatchObject({ username: null, name: '外来者', mustChangePassword: false, grants: [] });
    expect(await (await harness.app.request('/api/v1/assessments', { headers: { cookie } })).json()).toEqual({
      items: [],
      next: null,
    });
    const administrator = await signIn(harness, 'root.admin', harness.root, ['administrator']);
    const users = await harness.app.request('/api/v1/users?limit=200', { headers: { cookie: administrator } });
    expect(JSON.stringify(await users.json())).toContain('外来者');
  });

  /** Goes the whole way at another provider; the cookie that comes of it. */
  const goneTo = async (other: OidcProvider) => {
    const fresh = await createHarness({ oidc: { discoveryUrl: other.discoveryUrl, ...CLIENT } });
    const start = await fresh.app.request('/api/auth/sign-in/social', json({ provider: 'oidc', callbackURL: '/' }));
    const there = await fetch(((await start.json()) as { url: string }).url, { redirect: 'manual' });
    const back = new URL(there.headers.get('location') ?? '');
    const home = await fresh.app.request(back.pathname + back.search, { headers: { cookie: cookieOf(start) } });
    const who = await fresh.app.request('/api/v1/session', { headers: { cookie: cookieOf(home) } });
    await other.stop();
    return { cookie: cookieOf(home), status: who.status };
  };

  test('does not let somebody in as somebody here whose address they claim', async () => {
    const claimed = `${Buffer.from('admin').toString('hex')}@users.invalid`;
    const came = await goneTo(await startOidcProvider({ sub: 'person-2', name: '冒名者', email: claimed }));
    expect(came.cookie).not.toMatch(/session_token=[^;]/);
    expect(came.status).toBe(204);
  });

  test.each<Forgery>([
    { signed: 'by-another' },
    { signed: 'not-at-all' },
    { claims: { aud: 'somebody-else' } },
    { claims: { iss: 'https://evil.example' } },
    { claims: { exp: 1_000_000_000 } },
    { claims: { nonce: 'of another attempt' } },
  ])('does not let somebody in by a token that another signed, or that is for another: %j', async (forgery) => {
    const person = { sub: 'person-3', name: '外来者', email: 'third@example.org' };
    const came = await goneTo(await startOidcProvider(person, forgery));
    expect(came.cookie).not.toMatch(/session_token=[^;]/);
    expect(came.status).toBe(204);
  });

  test('does not lead on to another site', async () => {
    const start = await harness.app.request(
      '/api/auth/sign-in/social',
      json({ provider: 'oidc', callbackURL: 'https://evil.example/' }),
    );
    expect(start.status).toBeGreaterThanOrEqual(400);
  });

  test('does not begin with an answer that nobody asked for', async () => {
    const response = await harness.app.request('/api/auth/callback/oidc?code=made-up&state=made-up');
    expect(cookieOf(response)).not.toMatch(/session_token=[^;]/);
  });

  test.each([
    'sign-up/email',
    'sign-in/email',
    'sign-in/username',
    'change-password',
    'update-user',
    'list-sessions',
    'get-session',
  ])('opens no other door: %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const init = method === 'GET' ? {} : json({ email: 'a@b.example', password: 'long enough for it', name: 'x' });
      expect((await harness.app.request(`/api/auth/${path}`, init)).status).toBe(404);
    }
  });
});

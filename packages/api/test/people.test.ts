import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, type Harness, json, logIn, signIn } from './support/harness.ts';

describe('people', () => {
  let harness: Harness;
  let administrator: string;
  beforeAll(async () => {
    harness = await createHarness();
    administrator = await signIn(harness, 'boss', harness.bureau, ['administrator']);
  });

  const send = (path: string, body: unknown, method = 'POST', cookie = administrator) =>
    harness.app.request(`/api/v1${path}`, json(body, { cookie }, method));
  const get = (path: string, cookie = administrator) => harness.app.request(`/api/v1${path}`, { headers: { cookie } });
  const create = async (username: string) => {
    const response = await send('/users', { username, name: '李四', organisationId: harness.bureau });
    return (await response.json()) as { person: { id: string }; oneTimePassword: string };
  };

  test('are added by an administrator, with a password for one log-in and roles given after', async () => {
    const { person, oneTimePassword } = await create('li.si');
    const grants = [{ role: 'evaluator', organisationId: harness.bureau }];
    expect(await (await send(`/users/${person.id}/grants`, { grants }, 'PUT')).json()).toMatchObject({
      id: person.id,
      grants,
    });
    const cookie = await logIn(harness.app, 'li.si', oneTimePassword);
    expect(await (await get('/session', cookie)).json()).toMatchObject({ mustChangePassword: true, grants });
    const blocked = await get('/assessments', cookie);
    expect([blocked.status, ((await blocked.json()) as { code: string }).code]).toEqual([
      403,
      'password-change-required',
    ]);
  });

  test('are known by name to those of their organisation, and above and below it, and to nobody else', async () => {
    const { person } = await create('known.one');
    const names = async (cookie: string) => {
      const response = await get(`/people/names?ids=${person.id},nobody`, cookie);
      return ((await response.json()) as { items: unknown }).items;
    };
    const colleague = await signIn(harness, 'colleague', harness.bureau, ['evaluator']);
    expect(await names(colleague)).toEqual([{ id: person.id, name: '李四' }]);
    const superior = await signIn(harness, 'superior', harness.root, ['auditor']);
    expect(await names(superior)).toEqual([{ id: person.id, name: '李四' }]);
    const stranger = await signIn(harness, 'stranger.here', harness.foreign, ['administrator', 'auditor']);
    expect(await names(stranger)).toEqual([]);
  });

  test('have a name of their own', async () => {
    await create('only.once');
    for (const username of ['only.once', 'ONLY.ONCE']) {
      const again = await send('/users', { username, name: 'x', organisationId: harness.bureau });
      expect([username, again.status]).toEqual([username, 409]);
    }
    for (const username of ['a', 'has space', 'a\nb', '../x', `x${'y'.repeat(60)}`, ''])
      expect([
        username,
        (await send('/users', { username, name: 'x', organisationId: harness.bureau })).status,
      ]).toEqual([username, 422]);
    expect((await send('/users', { username: '王小明', name: 'x', organisationId: harness.bureau })).status).toBe(201);
  });

  test('lose what they could do, and their sessions, at once', async () => {
    const cookie = await signIn(harness, 'zhao.liu', harness.bureau, ['evaluator']);
    expect((await get('/session', cookie)).status).toBe(200);
    const { userId } = (await (await get('/session', cookie)).json()) as { userId: string };
    await send(`/users/${userId}/grants`, { grants: [] }, 'PUT');
    expect(await (await get('/session', cookie)).json()).toMatchObject({ grants: [] });
    const reset = (await (await send(`/users/${userId}/reset-password`, {})).json()) as { oneTimePassword: string };
    expect((await get('/session', cookie)).status).toBe(204);
    const fresh = await logIn(harness.app, 'zhao.liu', reset.oneTimePassword);
    expect((await send(`/users/${userId}/disabled`, { isDisabled: true }, 'PUT')).status).toBe(204);
    expect((await get('/session', fresh)).status).toBe(204);
    expect((await send(`/users/${userId}/disabled`, { isDisabled: false }, 'PUT')).status).toBe(204);
    await logIn(harness.app, 'zhao.liu', reset.oneTimePassword);
  });

  test('change neither their own roles nor shut themselves out', async () => {
    const { userId } = (await (await get('/session')).json()) as { userId: string };
    const own = await send(
      `/users/${userId}/grants`,
      { grants: [{ role: 'policyApprover', organisationId: harness.bureau }] },
      'PUT',
    );
    expect([own.status, await own.json()]).toMatchObject([403, { reason: 'own-grants' }]);
    expect((await send(`/users/${userId}/disabled`, { isDisabled: true }, 'PUT')).status).toBe(403);
  });

  test('are given no role at an organisation their administrator has nothing to do with', async () => {
    const { person } = await create('qian.qi');
    for (const organisationId of [harness.foreign, harness.root, 'nowhere'])
      expect(
        (await send(`/users/${person.id}/grants`, { grants: [{ role: 'evaluator', organisationId }] }, 'PUT')).status,
      ).toBe(404);
  });

  test('keep the roles that another administrator gave them elsewhere', async () => {
    const { person } = await create('sun.ba');
    await harness.store.grants.set(person.id, [{ role: 'auditor', organisationId: harness.foreign }]);
    await send(
      `/users/${person.id}/grants`,
      { grants: [{ role: 'evaluator', organisationId: harness.bureau }] },
      'PUT',
    );
    const kept = (await harness.store.grants.list(person.id)).map(
      ({ role, organisationId }) => `${role} ${organisationId}`,
    );
    expect(kept.sort()).toEqual([`auditor ${harness.foreign}`, `evaluator ${harness.bureau}`].sort());
    expect(await (await get(`/users/${person.id}`)).json()).toMatchObject({
      grants: [{ organisationId: harness.bureau }],
    });
  });

  test('are managed by administrators only', async () => {
    const cookie = await signIn(harness, 'zhou.jiu', harness.bureau, [
      'evaluator',
      'reviewer',
      'policyEditor',
      'policyApprover',
      'auditor',
    ]);
    const { person } = await create('wu.shi');
    expect(
      (await send('/users', { username: 'by.me', name: 'x', organisationId: harness.bureau }, 'POST', cookie)).status,
    ).toBe(404);
    expect((await send(`/users/${person.id}/reset-password`, {}, 'POST', cookie)).status).toBe(404);
    expect(await (await get('/users', cookie)).json()).toEqual({ items: [], next: null });
  });

  test('stand in a list with what they may do where one administers', async () => {
    const { person } = await create('with.roles');
    const own = { role: 'evaluator', organisationId: harness.bureau } as const;
    await harness.store.grants.set(person.id, [own, { role: 'auditor', organisationId: harness.foreign }]);
    const { items } = (await (await get('/users?search=with.roles')).json()) as { items: unknown };
    expect(items).toEqual([expect.objectContaining({ id: person.id, grants: [own] })]);
  });

  test('are found by a part of either name, however it is written', async () => {
    const names: [username: string, name: string][] = [
      ['found.zheng', '郑十一'],
      ['found.feng', 'Feng Shi-er'],
    ];
    for (const [username, name] of names) await send('/users', { username, name, organisationId: harness.bureau });
    await harness.identity.people
      .within(harness.store)
      .create(
        { username: 'found.elsewhere', name: '郑十三', organisationId: harness.foreign },
        await harness.identity.people.newPassword(),
      );
    const found = async (search: string) => {
      const { items } = (await (await get(`/users?search=${encodeURIComponent(search)}`)).json()) as {
        items: { username: string }[];
      };
      return items.map(({ username }) => username);
    };
    expect(await found('郑十')).toEqual(['found.zheng']);
    expect(await found('FOUND.')).toEqual(['found.zheng', 'found.feng']);
    expect(await found('feng shi')).toEqual(['found.feng']);
    expect(await found('nobody of this name')).toEqual([]);
    // What means something in a pattern does no harm.
    for (const sign of ['%', '\\', '%%found%'])
      expect((await get(`/users?search=${encodeURIComponent(sign)}`)).status).toBe(200);
  });

  test('stand in a list page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = (await (await get(`/users?limit=3${after === null ? '' : `&after=${after}`}`)).json()) as {
        items: { id: string }[];
        next: string | null;
      };
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(5);
  });
});

describe('organisations', () => {
  test('are added below those one administers, and seen by those who have a role there', async () => {
    const harness = await createHarness();
    const cookie = await signIn(harness, 'boss', harness.bureau, ['administrator']);
    const add = (parentId: string) =>
      harness.app.request('/api/v1/organisations', json({ parentId, name: '下属中心', code: '101' }, { cookie }));
    const added = await add(harness.bureau);
    expect(added.status).toBe(201);
    expect((await add(harness.foreign)).status).toBe(404);
    expect((await add(harness.root)).status).toBe(404);
    const { items } = (await (await harness.app.request('/api/v1/organisations', { headers: { cookie } })).json()) as {
      items: { id: string }[];
    };
    expect(items.map(({ id }) => id)).toEqual([harness.bureau, ((await added.json()) as { id: string }).id]);
  });
});

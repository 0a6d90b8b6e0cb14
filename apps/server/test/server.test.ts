import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { programIsBuilt } from '../../../test/program/built.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

type Running = {
  readonly process: ChildProcess;
  readonly url: string;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
};

/** A server that is asked this way says when it has read the head of a request: from then on the request is under way, however busy the machine is. */
const ASK_FIRST = 'Expect: 100-continue\r\n';
const GO_ON = 'HTTP/1.1 100 Continue\r\n\r\n';

describe('the server as a process', () => {
  let folder: string;
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    await programIsBuilt();
    folder = await mkdtemp(join(tmpdir(), 'server-'));
  });
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function launch(variables: Record<string, string>): {
    child: ChildProcess;
    said: () => string;
    ended: Promise<number | null>;
  } {
    const child = spawn(process.execPath, ['apps/server/dist/main.mjs'], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], PLUMBLINE_PORT: '0', PLUMBLINE_LANGUAGE: 'en', ...variables },
    });
    running.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, said: () => text, ended: new Promise((resolve) => child.once('close', resolve)) };
  }

  async function start(variables: Record<string, string>): Promise<Running> {
    const { child, said, ended } = launch(variables);
    const url = await until(() => /ready: (\S+)/.exec(said())?.[1], said);
    return { process: child, url, said, ended };
  }

  async function until<T>(find: () => T | undefined, said: () => string): Promise<T> {
    for (let round = 0; round < 1200; round++) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`It did not come to that: ${said()}`);
  }

  const post = (url: string, body: unknown) =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

  test('starts with nothing, says how to log in once, scores, and stops when it is told', async () => {
    const data = join(folder, 'first');
    const server = await start({ PLUMBLINE_DATA: data, PLUMBLINE_PROT: '1' });
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(server.said()).toMatch(/PLUMBLINE_PROT; did you mean PLUMBLINE_PORT/);
    const password = await until(() => /one-time password (\S+)/.exec(server.said())?.[1], server.said);
    const logIn = await post(`${server.url}/api/v1/session`, { username: 'admin', password });
    expect(await logIn.json()).toMatchObject({ username: 'admin', mustChangePassword: true });
    const [form] = JSON.parse(await readFile(join(ROOT, 'examples/shanghai-2020/forms.json'), 'utf8'));
    const scored = await post(`${server.url}/api/v1/score`, { form, rules: 'shanghai-2020@1.0.0' });
    expect(await scored.json()).toMatchObject({ scorecard: { total: '99.95' } });
    const listed = (await (await fetch(`${server.url}/api/v1/rule-sets`)).json()) as { items: unknown[] };
    expect(listed.items.length).toBeGreaterThanOrEqual(5);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await stat(data)).mode & 0o077).toBe(0);
    for (const path of ['/data/secret', '/secret', '/plumbline.db', '/evidence/', '/..%2f..%2fetc%2fpasswd']) {
      const response = await fetch(server.url + path);
      // Where pages are built, an address that is none of a file is one of theirs.
      expect([404, '<!doctype html>']).toContain(response.ok ? (await response.text()).slice(0, 15) : response.status);
    }
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);

    const again = await start({ PLUMBLINE_DATA: data });
    expect(again.said()).not.toContain('one-time password');
    expect((await post(`${again.url}/api/v1/session`, { username: 'admin', password })).status).toBe(200);
    again.process.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  test('loads a demonstration once, with somebody for each role who sees what the role may', async () => {
    const data = join(folder, 'demo');
    const server = await start({ PLUMBLINE_DATA: data, PLUMBLINE_DEMO: 'true' });
    await until(() => (server.said().includes('Try first') ? true : undefined), server.said);
    expect(server.said()).toContain('3002 made-up assessments');
    const [, username = '', password = ''] = /name (demo-reviewer), password (\S+)/.exec(server.said()) ?? [];
    const logIn = await post(`${server.url}/api/v1/session`, { username, password });
    const cookie = logIn.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ');
    const own = 'a password of eleven words and more';
    await fetch(`${server.url}/api/v1/session/password`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: server.url },
      body: JSON.stringify({ currentPassword: password, newPassword: own }),
    });
    const again = await post(`${server.url}/api/v1/session`, { username, password: own });
    const session = again.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ');
    const list = await fetch(`${server.url}/api/v1/assessments?state=submitted`, { headers: { Cookie: session } });
    const { items } = (await list.json()) as { items: { isDemo: boolean; fiscalYear: number }[] };
    expect(items.map(({ isDemo, fiscalYear }) => [isDemo, fiscalYear])).toEqual([
      [true, 2020],
      [true, 2020],
    ]);
    server.process.kill('SIGTERM');
    await server.ended;
    const second = await start({ PLUMBLINE_DATA: data, PLUMBLINE_DEMO: 'true' });
    expect(second.said()).not.toContain('made-up');
    second.process.kill('SIGTERM');
    await second.ended;
  });

  test('finishes the request under way before it stops, and takes no other', async () => {
    const server = await start({ PLUMBLINE_DATA: join(folder, 'stopping') });
    const { port } = new URL(server.url);
    const [form] = JSON.parse(await readFile(join(ROOT, 'examples/shanghai-2020/forms.json'), 'utf8'));
    const body = JSON.stringify({ form, rules: 'shanghai-2020@1.0.0' });
    const socket = createConnection({ host: '127.0.0.1', port: Number(port) });
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const head = `POST /api/v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${ASK_FIRST}\r\n`;
    socket.write(head + body.slice(0, 100));
    await until(() => (answer.includes(GO_ON) ? true : undefined), server.said);
    server.process.kill('SIGTERM');
    await until(() => (server.said().includes('Stopping') ? true : undefined), server.said);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    socket.write(body.slice(100));
    await closed;
    expect(answer.replace(GO_ON, '')).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"total":"99.95"');
    expect(await server.ended).toBe(0);
  });

  test('does not wait for ever for a request that never ends', async () => {
    const server = await start({ PLUMBLINE_DATA: join(folder, 'late'), PLUMBLINE_SHUTDOWN_SECONDS: '1' });
    const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(server.url).port) });
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => {});
    socket.write(
      `POST /api/v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n${ASK_FIRST}\r\n{`,
    );
    await until(() => (answer.includes(GO_ON) ? true : undefined), server.said);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  test('hears no request that has two lengths, and none to trace', async () => {
    const server = await start({ PLUMBLINE_DATA: join(folder, 'smuggling') });
    const port = Number(new URL(server.url).port);
    const answerTo = (request: string) =>
      new Promise<string>((resolve) => {
        const socket = createConnection({ host: '127.0.0.1', port });
        let answer = '';
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('error', () => {});
        socket.once('close', () => resolve(answer));
        socket.write(request);
      });
    const head =
      'POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n';
    const smuggled = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    for (const lengths of [
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
      'Content-Length: 4\r\nContent-Length: 5\r\n',
      'Transfer-Encoding: chunked, identity\r\n',
    ]) {
      const answer = await answerTo(`${head}${lengths}\r\n0\r\n\r\n${smuggled}`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.match(/HTTP\/1\.1/g)?.length).toBe(1);
    }
    const traced = await answerTo('TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Secret: 42\r\n\r\n');
    expect(traced).toMatch(/^HTTP\/1\.1 [45]\d\d /);
    expect(traced).not.toContain('42\r\n\r\n');
    expect(traced).not.toContain('X-Secret');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  test('does not start where a variable is wrong, and names it', async () => {
    const { said, ended } = launch({ PLUMBLINE_PORT: 'eighty', PLUMBLINE_DATA: join(folder, 'never') });
    expect(await ended).toBe(2);
    expect(said()).toMatch(/PLUMBLINE_PORT/);
    expect(said()).not.toMatch(/ at .*\.(ts|mjs)/);
  });

  test('does not start where the port is taken, and says what to do', async () => {
    const server = await start({ PLUMBLINE_DATA: join(folder, 'one') });
    const second = launch({ PLUMBLINE_DATA: join(folder, 'two'), PLUMBLINE_PORT: new URL(server.url).port });
    expect(await second.ended).toBe(2);
    expect(second.said()).toMatch(/in use; choose another with PLUMBLINE_PORT/);
  });
});

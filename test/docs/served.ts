import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A server of the built program on a data folder, for commands that ask one. */
export type Served = {
  readonly url: string;
  /** Of `admin`, for whom it is the first log-in. */
  readonly oneTimePassword: string;
  readonly stop: () => Promise<void>;
};

export async function serve(dataFolder: string): Promise<Served> {
  const child = spawn(process.execPath, ['apps/server/dist/main.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PLUMBLINE_DATA: dataFolder, PLUMBLINE_PORT: '0', PLUMBLINE_LANGUAGE: 'en' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url = /ready: (\S+)/.exec(line)?.[1] ?? url;
    const [, oneTimePassword] = /one-time password (\S+)/.exec(line) ?? [];
    if (oneTimePassword === undefined) continue;
    child.stdout.resume();
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    return { url, oneTimePassword, stop };
  }
  throw new Error('The server did not start');
}

const PASSWORD = 'a password of one’s own';

/** Makes somebody who may file forms for everybody, and has a password of their own. */
export async function evaluatorOf({ url, oneTimePassword }: Served): Promise<{ name: string; password: string }> {
  const admin = await logIn(url, 'admin', oneTimePassword);
  const { grants } = (await admin('GET', '/session')) as { grants: readonly { organisationId: string }[] };
  const organisationId = grants[0]?.organisationId ?? '';
  const name = 'li.wei';
  const made = (await admin('POST', '/users', { username: name, name, organisationId })) as {
    readonly person: { readonly id: string };
    readonly oneTimePassword: string;
  };
  await admin('PUT', `/users/${made.person.id}/grants`, { grants: [{ role: 'evaluator', organisationId }] });
  await logIn(url, name, made.oneTimePassword);
  return { name, password: PASSWORD };
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Logs in for the first time, with which comes a password of one's own. */
async function logIn(url: string, username: string, oneTimePassword: string): Promise<Ask> {
  let cookie = '';
  const ask: Ask = async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  await ask('POST', '/session', { username, password: oneTimePassword });
  await ask('PUT', '/session/password', { currentPassword: oneTimePassword, newPassword: PASSWORD });
  return ask;
}

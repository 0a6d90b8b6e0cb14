import { setTimeout } from 'node:timers/promises';

/** Somebody who is signed in. What they send is JSON, or a form with files. */
export type Person = {
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
};

const OWN_PASSWORD = 'a password of eleven words and more';

type Organisation = { readonly id: string; readonly parentId: string | null };

/** Makes somebody who may study the forms of all organisations; resolves with the password they are given. */
export async function addReviewer({ ask }: Person, username: string): Promise<string> {
  const { items } = (await (await expectDone(await ask('GET', '/organisations'))).json()) as { items: Organisation[] };
  const organisationId = items.find(({ parentId }) => parentId === null)?.id;
  const made = await expectDone(await ask('POST', '/users', { username, name: username, organisationId }));
  const { person, oneTimePassword } = (await made.json()) as { person: { id: string }; oneTimePassword: string };
  const grants = [{ role: 'reviewer', organisationId }];
  await expectDone(await ask('PUT', `/users/${person.id}/grants`, { grants }));
  return oneTimePassword;
}

/** Signs somebody in with a one-time password and sets their own, or with that one where they have set it before. */
export async function signIn(url: string, username: string, oneTimePassword: string | null): Promise<Person> {
  if (oneTimePassword === null) return signedIn(url, username, OWN_PASSWORD);
  const first = await signedIn(url, username, oneTimePassword);
  const change = { currentPassword: oneTimePassword, newPassword: OWN_PASSWORD };
  await expectDone(await first.ask('PUT', '/session/password', change));
  return signedIn(url, username, OWN_PASSWORD);
}

/** The one-time password that a server printed for somebody. */
export const oneTimePassword = (said: string, username: string): string | null =>
  new RegExp(`name ${username}, (?:one-time )?password (\\S+)`).exec(said)?.[1] ?? null;

/** What becomes of every accepted form when its declared points give way to a version. */
const STUDY = {
  name: 'Scale-out',
  note: '',
  question: {
    kind: 'comparison',
    population: { years: null, organisations: null, formTypes: null },
    base: { kind: 'declared' },
    candidate: { kind: 'version', ruleSetId: 'cn-mof-2021-101', version: '1.0.0' },
  },
};

export type Study = {
  readonly id: string;
  readonly madeAt: string;
  readonly endedAt: string | null;
  readonly progress: { readonly state: string; readonly done: number; readonly total: number | null };
};

/** Begins a study; resolves with its identifier. */
export async function beginStudy({ ask }: Person, study: object = STUDY): Promise<string> {
  const response = await expectDone(await ask('POST', '/studies', study));
  return ((await response.json()) as Study).id;
}

export async function studyOf({ ask }: Person, id: string): Promise<Study> {
  return (await (await expectDone(await ask('GET', `/studies/${id}`))).json()) as Study;
}

/** Resolves with the result of a study, byte by byte as it is kept, when it is done. */
export async function resultOf(person: Person, id: string): Promise<string> {
  for (;;) {
    const study = await studyOf(person, id);
    const { state } = study.progress;
    if (state === 'done') return (await expectDone(await person.ask('GET', `/studies/${id}/result`))).text();
    if (state === 'failed' || state === 'cancelled') throw new Error(`The study is ${state}: ${JSON.stringify(study)}`);
    await setTimeout(100);
  }
}

async function signedIn(url: string, username: string, password: string): Promise<Person> {
  const headers = { 'Content-Type': 'application/json' };
  const logIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password }),
  });
  await expectDone(logIn);
  const cookie = logIn.headers.getSetCookie().map((one) => one.split(';', 1)[0]);
  return {
    ask: (method, path, body, more = {}) =>
      fetch(`${url}/api/v1${path}`, {
        method,
        // A form with files says by itself what it is.
        headers: { ...(body instanceof FormData ? {} : headers), Cookie: cookie.join('; '), Origin: url, ...more },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      }),
  };
}

export async function expectDone(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}

import { randomUUID } from 'node:crypto';
import type { SelfEvaluation } from '@plumbline/core';
import { expectDone, type Person, signIn } from '../../../scripts/scale-out/person.ts';
import { type Program, startProgram } from '../../../scripts/scale-out/program.ts';
import { exampleForms } from '../../e2e/support/new-form.ts';

/** A server in a process of its own, and an evaluator before it. */
export type World = {
  readonly program: Program;
  readonly url: string;
  readonly evaluator: Person;
  readonly organisationId: string;
};

const EVALUATOR = 'evaluator';

/** Processes are started again and again, each of which takes some seconds where the machine is busy, in milliseconds. */
export const PATIENCE = 300_000;

/** Starts `plumbline serve` on an empty database and makes an evaluator. */
export async function startWorld(variables: Readonly<Record<string, string>>): Promise<World> {
  const program = await startProgram('serve', variables, /one-time password \S+/);
  const url = urlOf(program);
  const [, password = ''] = /one-time password (\S+?)(?: |$)/m.exec(program.said()) ?? [];
  const admin = await signIn(url, 'admin', password);
  const { items } = await jsonOf<{ items: readonly { id: string }[] }>(admin.ask('GET', '/organisations'));
  const organisationId = items[0]?.id ?? '';
  const user = { username: EVALUATOR, name: EVALUATOR, organisationId };
  const made = await jsonOf<{ person: { id: string }; oneTimePassword: string }>(admin.ask('POST', '/users', user));
  const grants = [{ role: 'evaluator', organisationId }];
  await expectDone(await admin.ask('PUT', `/users/${made.person.id}/grants`, { grants }));
  return { program, url, organisationId, evaluator: await signIn(url, EVALUATOR, made.oneTimePassword) };
}

/** Starts it again on the same data: another process, at another port. */
export async function startAgain(before: World, variables: Readonly<Record<string, string>>): Promise<World> {
  const program = await startProgram('serve', variables, /ready: \S+/);
  const url = urlOf(program);
  return { ...before, program, url, evaluator: await signIn(url, EVALUATOR, null) };
}

/** Logs in once more, as after a session has ended. */
export const signInAgain = ({ url }: World): Promise<Person> => signIn(url, EVALUATOR, null);

const urlOf = ({ said }: Program) => /ready: (\S+)/.exec(said())?.[1] ?? '';

export async function jsonOf<T>(asked: Promise<Response>): Promise<T> {
  return (await (await expectDone(await asked)).json()) as T;
}

const [EXAMPLE] = exampleForms();
if (!EXAMPLE) throw new Error('The examples have lost their first form');
const example = EXAMPLE;

/** The first example, with something of its own to know it by again. */
export const formWith = (note: string): SelfEvaluation => ({
  ...example,
  indicators: example.indicators.map((row, at) => (at === 0 ? { ...row, deviationReason: note } : row)),
});

/** A form that the server has acknowledged. */
export type Kept = { readonly id: string; readonly etag: string; readonly note: string };

export async function create(
  { evaluator, organisationId }: World,
  note: string,
  key: string = randomUUID(),
): Promise<Kept> {
  const sent = { organisationId, form: formWith(note) };
  const made = await expectDone(await evaluator.ask('POST', '/assessments', sent, { 'Idempotency-Key': key }));
  const { id } = (await made.json()) as { readonly id: string };
  return { id, etag: made.headers.get('etag') ?? '', note };
}

/** Saves another note into a form; what comes back is as the server answered. */
export const save = ({ evaluator }: World, { id, etag }: Kept, note: string, language = 'en'): Promise<Response> =>
  evaluator.ask(
    'PUT',
    `/assessments/${id}`,
    { form: formWith(note) },
    { 'If-Match': etag, 'Accept-Language': language },
  );

export const keptAfter = (before: Kept, saved: Response, note: string): Kept => ({
  ...before,
  etag: saved.headers.get('etag') ?? '',
  note,
});

/** What the server has of a form now: its note and its revision. */
export async function found({ evaluator }: World, id: string): Promise<Kept> {
  const answer = await expectDone(await evaluator.ask('GET', `/assessments/${id}`));
  const { form } = (await answer.json()) as { readonly form: SelfEvaluation };
  return { id, etag: answer.headers.get('etag') ?? '', note: form.indicators[0]?.deviationReason ?? '' };
}

/** A file that proves something, of so many bytes. */
export function fileOf(bytes: number, name = 'proof.pdf'): FormData {
  const content = new Uint8Array(bytes).map((_, at) => (at * 7919) % 251);
  content.set(new TextEncoder().encode('%PDF-1.4\n'));
  const data = new FormData();
  data.set('file', new File([content], name, { type: 'application/pdf' }));
  return data;
}

/** What `/readyz` says now: its status, and the code of the problem where it is one. */
export async function readiness({ url }: World): Promise<{ readonly status: number; readonly code: string | null }> {
  const answer = await fetch(`${url}/readyz`);
  const { code = null } = (await answer.json()) as { readonly code?: string };
  return { status: answer.status, code };
}

export const isAlive = async ({ url }: World): Promise<boolean> => (await fetch(`${url}/healthz`)).ok;

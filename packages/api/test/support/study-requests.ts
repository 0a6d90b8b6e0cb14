import type { SelfEvaluation } from '@plumbline/core';
import { expect } from 'vitest';
import { exampleForms, type Harness, json, signIn } from './harness.ts';

/** A study as it is answered. */
export type Shown = {
  readonly id: string;
  readonly progress: { readonly state: string; readonly done: number; readonly total: number | null };
  readonly resultHash: string | null;
  readonly summary: { readonly forms: number } | null;
  readonly revision: number;
};

/** What is asked about studies, by an analyst where nobody else is named. `given` is asked when something is sent. */
export function studyRequests(given: () => { readonly harness: Harness; readonly analyst: string }) {
  const ask = (path: string, cookie: string, init: RequestInit = {}) =>
    given().harness.app.request(`/api/v1${path}`, { ...init, headers: { cookie, ...init.headers } });
  const send = async <T>(path: string, body: unknown, cookie: string, revision?: number): Promise<T> => {
    const headers = { cookie, ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }) };
    const response = await given().harness.app.request(`/api/v1${path}`, json(body, headers));
    expect([path, response.status < 300 ? 'fine' : await response.text()]).toEqual([path, 'fine']);
    return (await response.json()) as T;
  };
  const begin = (question: object, cookie = given().analyst) =>
    send<Shown>('/studies', { name: '从严试算', note: '', question: { kind: 'comparison', ...question } }, cookie);
  const ended = async (id: string, cookie = given().analyst): Promise<Shown> => {
    let study: Shown | undefined;
    await expect
      .poll(
        async () => {
          study = (await (await ask(`/studies/${id}`, cookie)).json()) as Shown;
          return study.progress.state;
        },
        { timeout: 20_000 },
      )
      .toMatch(/done|failed|cancelled/);
    if (!study) throw new Error('no study');
    return study;
  };
  const done = async (question: object) => {
    const study = await ended((await begin(question)).id);
    expect(study.progress.state).toBe('done');
    return study;
  };
  return { ask, send, begin, ended, done };
}

/** The forms of the examples, handed in and accepted under the rules of Shanghai; their identifiers. */
export async function acceptExamples(
  harness: Harness,
  send: ReturnType<typeof studyRequests>['send'],
): Promise<readonly string[]> {
  const { bureau } = harness;
  const evaluator = await signIn(harness, 'evaluator', bureau, ['evaluator']);
  const reviewer = await signIn(harness, 'reviewer', bureau, ['reviewer']);
  const accepted: string[] = [];
  for (const [at, form] of exampleForms().entries()) {
    const named: SelfEvaluation = { ...form, project: { name: `项目 ${at}`, code: null } };
    const { id } = await send<{ id: string }>('/assessments', { organisationId: bureau, form: named }, evaluator);
    const rules = { by: 'name', ruleSetId: 'shanghai-2020', version: '1.0.0' };
    await send(`/assessments/${id}/submit`, { rules }, evaluator, 1);
    await send(`/assessments/${id}/accept`, { scorecardId: null }, reviewer, 2);
    accepted.push(id);
  }
  return accepted;
}

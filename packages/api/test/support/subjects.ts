import { expect } from 'vitest';
import { exampleForm, type Harness, json, ruleSetText, signIn } from './harness.ts';

/** Something of everything, of one organisation. */
export type Subjects = {
  readonly cookies: { readonly evaluator: string; readonly reviewer: string; readonly editor: string };
  readonly assessmentId: string;
  readonly scorecardId: string;
  readonly overrideId: string;
  readonly evidenceId: string;
  readonly importId: string;
  readonly draftId: string;
  readonly commentId: string;
  readonly studyId: string;
  readonly userId: string;
  readonly organisationId: string;
};

export const PDF = new TextEncoder().encode('%PDF-1.7\nA proof.\n%%EOF\n');

/** Makes them over HTTP, by people of the bureau. */
export async function createSubjects(harness: Harness): Promise<Subjects> {
  const { app, bureau, identity } = harness;
  const evaluator = await signIn(harness, 'bureau.evaluator', bureau, ['evaluator']);
  const reviewer = await signIn(harness, 'bureau.reviewer', bureau, ['reviewer']);
  const editor = await signIn(harness, 'bureau.editor', bureau, ['policyEditor']);
  const send = async <T>(path: string, init: RequestInit, status: number): Promise<T> => {
    const response = await app.request(`/api/v1${path}`, init);
    const text = await response.text();
    expect(`${path} ${response.status} ${response.ok ? '' : text}`.trim()).toBe(`${path} ${status}`);
    return JSON.parse(text) as T;
  };
  const assessment = await send<{ id: string }>(
    '/assessments',
    json({ organisationId: bureau, form: exampleForm() }, { cookie: evaluator }),
    201,
  );
  const rules = { by: 'name', ruleSetId: 'shanghai-2020', version: '1.0.0' };
  const scored = await send<{ record: { id: string } }>(
    `/assessments/${assessment.id}/scorecards`,
    json({ rules }, { cookie: evaluator }),
    201,
  );
  const evidence = await send<{ id: string }>(
    `/assessments/${assessment.id}/evidence`,
    upload(PDF, '证明.pdf', evaluator),
    201,
  );
  await send(
    `/assessments/${assessment.id}/submit`,
    json({ rules: null }, { cookie: evaluator, 'If-Match': '"1"' }),
    200,
  );
  const override = await send<{ id: string }>(
    `/assessments/${assessment.id}/overrides`,
    json(
      { scorecardId: scored.record.id, indicatorIndex: 0, score: '1', reason: '凭证只支持一分' },
      { cookie: reviewer },
    ),
    201,
  );
  const imported = await send<{ id: string }>(
    `/imports?organisationId=${bureau}`,
    upload(new TextEncoder().encode(JSON.stringify(exampleForm())), '自评表.json', evaluator),
    201,
  );
  const begin = { kind: 'text', text: ruleSetText().replace('"shanghai-2020"', '"bureau-rules"'), tests: '' };
  const draft = await send<{ id: string }>(
    '/drafts',
    json({ organisationId: bureau, ruleSetId: 'bureau-rules', begin }, { cookie: editor }),
    201,
  );
  const comment = await send<{ id: string }>(
    `/drafts/${draft.id}/comments`,
    json({ ruleId: 'target-met', threadId: null, text: '依据何在？' }, { cookie: editor }),
    201,
  );
  const question = {
    kind: 'comparison',
    population: { years: null, organisations: [bureau], formTypes: null },
    base: { kind: 'declared' },
    candidate: { kind: 'version', ruleSetId: rules.ruleSetId, version: rules.version },
  };
  const study = await send<{ id: string }>(
    '/studies',
    json({ name: '试算', note: '', question }, { cookie: editor }),
    201,
  );
  const shared = { name: '试算', note: '', shared: true };
  await send(`/studies/${study.id}`, json(shared, { cookie: editor, 'If-Match': '"1"' }, 'PATCH'), 200);
  const person = await identity.people.findByUsername('bureau.evaluator');
  return {
    cookies: { evaluator, reviewer, editor },
    assessmentId: assessment.id,
    scorecardId: scored.record.id,
    overrideId: override.id,
    evidenceId: evidence.id,
    importId: imported.id,
    draftId: draft.id,
    commentId: comment.id,
    studyId: study.id,
    userId: person?.id ?? '',
    organisationId: bureau,
  };
}

/** A file as a browser sends it. */
export function upload(bytes: Uint8Array, name: string, cookie: string): RequestInit {
  const body = new FormData();
  body.append('file', new File([new Uint8Array(bytes)], name));
  return { method: 'POST', body, headers: { cookie } };
}

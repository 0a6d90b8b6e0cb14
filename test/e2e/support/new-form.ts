import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SelfEvaluation } from '@plumbline/core';
import type { Visit } from './running.ts';

/** Where every task is started, a bundled one as well. */
const ROOT = process.cwd();

/** The two real forms that come with the program. */
export const exampleForms = (): readonly SelfEvaluation[] =>
  JSON.parse(readFileSync(join(ROOT, 'examples/shanghai-2020/forms.json'), 'utf8'));

/** Begins a form as the person of this window, and says its address. */
export async function newForm({ page }: Visit, form: SelfEvaluation): Promise<string> {
  const id = await page.evaluate(async (filed) => {
    const { grants } = (await (await fetch('/api/v1/session')).json()) as {
      readonly grants: readonly { readonly organisationId: string }[];
    };
    const answer = await fetch('/api/v1/assessments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ organisationId: grants[0]?.organisationId, form: filed }),
    });
    const body = (await answer.json()) as { readonly id: string };
    if (!answer.ok) throw new Error(JSON.stringify(body));
    return body.id;
  }, form);
  return `/assessments/${id}?rules=shanghai-2020@1.0.0`;
}

/** The form as the server has it. */
export const savedForm = ({ page }: Visit, path: string): Promise<SelfEvaluation> =>
  page.evaluate(async (id) => {
    const body = (await (await fetch(`/api/v1/assessments/${id}`)).json()) as { readonly form: SelfEvaluation };
    return body.form;
  }, path.split(/[/?]/)[2] ?? '');

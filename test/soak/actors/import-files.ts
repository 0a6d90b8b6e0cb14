import { randomUUID } from 'node:crypto';
import type { SelfEvaluation } from '@plumbline/core';
import { chance, type Random } from '../../../packages/samples/src/random.ts';
import { written } from '../../e2e/support/imports.ts';
import { type Actor, newForm, type World } from '../world.ts';

/** Sends a workbook, and makes an assessment of the form that was read from it, mended or not, or leaves it out. */
export const importFiles: Actor = { name: 'imports files', turn: importOne, crew: 1, rest: [100, 400] };

type ImportForm = {
  readonly state: string;
  readonly assessmentId: string | null;
  readonly form: SelfEvaluation | null;
};
type Opened = { readonly id: string; readonly etag: string; readonly form: SelfEvaluation };

async function importOne(world: World, random: Random): Promise<void> {
  const opened = await open(world, await send(world, random));
  if (chance(random, 0.2)) return decide(world, opened, 'skip');
  await decide(world, chance(random, 0.5) ? await mend(world, opened) : opened, 'accept');
}

/** The identifier of the import; a file that is sent twice with one key is one. */
async function send(world: World, random: Random): Promise<string> {
  const { people, organisationId, answers } = world;
  const form = newForm(world, random);
  const bytes = await written(form, 'xlsx');
  const key = randomUUID();
  const sendIt = () => {
    const body = new FormData();
    body.set('file', new File([new Uint8Array(bytes)], `${form.project.name}.xlsx`));
    return people.evaluator<{ readonly id: string; readonly forms: readonly unknown[] }>({
      method: 'POST',
      route: '/imports',
      query: { organisationId, fiscalYear: String(form.fiscalYear) },
      body,
      headers: { 'Idempotency-Key': key },
      expects: [201],
    });
  };
  const { body } = await sendIt();
  if (body.forms.length !== 1) answers.fault(`POST /imports: ${body.forms.length} forms in a workbook of one`);
  if (chance(random, 0.1)) {
    const again = await sendIt();
    if (again.body.id !== body.id) answers.fault(`POST /imports: made ${body.id} and ${again.body.id} with one key`);
  }
  return body.id;
}

async function open({ people, ledger }: World, id: string): Promise<Opened> {
  const { body, etag } = await people.evaluator<ImportForm>({
    method: 'GET',
    route: '/imports/:id/forms/:number',
    at: { id, number: '1' },
    expects: [200],
  });
  if (body.form === null) throw new Error(`Nothing could be read from the workbook of import ${id}`);
  ledger.importForm(id, { etag, state: body.state, assessmentId: null });
  return { id, etag, form: body.form };
}

async function mend({ people, ledger }: World, { id, etag, form }: Opened): Promise<Opened> {
  const mended = { ...form, supervisingDepartment: '核对后的主管部门' };
  const answer = await people.evaluator<ImportForm>({
    method: 'PUT',
    route: '/imports/:id/forms/:number',
    at: { id, number: '1' },
    body: { form: mended },
    headers: { 'If-Match': etag },
    expects: [200],
  });
  ledger.importForm(id, { etag: answer.etag, state: answer.body.state, assessmentId: null });
  return { id, etag: answer.etag, form: mended };
}

async function decide({ people, ledger }: World, { id, etag, form }: Opened, step: 'accept' | 'skip'): Promise<void> {
  const { body, etag: decided } = await people.evaluator<ImportForm>({
    method: 'POST',
    route: `/imports/:id/forms/:number/${step}`,
    at: { id, number: '1' },
    ...(step === 'accept' ? { body: { as: { kind: 'new' } } } : {}),
    headers: { 'If-Match': etag },
    expects: [200],
  });
  ledger.importForm(id, { etag: decided, state: body.state, assessmentId: body.assessmentId });
  if (body.assessmentId !== null) ledger.assessment(body.assessmentId, { etag: '"1"', state: 'draft', form });
}

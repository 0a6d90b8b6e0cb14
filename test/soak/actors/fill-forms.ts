import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { SelfEvaluation } from '@plumbline/core';
import { chance, integer, pick, type Random } from '../../../packages/samples/src/random.ts';
import { type Actor, type Filed, newForm, rulesFor, type World } from '../world.ts';

/** Begins a form, or goes on with one that came back, fills it in cell by cell, scores it and hands it in. */
export const fillForms: Actor = { name: 'fills in forms', turn: fillOne, crew: 3, rest: [20, 120] };

async function fillOne(world: World, random: Random): Promise<void> {
  let filed = world.returned.shift() ?? (await begin(world, random));
  for (let cells = integer(random, 3, 8); cells > 0; cells--) {
    if (chance(random, 0.1)) await saveTooLate(world, filed);
    filed = await saveCell(world, filed, random);
    await setTimeout(integer(random, 10, 80));
  }
  // Some are left as they are.
  if (chance(random, 0.1)) return;
  await score(world, filed);
  world.submitted.push(await submit(world, filed, random));
}

/** Sometimes a connection breaks before the answer, and it is sent again. */
async function begin(world: World, random: Random): Promise<Filed> {
  const { people, organisationId, ledger, answers } = world;
  const form = newForm(world, random);
  const sent = {
    method: 'POST',
    route: '/assessments',
    body: { organisationId, form },
    headers: { 'Idempotency-Key': randomUUID() },
    expects: [201],
  } as const;
  const { body, etag } = await people.evaluator<{ readonly id: string }>(sent);
  if (chance(random, 0.1)) {
    const again = await people.evaluator<{ readonly id: string }>(sent);
    if (again.body.id !== body.id)
      answers.fault(`POST /assessments: made ${body.id} and ${again.body.id} with one key`);
  }
  ledger.assessment(body.id, { etag, state: 'draft', form });
  return { id: body.id, etag, form, returns: 0 };
}

async function saveCell({ people, ledger }: World, filed: Filed, random: Random): Promise<Filed> {
  const form = withOtherCell(filed.form, random);
  const { etag, body } = await people.evaluator<{ readonly state: string }>({
    method: 'PUT',
    route: '/assessments/:id',
    at: { id: filed.id },
    body: { form },
    headers: { 'If-Match': filed.etag },
    expects: [200],
  });
  ledger.assessment(filed.id, { etag, state: body.state, form });
  return { ...filed, etag, form };
}

/** From a window that has not heard of what was saved since: refused, and nothing of it is kept. */
async function saveTooLate({ people }: World, { id, form }: Filed): Promise<void> {
  await people.evaluator({
    method: 'PUT',
    route: '/assessments/:id',
    at: { id },
    body: { form: { ...form, supervisingDepartment: '旧窗口' } },
    headers: { 'If-Match': '"0"' },
    expects: ['412 version-conflict'],
  });
}

function withOtherCell(form: SelfEvaluation, random: Random): SelfEvaluation {
  const row = integer(random, 0, form.indicators.length - 1);
  const change = pick(random, CELLS)(random);
  return { ...form, indicators: form.indicators.map((one, at) => (at === row ? { ...one, ...change } : one)) };
}

type Cells = Partial<SelfEvaluation['indicators'][number]>;

const CELLS: readonly [(random: Random) => Cells, ...((random: Random) => Cells)[]] = [
  (random) => ({ actual: String(integer(random, 0, 120)) }),
  (random) => ({ actual: `${integer(random, 1, 100)}%` }),
  (random) => ({ deviationReason: `因第${integer(random, 1, 4)}季度工作安排调整，完成时间有所推迟` }),
  (random) => ({ declaredScore: String(integer(random, 0, 5)) }),
];

async function score({ people }: World, { id, form }: Filed): Promise<void> {
  await people.evaluator({
    method: 'POST',
    route: '/assessments/:id/scorecards',
    at: { id },
    body: { rules: { by: 'name', ...rulesFor(form) } },
    expects: [201],
  });
}

/** By the rules where they let it pass, else as it is. */
async function submit({ people, ledger }: World, filed: Filed, random: Random): Promise<Filed> {
  const { id, etag, form } = filed;
  const send = (rules: object | null) =>
    people.evaluator<{ readonly state: string }>({
      method: 'POST',
      route: '/assessments/:id/submit',
      at: { id },
      body: { rules },
      headers: { 'If-Match': etag },
      expects: rules === null ? [200] : [200, '422 invalid-input'],
    });
  const first = await send(chance(random, 0.5) ? { by: 'name', ...rulesFor(form) } : null);
  const done = first.isDone ? first : await send(null);
  ledger.assessment(id, { etag: done.etag, state: done.body.state, form });
  return { ...filed, etag: done.etag };
}

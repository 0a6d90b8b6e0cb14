import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { chance, integer, pick, type Random } from '../../../packages/samples/src/random.ts';
import type { Actor, World } from '../world.ts';

/** Asks what would become of past forms under other rules, follows the study to its end or cancels it on the way, reads what it found, and removes some. */
export const studyArchive: Actor = { name: 'studies the archive', turn: studyOne, crew: 1, rest: [200, 800] };

type Study = {
  readonly id: string;
  readonly progress: { readonly state: string };
  readonly failure: string | null;
  readonly resultHash: string | null;
};

/** A study of some thousand forms takes a second. */
const PATIENCE_MS = 120_000;

async function studyOne(world: World, random: Random): Promise<void> {
  const { id } = await begin(world, random);
  if (chance(random, 0.3)) {
    await setTimeout(integer(random, 0, 250));
    if (await cancel(world, id)) return;
  }
  const done = await ended(world, id);
  if (done === null) return;
  world.ledger.study(id, { state: done.progress.state, resultHash: done.resultHash });
  await read(world, done, random);
  if (chance(random, 0.5)) await remove(world, id);
}

async function begin({ people, next }: World, random: Random): Promise<Study> {
  const year = integer(random, 2020, 2024);
  const { body } = await people.reviewer<Study>({
    method: 'POST',
    route: '/studies',
    body: {
      name: `soak ${next()}`,
      note: '',
      question: {
        kind: 'comparison',
        population: { years: chance(random, 0.5) ? null : [year], organisations: null, formTypes: null },
        base: pick(random, [{ kind: 'declared' }, { kind: 'official' }, version('cn-mof-2020-10')]),
        candidate: version('cn-mof-2021-101'),
      },
    },
    headers: { 'Idempotency-Key': randomUUID() },
    expects: [201],
  });
  return body;
}

const version = (ruleSetId: string) => ({ kind: 'version', ruleSetId, version: '1.0.0' });

/** Whether it was stopped; not where it was done before. */
async function cancel({ people, ledger }: World, id: string): Promise<boolean> {
  const { isDone } = await people.reviewer({
    method: 'POST',
    route: '/studies/:id/cancel',
    at: { id },
    expects: [200, '409 wrong-state'],
  });
  if (isDone) ledger.study(id, { state: 'cancelled', resultHash: null });
  return isDone;
}

/** Null where it did not come to an end, which is told. */
async function ended({ people, answers }: World, id: string): Promise<Study | null> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const { body } = await people.reviewer<Study>({
      method: 'GET',
      route: '/studies/:id',
      at: { id },
      expects: [200],
    });
    const { state } = body.progress;
    if (state === 'done') return body;
    if (state !== 'queued' && state !== 'running') {
      answers.fault(`GET /studies/${id}: it is ${state} (${body.failure}), and nobody stopped it`);
      return null;
    }
    await setTimeout(200);
  }
  answers.fault(`GET /studies/${id}: not done after ${PATIENCE_MS / 1000} s`);
  return null;
}

async function read({ people, answers }: World, { id, resultHash }: Study, random: Random): Promise<void> {
  const at = { id };
  const { text } = await people.reviewer({ method: 'GET', route: '/studies/:id/result', at, expects: [200] });
  const hash = createHash('sha256').update(text).digest('hex');
  if (hash !== resultHash)
    answers.fault(`GET /studies/${id}/result: its hash is ${hash}, the study says ${resultHash}`);
  await people.reviewer({
    method: 'GET',
    route: '/studies/:id/cases',
    at,
    query: { limit: '50', offset: String(integer(random, 0, 200)) },
    expects: [200],
  });
  if (chance(random, 0.3))
    await people.reviewer({
      method: 'GET',
      route: '/studies/:id/export',
      at,
      query: { format: pick(random, ['csv', 'xlsx', 'pdf']) },
      expects: [200],
    });
}

async function remove({ people, ledger }: World, id: string): Promise<void> {
  await people.reviewer({ method: 'DELETE', route: '/studies/:id', at: { id }, expects: [204] });
  ledger.study(id, null);
}

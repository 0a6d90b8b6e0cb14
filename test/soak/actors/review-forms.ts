import { chance, type Random } from '../../../packages/samples/src/random.ts';
import type { Actor, Filed, World } from '../world.ts';

/** Looks at what was handed in, and accepts it or gives it back. */
export const reviewForms: Actor = { name: 'reviews forms', turn: reviewOne, crew: 1, rest: [20, 120] };

/** Whoever gives a form back for ever accepts none. */
const MOST_RETURNS = 2;

async function reviewOne(world: World, random: Random): Promise<void> {
  const filed = world.submitted.shift();
  if (filed === undefined) return;
  const { reviewer } = world.people;
  await reviewer({ method: 'GET', route: '/assessments/:id', at: { id: filed.id }, expects: [200] });
  if (filed.returns < MOST_RETURNS && chance(random, 0.25)) return giveBack(world, filed);
  // A form without a total cannot be accepted.
  const { isDone, etag, body } = await reviewer<{ readonly state: string }>({
    ...decision(filed),
    route: '/assessments/:id/accept',
    body: { scorecardId: null },
    expects: [200, '422 invalid-input'],
  });
  if (isDone) world.ledger.assessment(filed.id, { ...filed, etag, state: body.state });
  else if (filed.returns < MOST_RETURNS) await giveBack(world, filed);
}

async function giveBack({ people, ledger, returned }: World, filed: Filed): Promise<void> {
  const { etag, body } = await people.reviewer<{ readonly state: string }>({
    ...decision(filed),
    route: '/assessments/:id/return',
    body: { reason: '请核对佐证材料', comments: [{ path: '/indicators/0/actual', text: '与佐证不符' }] },
    expects: [200],
  });
  ledger.assessment(filed.id, { ...filed, etag, state: body.state });
  returned.push({ ...filed, etag, returns: filed.returns + 1 });
}

const decision = ({ id, etag }: Filed) => ({ method: 'POST', at: { id }, headers: { 'If-Match': etag } }) as const;

import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { chance, integer, type Random } from '../../../packages/samples/src/random.ts';
import type { KeptDraft } from '../ledger.ts';
import type { Actor, World } from '../world.ts';

/** Begins a version of a rule set, edits it, asks what it still lacks, and in the end discards it. */
export const editDrafts: Actor = { name: 'edits drafts', turn: editOne, crew: 1, rest: [100, 400] };

type Draft = KeptDraft & { readonly id: string };

async function editOne(world: World, random: Random): Promise<void> {
  let draft = await begin(world);
  for (let saves = integer(random, 3, 7); saves > 0; saves--) {
    if (chance(random, 0.15)) await save(world, draft, draft.text, '412 version-conflict', '"0"');
    draft = (await save(world, draft, otherText(draft.text, random), 200)) ?? draft;
    await setTimeout(integer(random, 50, 200));
  }
  if (chance(random, 0.5))
    await world.people.editor({ method: 'GET', route: '/drafts/:id/gates', at: { id: draft.id }, expects: [200] });
  if (chance(random, 0.1)) return;
  const discarded = await discard(world, draft);
  await save(world, discarded, draft.text, '409 wrong-state');
}

async function begin({ people, organisationId, ledger, next }: World): Promise<Draft> {
  const { body, etag } = await people.editor<Omit<Draft, 'etag'>>({
    method: 'POST',
    route: '/drafts',
    body: {
      organisationId,
      ruleSetId: `soak-${next()}`,
      begin: { kind: 'version', ruleSetId: 'cn-mof-2021-101', version: '1.0.0' },
    },
    headers: { 'Idempotency-Key': randomUUID() },
    expects: [201],
  });
  const draft = { id: body.id, etag, state: body.state, text: body.text, tests: body.tests };
  ledger.draft(draft.id, draft);
  return draft;
}

/** Another pass mark; or, while somebody types, no rule set at all. */
function otherText(text: string, random: Random): string {
  const whole = text.endsWith('~') ? text.slice(0, -1) : text;
  if (chance(random, 0.15)) return `${whole}~`;
  return whole.replace(/("passMark": ")[\d.]+"/, `$10.${integer(random, 50, 90)}"`);
}

/** The draft as it is then; null where it was refused, as expected. */
async function save(
  { people, ledger }: World,
  draft: Draft,
  text: string,
  expected: 200 | '412 version-conflict' | '409 wrong-state',
  basedOn = draft.etag,
): Promise<Draft | null> {
  const tests = draft.tests.endsWith('\n') ? `${draft.tests}# ${text.length}` : draft.tests.replace(/# \d+$/, '');
  const { isDone, etag } = await people.editor({
    method: 'PUT',
    route: '/drafts/:id',
    at: { id: draft.id },
    body: { text, tests },
    headers: { 'If-Match': basedOn },
    expects: [expected],
  });
  if (!isDone) return null;
  const saved = { ...draft, etag, text, tests };
  ledger.draft(draft.id, saved);
  return saved;
}

async function discard({ people, ledger }: World, draft: Draft): Promise<Draft> {
  const { etag, body } = await people.editor<{ readonly state: string }>({
    method: 'POST',
    route: '/drafts/:id/discard',
    at: { id: draft.id },
    headers: { 'If-Match': draft.etag },
    expects: [200],
  });
  const discarded = { ...draft, etag, state: body.state };
  ledger.draft(draft.id, discarded);
  return discarded;
}

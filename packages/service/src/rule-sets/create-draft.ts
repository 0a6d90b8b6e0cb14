import type { Diagnostic } from '@plumbline/core';
import type { DraftRecord, StoreSession } from '@plumbline/storage';
import { requireRole } from '../access/require-role.ts';
import { rightsIn } from '../access/rights.ts';
import { type Actor, ROLES } from '../actor.ts';
import { InvalidInputError, NotAllowedError, NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireStorable } from './draft-content.ts';
import { insertDraft } from './insert-draft.ts';
import { renamedContent } from './renamed-content.ts';
import { ownerOf } from './rule-set-owner.ts';
import { nextVersion } from './version-name.ts';

export type CreateDraftInput = {
  readonly organisationId: string;
  readonly ruleSetId: string;
  readonly begin: DraftBeginning;
};

/** With a text, which may be empty or no rule set yet, or with a version of this rule set or of any other, which is copied under a new name. */
export type DraftBeginning =
  | { readonly kind: 'text'; readonly text: string; readonly tests: string }
  | { readonly kind: 'version'; readonly ruleSetId: string; readonly version: string };

/**
 * Begins a version in the making. A rule set that has versions is continued where it belongs only: elsewhere its versions can be copied into a rule
 * set of another name.
 */
export async function createDraft(
  context: ServiceContext,
  actor: Actor,
  { organisationId, ruleSetId, begin }: CreateDraftInput,
): Promise<DraftRecord> {
  const requireEditor = async (store: StoreSession) => {
    const organisation = { type: 'organisation', id: organisationId, organisationId, visibleTo: ROLES };
    requireRole(await rightsIn(store, actor), organisation, ['policyEditor'], 'create a draft');
  };
  if (begin.kind === 'text') requireStorable({ text: begin.text, tests: begin.tests });
  await requireEditor(context.store);
  requireRuleSetId(ruleSetId);
  // Compiling takes its time, so it is done before the transaction; neither a text nor a published version changes meanwhile.
  const { content, ...beginning } = await beginningOf(context.store, ruleSetId, begin);
  const hash = await context.judge.hashOf(content.text);
  return context.store.transaction(async (store) => {
    await requireEditor(store);
    const owner = await ownerOf(store, await store.versions.list(ruleSetId));
    if (owner !== null && owner !== organisationId)
      throw new NotAllowedError('create a draft', 'rule-set-of-another-organisation');
    return insertDraft(context, store, actor, {
      organisationId,
      ruleSetId,
      ...beginning,
      content: { ...content, hash },
    });
  });
}

async function beginningOf(store: StoreSession, ruleSetId: string, begin: DraftBeginning) {
  if (begin.kind === 'text')
    return { content: { text: begin.text, tests: begin.tests }, baseVersion: null, details: {} };
  const base = await store.versions.find(begin.ruleSetId, begin.version);
  if (!base) throw new NotFoundError('version', `${begin.ruleSetId}@${begin.version}`);
  const version = nextVersion(await store.versions.list(ruleSetId));
  return {
    content: renamedContent(base, { ruleSetId, version }),
    baseVersion: begin.ruleSetId === ruleSetId ? begin.version : null,
    details: { base: `${begin.ruleSetId}@${begin.version}`, baseHash: base.hash },
  };
}

function requireRuleSetId(ruleSetId: string): void {
  if (ruleSetId.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(ruleSetId)) return;
  const fault: Diagnostic = {
    code: 'document/schema',
    severity: 'error',
    path: '/ruleSetId',
    params: { reason: 'a-z, 0-9 and single hyphens between them, at most 64' },
  };
  throw new InvalidInputError([fault]);
}

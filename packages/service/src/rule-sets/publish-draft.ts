import { nodeSha256 } from '@plumbline/catalog';
import type { DraftRecord, RuleSetVersionRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { GatesShutError } from '../errors.ts';
import { appendLine, type JournalDetails } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftStep, type DraftTarget, requireStep } from './change-draft.ts';
import { currentStudy } from './current-study.ts';
import { draftFor, OPEN_STATES } from './draft-access.ts';
import { standingOf } from './draft-standing.ts';
import { type DraftStanding, gatesFor } from './gates.ts';
import type { Judgement } from './judge-content.ts';
import { versionName } from './version-name.ts';

const PUBLISH: Pick<DraftStep, 'action' | 'roles' | 'from'> = {
  action: 'published',
  roles: ['policyApprover'],
  from: OPEN_STATES,
};

/**
 * Makes a version of a draft, for good. `GatesShutError` names every gate that is shut. Nothing but the draft's own state changes beside: earlier
 * versions stay as they are, and in force.
 */
export async function publishDraft(
  context: ServiceContext,
  actor: Actor,
  target: DraftTarget,
): Promise<RuleSetVersionRecord> {
  return publishAs(context, actor, target, {});
}

/** The same, with what else the journal keeps of it: when it was to be, for one that was scheduled. */
export async function publishAs(
  context: ServiceContext,
  actor: Actor,
  target: DraftTarget,
  details: JournalDetails,
): Promise<RuleSetVersionRecord> {
  // The tests take their time, so they are run before the transaction; the revision makes sure that they were run on this content.
  const seen = await draftFor(context.store, actor, target.draftId, PUBLISH.roles, PUBLISH.action);
  requireStep(seen, target, PUBLISH);
  const judgement = await context.judge.judge(seen);
  const published: RuleSetVersionRecord[] = [];
  await changeDraft(context, actor, target, {
    ...PUBLISH,
    change: async (store, draft) => {
      // Transactions come one after another: no other version of this rule set is published between here and the insert.
      const standing = await standingOf(store, draft);
      requireOpen(judgement, standing);
      const version = versionFrom(context, actor, draft, judgement);
      await tellJournal(store, version, standing);
      await store.versions.insert(version);
      published.push(version);
      return {
        draft: { state: 'published' },
        details: { hash: version.hash, version: versionName(version), ...details },
      };
    },
  });
  const [version] = published;
  if (!version) throw new Error(`Draft ${target.draftId} was published without a version`);
  return version;
}

/** Throws where a gate is shut. */
export function requireOpen(judgement: Judgement, standing: DraftStanding): void {
  const shut = gatesFor(judgement, standing).filter(({ open }) => !open);
  if (shut.length > 0) throw new GatesShutError(shut.map(({ name }) => name));
}

function versionFrom(
  { now }: ServiceContext,
  { userId }: Actor,
  { id, ruleSetId, text, tests, hash }: DraftRecord,
  { ruleSet }: Judgement,
): RuleSetVersionRecord {
  if (!ruleSet || hash === null) throw new Error(`The gates are open for draft ${id}, which is no rule set`);
  return {
    ruleSetId,
    version: ruleSet.version,
    hash,
    // A byte order mark is no part of JSON: whoever reads versions needs not know that one was typed.
    document: text.replace(/^\ufeff/, ''),
    tests,
    state: 'published',
    ...ruleSet.effective,
    publishedAt: now(),
    publishedBy: userId,
    draftId: id,
    retiredAt: null,
  };
}

async function tellJournal(
  store: StoreSession,
  version: RuleSetVersionRecord,
  { draft, approvals, studies }: DraftStanding,
): Promise<void> {
  await appendLine(store, {
    at: version.publishedAt,
    actorId: version.publishedBy,
    action: 'version.published',
    subjectType: 'rule-set-version',
    subjectId: versionName(version),
    organisationId: draft.organisationId,
    details: {
      hash: version.hash,
      testsHash: nodeSha256(version.tests),
      draft: draft.id,
      revision: draft.revision,
      approvals: approvals.filter(({ voidedAt }) => voidedAt === null).map(({ id }) => id),
      impactStudy: currentStudy(draft, studies)?.id ?? null,
    },
  });
}

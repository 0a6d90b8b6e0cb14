import type { DraftRecord, RuleSetVersionRecord, StoreSession } from '@plumbline/storage';
import { hasRole, type Rights, rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { DRAFT_READERS } from './draft-access.ts';
import { versionName } from './version-name.ts';

/** How a version came to be, and to an end. Why it was published is for everybody who is signed in; its draft and what approvers said, for who reads drafts. */
export type VersionStory = {
  readonly version: string;
  /** Null for what came with the program. */
  readonly publishedBy: string | null;
  readonly publishedAt: string;
  /** The version it was begun from; null where there was none. */
  readonly baseVersion: string | null;
  /** Why, in the words of who asked for approval; null where nobody had to say. */
  readonly summary: string | null;
  readonly draftId: string | null;
  readonly approvals: readonly {
    readonly decidedBy: string;
    readonly decidedAt: string;
    readonly comment: string | null;
  }[];
  readonly retiredBy: string | null;
  readonly retiredAt: string | null;
};

/** The versions of a rule set in the order in which they were published, with who published and retired each, and why. */
export async function ruleSetHistory(
  { store }: ServiceContext,
  actor: Actor,
  { ruleSetId }: { readonly ruleSetId: string },
): Promise<readonly VersionStory[]> {
  const versions = await store.versions.list(ruleSetId);
  if (versions.length === 0) throw new NotFoundError('rule set', ruleSetId);
  const rights = await rightsIn(store, actor);
  const stories: VersionStory[] = [];
  for (const version of versions) stories.push(await storyOf(store, rights, version));
  return stories;
}

async function storyOf(store: StoreSession, rights: Rights, record: RuleSetVersionRecord): Promise<VersionStory> {
  const { version, publishedAt, publishedBy, draftId, retiredAt } = record;
  const draft = draftId === null ? null : await store.drafts.find(draftId);
  const isReader = draft !== null && hasRole(rights, draft.organisationId, DRAFT_READERS);
  return {
    version,
    publishedAt,
    publishedBy,
    baseVersion: draft?.baseVersion ?? null,
    summary: draft?.summary ?? null,
    draftId: isReader ? draft.id : null,
    approvals: isReader ? await standingApprovals(store, draft) : [],
    retiredBy: retiredAt === null ? null : await whoRetired(store, record),
    retiredAt,
  };
}

async function standingApprovals(store: StoreSession, { id }: DraftRecord): Promise<VersionStory['approvals']> {
  return (await store.drafts.approvals(id))
    .filter(({ verdict, voidedAt }) => verdict === 'approved' && voidedAt === null)
    .map(({ decidedBy, decidedAt, comment }) => ({ decidedBy, decidedAt, comment }));
}

/** The record keeps when, the journal who. */
async function whoRetired(store: StoreSession, version: RuleSetVersionRecord): Promise<string | null> {
  const { items } = await store.journal.list({ subjectId: versionName(version) }, { limit: 200, after: null });
  return items.find(({ action }) => action === 'version.retired')?.actorId ?? null;
}

import type {
  ApprovalRecord,
  DraftCommentRecord,
  DraftRecord,
  DraftState,
  ScheduleEntryRecord,
  StoreSession,
} from '@plumbline/storage';
import { type Rights, rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor, Role } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { DRAFT_READERS } from './draft-access.ts';

/** `forMe`: what I can decide about or publish. `mine`: what of my work waits for others. `decided`: what I decided, newest first. */
export const APPROVAL_LISTS = ['forMe', 'mine', 'decided'] as const;

export type ListApprovalsInput = { readonly of: (typeof APPROVAL_LISTS)[number] };

/** A draft that waits, or that was decided about, without its texts: those may be long. */
export type ApprovalItem = {
  readonly draft: Omit<DraftRecord, 'text' | 'tests'>;
  /** Of `decided` what I decided, and else what was decided last; null where nothing was. */
  readonly decision: ApprovalRecord | null;
  /** The last entry of its schedule; null where it was never scheduled. */
  readonly schedule: ScheduleEntryRecord | null;
  /** Comments that nobody has settled yet. */
  readonly openComments: number;
};

/** So many decisions are told of. What was decided before stands in the journal. */
const MOST_DECISIONS = 200;

/** What waits for the actor, what of theirs waits for others, or what they decided; in drafts they may see. */
export async function listApprovals(
  { store }: ServiceContext,
  actor: Actor,
  { of }: ListApprovalsInput,
): Promise<readonly ApprovalItem[]> {
  const rights = await rightsIn(store, actor);
  if (of === 'decided') return decidedBy(store, rights);
  const found: ApprovalItem[] = [];
  for await (const draft of waiting(store, rights, of === 'forMe' ? ['policyApprover'] : DRAFT_READERS)) {
    const isAuthor = (await store.drafts.authors(draft.id)).includes(actor.userId);
    const item = await itemOf(store, draft, null);
    if (of === 'mine' ? isAuthor : waitsFor(item, isAuthor)) found.push(item);
  }
  return found;
}

/** Nobody decides about what they wrote, but may publish it; what has its time to be published waits for nobody. */
function waitsFor({ draft, schedule }: ApprovalItem, isAuthor: boolean): boolean {
  return draft.state === 'inReview' ? !isAuthor : schedule?.kind !== 'scheduled';
}

const WAITING: readonly DraftState[] = ['inReview', 'approved'];

async function* waiting(store: StoreSession, rights: Rights, roles: readonly Role[]): AsyncGenerator<DraftRecord> {
  const organisationIds = scopeOf(rights, roles);
  if (organisationIds.length === 0) return;
  let after: string | null = null;
  do {
    const page = await store.drafts.list({ organisationIds, states: WAITING }, { limit: 100, after });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

async function decidedBy(store: StoreSession, rights: Rights): Promise<readonly ApprovalItem[]> {
  const visible = new Set(scopeOf(rights, DRAFT_READERS));
  const found: ApprovalItem[] = [];
  for (const decision of await store.drafts.decidedBy(rights.userId, MOST_DECISIONS)) {
    const draft = await store.drafts.find(decision.draftId);
    if (draft && visible.has(draft.organisationId)) found.push(await itemOf(store, draft, decision));
  }
  return found;
}

async function itemOf(
  { drafts }: StoreSession,
  { text: _, tests: __, ...draft }: DraftRecord,
  decision: ApprovalRecord | null,
): Promise<ApprovalItem> {
  return {
    draft,
    decision: decision ?? (await drafts.approvals(draft.id)).at(-1) ?? null,
    schedule: (await drafts.schedule(draft.id)).at(-1) ?? null,
    openComments: openThreads(await drafts.comments(draft.id)),
  };
}

/** What was said last in a thread says whether it is settled. */
function openThreads(comments: readonly DraftCommentRecord[]): number {
  const last = new Map(comments.map(({ threadId, kind }) => [threadId, kind]));
  return [...last.values()].filter((kind) => kind === 'comment').length;
}

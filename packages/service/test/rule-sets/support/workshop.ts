import { readFormsInSource } from '@plumbline/documents/read';
import { type DraftRecord, openSqliteStore, type Store } from '@plumbline/storage';
import {
  type Actor,
  addImpactStudy,
  approveDraft,
  createDraft,
  type DraftContent,
  judgeHere,
  publishDraft,
  type Role,
  requestApproval,
  type ServiceContext,
} from '../../../src/index.ts';
import { sampleContent } from './sample-rule-set.ts';
import { studied } from './studied.ts';

/** A city with two bureaus, one of which has a section. */
const ORGANISATIONS = [
  { id: 'city', parentId: null },
  { id: 'finance', parentId: 'city' },
  { id: 'section', parentId: 'finance' },
  { id: 'health', parentId: 'city' },
] as const;

/** `passTime` lets an hour go by, or so many; fewer than none set the clock back. */
type Workshop = ServiceContext & { readonly store: Store; readonly passTime: (hours?: number) => void };

/** A context over an empty database, in memory unless another is given, whose clock goes on by a second whenever somebody looks at it. */
export async function openWorkshop(database?: Store): Promise<Workshop> {
  const store = database ?? (await openSqliteStore({ path: ':memory:' }));
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1) + seconds++ * 1000).toISOString();
  let ids = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`;
  for (const { id, parentId } of ORGANISATIONS)
    await store.organisations.insert({ id, parentId, name: id, code: null, createdAt: now() });
  const noFiles = { put: async () => undefined, get: async () => null };
  const passTime = (hours = 1) => {
    seconds += 3600 * hours;
  };
  return { store, now, newId, evidence: noFiles, readForms: readFormsInSource, judge: judgeHere, passTime };
}

export const person = (userId: string, organisationId: string, ...roles: Role[]): Actor => ({
  userId,
  grants: roles.map((role) => ({ role, organisationId })),
});

export const editor = person('editor', 'finance', 'policyEditor');
export const approver = person('approver', 'finance', 'policyApprover');
/** Holds every role, at another organisation. */
export const stranger = person(
  'stranger',
  'health',
  'administrator',
  'policyEditor',
  'policyApprover',
  'evaluator',
  'reviewer',
  'auditor',
);

export const begin = (context: ServiceContext, content: DraftContent = sampleContent(), ruleSetId = 'sample') =>
  createDraft(context, editor, { organisationId: 'finance', ruleSetId, begin: { kind: 'text', ...content } });

export const targetOf = ({ id, revision }: DraftRecord) => ({ draftId: id, basedOn: revision });

export const submit = (context: ServiceContext, draft: DraftRecord) =>
  requestApproval(context, editor, { ...targetOf(draft), summary: 'For a reason' });

export const approve = (context: ServiceContext, draft: DraftRecord, actor = approver) =>
  approveDraft(context, actor, { ...targetOf(draft), comment: null });

export async function study(context: ServiceContext, draft: DraftRecord, actor = editor) {
  const studyId = await studied(context, draft, actor);
  return addImpactStudy(context, actor, { draftId: draft.id, studyId });
}

/** Takes a draft through all gates. */
export async function publish(context: ServiceContext, draft: DraftRecord) {
  await study(context, draft);
  const approved = await approve(context, await submit(context, draft));
  return publishDraft(context, approver, targetOf(approved));
}

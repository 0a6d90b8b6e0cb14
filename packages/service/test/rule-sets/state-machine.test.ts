import type { DraftRecord, DraftState } from '@plumbline/storage';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  addImpactStudy,
  approveDraft,
  discardDraft,
  getDraft,
  publishDraft,
  rejectDraft,
  requestApproval,
  restoreDraftRevision,
  type ServiceContext,
  saveDraft,
  schedulePublication,
} from '../../src/index.ts';
import { sampleContent } from './support/sample-rule-set.ts';
import { studied } from './support/studied.ts';
import { approve, approver, begin, editor, openWorkshop, person, study, submit, targetOf } from './support/workshop.ts';

let context: ServiceContext;
beforeEach(async () => {
  context = await openWorkshop();
});

/** A draft that is in a state, studied and with two different revisions, so that every action finds something to do. */
const REACH: Readonly<Record<DraftState, () => Promise<DraftRecord>>> = {
  draft: async () => {
    const first = await begin(context, sampleContent('1.0.0', '初稿'));
    const draft = await saveDraft(context, editor, { ...targetOf(first), ...sampleContent() });
    await study(context, draft);
    return draft;
  },
  inReview: async () => submit(context, await REACH.draft()),
  approved: async () => approve(context, await REACH.inReview()),
  published: async () => {
    const approved = await REACH.approved();
    await publishDraft(context, approver, targetOf(approved));
    return (await getDraft(context, approver, { draftId: approved.id })).draft;
  },
  discarded: async () => discardDraft(context, editor, targetOf(await REACH.draft())),
};
const STATES = ['draft', 'inReview', 'approved', 'published', 'discarded'] as const satisfies readonly DraftState[];

/** `studyId`: of the draft as it is, where that is asked for. */
type Action = (draft: DraftRecord, actor: Actor, studyId: string) => Promise<unknown>;
const ACTIONS = {
  save: (draft, actor) => saveDraft(context, actor, { ...targetOf(draft), ...sampleContent('1.0.0', '改稿') }),
  restore: (draft, actor) => restoreDraftRevision(context, actor, { ...targetOf(draft), revision: 1 }),
  request: (draft, actor) => requestApproval(context, actor, { ...targetOf(draft), summary: 'For a reason' }),
  approve: (draft, actor) => approveDraft(context, actor, { ...targetOf(draft), comment: null }),
  reject: (draft, actor) => rejectDraft(context, actor, { ...targetOf(draft), comment: 'Not yet' }),
  discard: (draft, actor) => discardDraft(context, actor, targetOf(draft)),
  study: (draft, actor, studyId) => addImpactStudy(context, actor, { draftId: draft.id, studyId }),
  publish: (draft, actor) => publishDraft(context, actor, targetOf(draft)),
  schedule: (draft, actor) =>
    schedulePublication(context, actor, { ...targetOf(draft), at: '2099-01-01T00:00:00+08:00' }),
} as const satisfies Record<string, Action>;
type ActionName = keyof typeof ACTIONS;

const BY: Readonly<Record<ActionName, Actor>> = {
  save: editor,
  restore: editor,
  request: editor,
  approve: approver,
  reject: approver,
  discard: editor,
  study: editor,
  publish: approver,
  schedule: approver,
};

/** The state an action leads to, or the code it is refused with. */
const TABLE: Readonly<Record<ActionName, Readonly<Record<DraftState, DraftState | 'wrong-state' | 'gates-shut'>>>> = {
  save: { draft: 'draft', inReview: 'draft', approved: 'draft', published: 'wrong-state', discarded: 'wrong-state' },
  restore: { draft: 'draft', inReview: 'draft', approved: 'draft', published: 'wrong-state', discarded: 'wrong-state' },
  request: {
    draft: 'inReview',
    inReview: 'wrong-state',
    approved: 'wrong-state',
    published: 'wrong-state',
    discarded: 'wrong-state',
  },
  approve: {
    draft: 'wrong-state',
    inReview: 'approved',
    approved: 'wrong-state',
    published: 'wrong-state',
    discarded: 'wrong-state',
  },
  reject: {
    draft: 'wrong-state',
    inReview: 'draft',
    approved: 'draft',
    published: 'wrong-state',
    discarded: 'wrong-state',
  },
  discard: {
    draft: 'discarded',
    inReview: 'discarded',
    approved: 'discarded',
    published: 'wrong-state',
    discarded: 'wrong-state',
  },
  study: {
    draft: 'draft',
    inReview: 'inReview',
    approved: 'approved',
    published: 'wrong-state',
    discarded: 'wrong-state',
  },
  publish: {
    draft: 'gates-shut',
    inReview: 'gates-shut',
    approved: 'published',
    published: 'wrong-state',
    discarded: 'wrong-state',
  },
  schedule: {
    draft: 'wrong-state',
    inReview: 'wrong-state',
    approved: 'approved',
    published: 'wrong-state',
    discarded: 'wrong-state',
  },
};

const NAMES = Object.keys(ACTIONS) as ActionName[];
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code?: string; reason?: string }) => error.reason ?? error.code ?? error,
  );

describe.each(STATES)('a draft in the state %s', (state) => {
  it.each(NAMES)('on %s ends as the table says, and a refusal changes nothing', async (name) => {
    const draft = await REACH[state]();
    const studyId = name === 'study' ? await studied(context, draft, editor) : '';
    const before = await getDraft(context, editor, { draftId: draft.id });
    const entries = await context.store.journal.last();
    const refusal = await outcomeOf(ACTIONS[name](draft, BY[name], studyId));
    const after = await getDraft(context, editor, { draftId: draft.id });
    expect(refusal ?? after.draft.state).toBe(TABLE[name][state]);
    const last = await context.store.journal.last();
    if (refusal) {
      expect(after).toEqual(before);
      expect(last).toEqual(entries);
    } else expect(last?.sequence).toBe((entries?.sequence ?? 0) + (name === 'publish' ? 2 : 1));
  });

  it.each(NAMES)('refuses %s to whoever sees drafts without the role for it', async (name) => {
    const draft = await REACH[state]();
    const reader = person('reader', 'finance', 'auditor', 'administrator');
    const other =
      BY[name] === editor ? person('e', 'finance', 'policyApprover') : person('e', 'finance', 'policyEditor');
    const studyId = name === 'study' ? await studied(context, draft, editor) : '';
    const act = (actor: Actor) => outcomeOf(ACTIONS[name](draft, actor, studyId));
    expect(await act(reader)).toBe('role');
    if (name !== 'study') expect(await act(other)).toBe('role');
    expect((await getDraft(context, editor, { draftId: draft.id })).draft).toEqual(draft);
  });
});

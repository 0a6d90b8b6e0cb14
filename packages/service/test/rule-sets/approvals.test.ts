import type { DraftRecord } from '@plumbline/storage';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  commentOnDraft,
  type ListApprovalsInput,
  listApprovals,
  rejectDraft,
  resolveComment,
  type ServiceContext,
  saveDraft,
  schedulePublication,
} from '../../src/index.ts';
import { sampleContent } from './support/sample-rule-set.ts';
import { approve, approver, begin, editor, openWorkshop, person, study, submit, targetOf } from './support/workshop.ts';

let context: ServiceContext;
let draft: DraftRecord;
beforeEach(async () => {
  context = await openWorkshop();
  draft = await begin(context);
  await study(context, draft);
});

const list = (actor: Actor, of: ListApprovalsInput['of']) => listApprovals(context, actor, { of });
const ids = async (actor: Actor, of: ListApprovalsInput['of']) => (await list(actor, of)).map((item) => item.draft.id);
const both = person('both', 'finance', 'policyEditor', 'policyApprover');

describe('what waits', () => {
  it('waits for an approver once it is asked for, and for its author as theirs', async () => {
    expect(await list(approver, 'forMe')).toEqual([]);
    const { text: _, tests: __, ...submitted } = await submit(context, draft);
    expect(await list(approver, 'forMe')).toEqual([
      { draft: submitted, decision: null, schedule: null, openComments: 0 },
    ]);
    expect(await ids(editor, 'mine')).toEqual([draft.id]);
    expect(await list(editor, 'forMe')).toEqual([]);
    expect(await list(approver, 'mine')).toEqual([]);
  });

  it('does not wait for an approver who had a hand in it, until it can be published', async () => {
    const edited = await saveDraft(context, both, {
      ...targetOf(draft),
      ...sampleContent(),
      tests: `${draft.tests}\n`,
    });
    const submitted = await submit(context, edited);
    expect(await list(both, 'forMe')).toEqual([]);
    expect(await ids(both, 'mine')).toEqual([draft.id]);
    await approve(context, submitted);
    expect(await list(both, 'forMe')).toMatchObject([{ draft: { id: draft.id }, decision: { verdict: 'approved' } }]);
  });

  it('waits for nobody while it has its time to be published', async () => {
    const approved = await approve(context, await submit(context, draft));
    expect(await ids(approver, 'forMe')).toEqual([draft.id]);
    await schedulePublication(context, approver, { ...targetOf(approved), at: '2099-01-01T00:00:00Z' });
    expect(await list(approver, 'forMe')).toEqual([]);
    expect(await list(editor, 'mine')).toMatchObject([
      { schedule: { kind: 'scheduled', dueAt: '2099-01-01T00:00:00.000Z' } },
    ]);
  });

  it('says how many comments nobody has settled', async () => {
    await submit(context, draft);
    const say = () =>
      commentOnDraft(context, approver, { draftId: draft.id, ruleId: 'met', threadId: null, text: '为何？' });
    const [first] = [await say(), await say()];
    await resolveComment(context, editor, { draftId: draft.id, commentId: first.id });
    expect(await list(approver, 'forMe')).toMatchObject([{ openComments: 1 }]);
  });
});

describe('what somebody decided', () => {
  it('is told newest first, each decision by itself, whatever became of the draft', async () => {
    const rejected = await rejectDraft(context, approver, {
      ...targetOf(await submit(context, draft)),
      comment: 'Not yet',
    });
    await approve(context, await submit(context, rejected));
    expect(await list(approver, 'decided')).toMatchObject([
      { draft: { id: draft.id, state: 'approved' }, decision: { verdict: 'approved' } },
      { draft: { id: draft.id }, decision: { verdict: 'rejected', comment: 'Not yet' } },
    ]);
    expect(await list(editor, 'decided')).toEqual([]);
  });

  it('is told no more to somebody whose rights at the organisation ended', async () => {
    await approve(context, await submit(context, draft));
    expect(await list({ ...approver, grants: [] }, 'decided')).toEqual([]);
  });
});

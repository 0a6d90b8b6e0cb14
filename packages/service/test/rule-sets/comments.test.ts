import { journalEntries, verifyJournal } from '@plumbline/storage';
import { beforeEach, describe, expect, it } from 'vitest';
import { commentOnDraft, discardDraft, listComments, resolveComment, type ServiceContext } from '../../src/index.ts';
import { approver, begin, editor, openWorkshop, person, submit, targetOf } from './support/workshop.ts';

let context: ServiceContext;
let draftId: string;
beforeEach(async () => {
  context = await openWorkshop();
  draftId = (await submit(context, await begin(context))).id;
});

const auditor = person('auditor', 'city', 'auditor');
const ask = (text = '依据何在？', actor = approver, threadId: string | null = null) =>
  commentOnDraft(context, actor, { draftId, ruleId: threadId === null ? 'met' : null, threadId, text });
const resolve = (commentId: string, actor = editor) => resolveComment(context, actor, { draftId, commentId });

describe('a comment', () => {
  it('is of the revision that was seen, about a rule, and so are its answers', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ ruleId: 'met', revision: 2, threadId: asked.id, saidBy: 'approver' });
    const answered = await ask('第三条', editor, asked.id);
    expect(answered).toMatchObject({ ruleId: 'met', threadId: asked.id });
    expect(await listComments(context, auditor, { draftId })).toEqual([asked, answered]);
    expect((await context.store.journal.last())?.action).toBe('draft.commented');
    // What was said stands in no journal: that is kept for ever.
    expect((await context.store.journal.last())?.details).not.toContain('第三条');
    expect(await verifyJournal(journalEntries(context.store.journal))).toMatchObject({ ok: true });
  });

  it('says something, and answers one that begins', async () => {
    await expect(ask(' ')).rejects.toMatchObject({ diagnostics: [{ path: '/text' }] });
    await expect(ask('?', editor, 'nothing')).rejects.toMatchObject({ code: 'not-found' });
    const answer = await ask('第三条', editor, (await ask()).id);
    await expect(ask('?', editor, answer.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is settled once, by whoever said it or edits the draft, and open again when somebody says more', async () => {
    const { id } = await ask('为何？', auditor);
    await expect(resolve(id, approver)).rejects.toMatchObject({ code: 'not-allowed', reason: 'role' });
    expect(await resolve(id)).toMatchObject({ kind: 'resolution', threadId: id, ruleId: 'met', saidBy: 'editor' });
    await expect(resolve(id, auditor)).rejects.toMatchObject({ code: 'wrong-state' });
    await ask('还是不明白', auditor, id);
    expect(await resolve(id, auditor)).toMatchObject({ saidBy: 'auditor' });
    await expect(resolve('nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('comes no more to a draft that ended', async () => {
    const draft = await context.store.drafts.find(draftId);
    if (!draft) throw new Error('no draft');
    await discardDraft(context, editor, targetOf(draft));
    await expect(ask()).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

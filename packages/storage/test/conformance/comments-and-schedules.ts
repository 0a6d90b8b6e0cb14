import { expect, test } from 'vitest';
import { DuplicateError } from '../../src/index.ts';
import { comment, draft, moment, organisation, scheduleEntry } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function commentsAndSchedulesHold({ empty, two }: Opener): void {
  async function filled() {
    const store = await empty();
    await store.organisations.insert(organisation('root'));
    for (const id of ['draft-1', 'draft-2']) await store.drafts.insert(draft({ id }));
    return store.drafts;
  }

  test('comments come back in the order they were said, each of its draft', async () => {
    const drafts = await filled();
    const answer = comment({ id: 'a', text: '第三条', saidBy: 'ann', saidAt: moment(9) });
    const settled = comment({ id: 'b', kind: 'resolution', text: '', saidBy: 'ann', saidAt: moment(10) });
    const elsewhere = comment({ id: 'c', draftId: 'draft-2', ruleId: null, threadId: 'c' });
    for (const one of [comment(), settled, answer, elsewhere]) await drafts.addComment(one);
    expect(await drafts.comments('draft-1')).toEqual([comment(), answer, settled]);
    expect(await drafts.comments('draft-2')).toEqual([elsewhere]);
    await expect(drafts.addComment(answer)).rejects.toThrow(DuplicateError);
  });

  test('a comment is of a revision that there is, and answers one that there is', async () => {
    const drafts = await filled();
    await expect(drafts.addComment(comment({ revision: 2 }))).rejects.toThrow(/foreign key/i);
    await expect(drafts.addComment(comment({ threadId: 'nothing' }))).rejects.toThrow(/foreign key/i);
  });

  test('a draft is due while its last entry says so, from the instant it names', async () => {
    const drafts = await filled();
    const other = scheduleEntry({ draftId: 'draft-2', dueAt: moment(30) });
    for (const entry of [scheduleEntry(), other]) await drafts.addScheduleEntry(entry);
    expect(await drafts.due(moment(29))).toEqual([]);
    expect(await drafts.due(moment(30))).toEqual([other]);
    expect(await drafts.due(moment(60))).toEqual([other, scheduleEntry()]);
    const cancelled = scheduleEntry({ sequence: 2, kind: 'cancelled', reason: 'withdrawn', saidAt: moment(5) });
    await drafts.addScheduleEntry(cancelled);
    expect(await drafts.due(moment(60))).toEqual([other]);
    const again = scheduleEntry({ sequence: 3, dueAt: moment(20), saidBy: null });
    await drafts.addScheduleEntry(again);
    expect(await drafts.due(moment(60))).toEqual([again, other]);
    expect(await drafts.schedule('draft-1')).toEqual([scheduleEntry(), cancelled, again]);
  });

  test('of two processes that add the next entry, one does', async () => {
    const stores = await two();
    await stores[0].organisations.insert(organisation('root'));
    await stores[0].drafts.insert(draft());
    const added = stores.map(({ drafts }) => drafts.addScheduleEntry(scheduleEntry()));
    const outcomes = await Promise.allSettled(added);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(DuplicateError);
  });
}

import {
  type DraftRecord,
  journalEntries,
  openPostgresStore,
  openSqliteStore,
  verifyJournal,
} from '@plumbline/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '../../../storage/test/support/postgres-server.ts';
import {
  cancelPublication,
  discardDraft,
  getDraft,
  publishDraft,
  publishDue,
  saveDraft,
  schedulePublication,
} from '../../src/index.ts';
import { sampleContent } from './support/sample-rule-set.ts';
import {
  approve,
  approver,
  begin,
  editor,
  openWorkshop,
  publish,
  study,
  submit,
  targetOf,
} from './support/workshop.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const DATABASES = {
  SQLite: () => openSqliteStore({ path: ':memory:' }),
  PostgreSQL: async () => openPostgresStore({ url: await postgres.createSchema() }),
};

/** Within the hour that passes. */
const SOON = '2026-03-01T08:30:00+08:00';

describe.each(Object.entries(DATABASES))('a publication that is scheduled, on %s', (_, open) => {
  let context: Awaited<ReturnType<typeof openWorkshop>>;
  let draft: DraftRecord;
  beforeEach(async () => {
    context = await openWorkshop(await open());
    await context.store.grants.set('approver', [...approver.grants]);
    const begun = await begin(context);
    await study(context, begun);
    draft = await approve(context, await submit(context, begun));
    return () => context.store.close();
  });
  const schedule = (at = SOON) => schedulePublication(context, approver, { ...targetOf(draft), at });
  const lastOf = async () => (await getDraft(context, editor, { draftId: draft.id })).schedule.at(-1);
  const due = () => {
    context.passTime();
    return publishDue(context);
  };

  it('comes about when its time has come, and not before, in the name of whoever scheduled it', async () => {
    await schedule();
    expect(await publishDue(context)).toEqual({ published: [], suspended: [] });
    const { published } = await due();
    expect(published).toMatchObject([{ version: '1.0.0', publishedBy: 'approver', draftId: draft.id }]);
    expect(await lastOf()).toMatchObject({ kind: 'published', dueAt: '2026-03-01T00:30:00.000Z', saidBy: 'approver' });
    expect((await context.store.journal.last())?.details).toContain('"dueAt":"2026-03-01T00:30:00.000Z"');
    expect(await publishDue(context)).toEqual({ published: [], suspended: [] });
    expect(await verifyJournal(journalEntries(context.store.journal))).toMatchObject({ ok: true });
  });

  it('comes about once, whichever way the clock is set afterwards', async () => {
    await schedule();
    expect((await due()).published).toHaveLength(1);
    for (const hours of [-2, 24 * 365, -24 * 365]) {
      context.passTime(hours);
      expect(await publishDue(context)).toEqual({ published: [], suspended: [] });
    }
    expect(await context.store.versions.list('sample')).toHaveLength(1);
    expect(await verifyJournal(journalEntries(context.store.journal))).toMatchObject({ ok: true });
  });

  it('waits for its time again where the clock is set back before it', async () => {
    await schedule();
    context.passTime(-2);
    expect(await publishDue(context)).toEqual({ published: [], suspended: [] });
    context.passTime(3);
    expect((await publishDue(context)).published).toHaveLength(1);
  });

  it('comes about once, however many look at once', async () => {
    await schedule();
    context.passTime();
    const outcomes = await Promise.all([1, 2, 3].map(() => publishDue(context)));
    expect(outcomes.flatMap(({ published }) => published)).toHaveLength(1);
    expect(outcomes.flatMap(({ suspended }) => suspended)).toEqual([]);
    expect(await context.store.versions.list('sample')).toHaveLength(1);
  });

  it('is of an instant to come, and of one at a time', async () => {
    for (const at of ['2020-01-01T00:00:00Z', 'tomorrow', '2027-02-31T00:00:00'])
      await expect(schedule(at)).rejects.toMatchObject({ diagnostics: [{ path: '/at' }] });
    draft = await schedule();
    await expect(schedule()).rejects.toMatchObject({ code: 'wrong-state', state: 'scheduled' });
  });

  it('can be taken back, and scheduled again', async () => {
    draft = await schedule();
    draft = await cancelPublication(context, approver, targetOf(draft));
    expect(await lastOf()).toMatchObject({ kind: 'cancelled', reason: 'unscheduled', saidBy: 'approver' });
    await expect(cancelPublication(context, approver, targetOf(draft))).rejects.toMatchObject({ code: 'wrong-state' });
    expect((await due()).published).toEqual([]);
    draft = await schedule('2026-03-01T02:00:00Z');
    expect((await due()).published).toHaveLength(1);
  });

  it('is suspended by an edit, and ends with the draft', async () => {
    draft = await schedule();
    const edited = await saveDraft(context, editor, { ...targetOf(draft), ...sampleContent('1.0.0', '改稿') });
    expect(await lastOf()).toMatchObject({ kind: 'suspended', reason: 'saved', saidBy: 'editor' });
    await study(context, edited);
    draft = await approve(context, await submit(context, edited));
    expect((await due()).published).toEqual([]);
    draft = await schedule('2026-03-01T08:00:00Z');
    await discardDraft(context, editor, targetOf(draft));
    expect(await lastOf()).toMatchObject({ kind: 'cancelled', reason: 'discarded' });
  });

  it('ends when somebody publishes by hand first', async () => {
    draft = await schedule();
    await publishDraft(context, approver, targetOf(draft));
    expect(await lastOf()).toMatchObject({ kind: 'published' });
    expect(await due()).toEqual({ published: [], suspended: [] });
  });

  it('is suspended with the reason where a gate is shut by then', async () => {
    await schedule();
    await publish(context, await begin(context, sampleContent('1.5.0', '另一稿')));
    expect(await due()).toEqual({ published: [], suspended: [{ draftId: draft.id, reason: 'version' }] });
    expect(await lastOf()).toMatchObject({ kind: 'suspended', reason: 'version', saidBy: null });
    expect(await context.store.journal.last()).toMatchObject({ action: 'draft.suspended', actorId: null });
    expect(await due()).toEqual({ published: [], suspended: [] });
  });

  it('is suspended where whoever scheduled it may not publish any more', async () => {
    await schedule();
    await context.store.grants.set('approver', []);
    expect((await due()).suspended).toEqual([{ draftId: draft.id, reason: 'not-allowed' }]);
  });
});

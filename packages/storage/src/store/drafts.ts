import { type Database, inTransaction } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { VersionConflictError } from '../errors.ts';
import { changeCursor, olderThan } from '../paging/newest-first.ts';
import { emptyPage, oneMoreThan, pageOf } from '../paging/page-of.ts';
import type { DraftStore } from '../ports/store.ts';
import type { DraftRecord } from '../records/draft.ts';
import { draftCommentsIn } from './draft-comments.ts';
import { draftJudgementsIn } from './draft-judgements.ts';
import { draftScheduleIn } from './draft-schedule.ts';
import { insertNew } from './insert-new.ts';
import { mustFollow } from './must-follow.ts';

export function draftsIn(database: Database): DraftStore {
  const { kysely } = database;
  return {
    insert: (draft) =>
      inTransaction(database, async ({ kysely }) => {
        const row = kysely.insertInto('drafts').values(draft);
        await insertNew(
          'draft',
          draft.id,
          row.onConflict((conflict) => conflict.doNothing()),
        );
        await keepRevision(kysely, draft);
      }),
    find: async (id) => (await kysely.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    list: (of, page) => listDrafts(database, of, page),
    save: (draft, basedOn) => inTransaction(database, ({ kysely }) => saveDraft(kysely, draft, basedOn)),
    revisions: (draftId) =>
      kysely.selectFrom('draftRevisions').selectAll().where('draftId', '=', draftId).orderBy('revision').execute(),
    authors: (draftId) => authorsOf(kysely, draftId),
    ...draftJudgementsIn(database),
    ...draftCommentsIn(database),
    ...draftScheduleIn(database),
  };
}

async function listDrafts(
  { kysely, dialect }: Database,
  { organisationIds, states }: Parameters<DraftStore['list']>[0],
  { limit, after }: Parameters<DraftStore['list']>[1],
): ReturnType<DraftStore['list']> {
  if (organisationIds.length === 0 || states?.length === 0) return emptyPage;
  let query = kysely
    .selectFrom('drafts')
    .selectAll()
    .where(isAmong(dialect, 'organisationId', organisationIds));
  if (states !== undefined) query = query.where('state', 'in', states);
  if (after !== null) query = query.where(olderThan('drafts', after));
  const rows = await query.orderBy('updatedAt', 'desc').orderBy('id', 'desc').limit(oneMoreThan(limit)).execute();
  return pageOf(rows, limit, changeCursor('drafts'));
}

/** The database compares the texts, so that they need not be read. */
async function authorsOf(kysely: Database['kysely'], draftId: string): Promise<readonly string[]> {
  const rows = await kysely
    .selectFrom('draftRevisions as revision')
    .leftJoin('draftRevisions as before', (join) =>
      join
        .onRef('before.draftId', '=', 'revision.draftId')
        .on(({ eb }) => eb('before.revision', '=', eb('revision.revision', '-', 1))),
    )
    .select('revision.savedBy')
    .where('revision.draftId', '=', draftId)
    .where(({ or, eb, ref }) =>
      or([
        eb('before.revision', 'is', null),
        eb('before.text', '!=', ref('revision.text')),
        eb('before.tests', '!=', ref('revision.tests')),
      ]),
    )
    .orderBy('revision.revision')
    .execute();
  return [...new Set(rows.map(({ savedBy }) => savedBy))];
}

/** Everything of a draft but whose it is, what it began with and who began it. */
async function saveDraft(kysely: Database['kysely'], draft: DraftRecord, basedOn: number): Promise<void> {
  mustFollow(draft.revision, basedOn);
  const { state, revision, text, tests, hash, summary, updatedBy, updatedAt } = draft;
  const { numUpdatedRows } = await kysely
    .updateTable('drafts')
    .set({ state, revision, text, tests, hash, summary, updatedBy, updatedAt })
    .where('id', '=', draft.id)
    .where('revision', '=', basedOn)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) {
    const current = await kysely.selectFrom('drafts').select('revision').where('id', '=', draft.id).executeTakeFirst();
    throw new VersionConflictError('draft', draft.id, basedOn, current?.revision ?? 0);
  }
  await keepRevision(kysely, draft);
}

async function keepRevision(kysely: Database['kysely'], draft: DraftRecord): Promise<void> {
  const { id, revision, text, tests, hash, updatedBy, updatedAt } = draft;
  const row = { draftId: id, revision, text, tests, hash, savedBy: updatedBy, savedAt: updatedAt };
  await kysely.insertInto('draftRevisions').values(row).execute();
}

import { sql } from 'kysely';
import { type Database, inTransaction } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { searchTextOf } from '../database/search-text.ts';
import type { StudyRow } from '../database/tables.ts';
import { VersionConflictError } from '../errors.ts';
import { cursorOf, type Position, positionOf } from '../paging/cursor.ts';
import { oneMoreThan, pageOf } from '../paging/page-of.ts';
import type { StudyFilter, StudyStore } from '../ports/study-store.ts';
import type { StudyLabels, StudyRecord } from '../records/study.ts';
import { insertNew } from './insert-new.ts';
import { studyChunksIn } from './study-chunks.ts';

export function studiesIn(database: Database): StudyStore {
  const { kysely } = database;
  const all = () => kysely.selectFrom('studies').selectAll();
  return {
    insert: (study, organisationIds, plan) =>
      inTransaction(database, ({ kysely }) => insertStudy(kysely, study, organisationIds, plan)),
    find: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : recordOf(row);
    },
    list: (filter, page) => listStudies(database, filter, page),
    unfinished: async () =>
      (await all().where('state', 'in', ['queued', 'running']).orderBy('id').execute()).map(recordOf),
    doneOfDraft: async (draftId) => {
      const done = all().where('draftId', '=', draftId).where('state', '=', 'done');
      return (await done.orderBy('madeAt').orderBy('id').execute()).map(recordOf);
    },
    organisations: async (id) => {
      const rows = kysely.selectFrom('studyOrganisations').select('organisationId').where('studyId', '=', id);
      return (await rows.orderBy('organisationId').execute()).map(({ organisationId }) => organisationId);
    },
    saveLabels: (id, labels, basedOn) => saveLabels(kysely, id, labels, basedOn),
    step: async (id, from, step) => {
      const study = kysely.updateTable('studies').set(step).where('id', '=', id).where('state', 'in', from);
      return (await study.executeTakeFirst()).numUpdatedRows === 1n;
    },
    ...documentsIn(kysely),
    ...studyChunksIn(database),
    remove: (id) =>
      inTransaction(database, async ({ kysely }) => {
        for (const table of ['studyChunks', 'studyDocuments', 'studyOrganisations'] as const)
          await kysely.deleteFrom(table).where('studyId', '=', id).execute();
        await kysely.deleteFrom('studies').where('id', '=', id).execute();
      }),
  };
}

function documentsIn(kysely: Database['kysely']): Pick<StudyStore, 'plan' | 'keepPlan' | 'keepResult' | 'result'> {
  const documents = (id: string) => kysely.selectFrom('studyDocuments').where('studyId', '=', id);
  return {
    plan: async (id) => (await documents(id).select('plan').executeTakeFirst())?.plan ?? null,
    result: async (id) => (await documents(id).select('result').executeTakeFirst())?.result ?? null,
    keepPlan: async (id, plan) => {
      await kysely.updateTable('studyDocuments').set({ plan }).where('studyId', '=', id).execute();
    },
    keepResult: async (id, result) => {
      await kysely.updateTable('studyDocuments').set({ result }).where('studyId', '=', id).execute();
    },
  };
}

async function insertStudy(
  kysely: Database['kysely'],
  study: StudyRecord,
  organisationIds: readonly string[],
  plan: string,
): Promise<void> {
  const row = kysely.insertInto('studies').values({ ...study, isShared: study.isShared ? 1 : 0 });
  await insertNew(
    'study',
    study.id,
    row.onConflict((conflict) => conflict.doNothing()),
  );
  for (const organisationId of organisationIds)
    await kysely.insertInto('studyOrganisations').values({ studyId: study.id, organisationId }).execute();
  await kysely.insertInto('studyDocuments').values({ studyId: study.id, plan, result: null }).execute();
}

const isCalled = (search: string) => {
  const searched = searchTextOf(search);
  return ({ name }: Pick<StudyRow, 'name'>) => searchTextOf(name).includes(searched);
};

async function listStudies(
  { kysely, dialect }: Database,
  { userId, organisationIds, state, draftId, isOwn = false, search }: StudyFilter,
  { limit, after }: Parameters<StudyStore['list']>[1],
): ReturnType<StudyStore['list']> {
  let query = kysely
    .selectFrom('studies')
    .selectAll()
    .where(({ or, eb }) => or([eb('madeBy', '=', userId), eb('isShared', '=', 1), eb('draftId', 'is not', null)]))
    // One organisation outside of what the person reads is enough.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('studyOrganisations')
            .select(sql`1`.as('one'))
            .whereRef('studyOrganisations.studyId', '=', 'studies.id')
            .where(sql<boolean>`not ${isAmong(dialect, 'organisationId', organisationIds)}`),
        ),
      ),
    );
  if (state !== undefined) query = query.where('state', '=', state);
  if (draftId !== undefined) query = query.where('draftId', '=', draftId);
  if (isOwn) query = query.where('madeBy', '=', userId);
  if (after !== null) {
    const [madeAt, id] = positionOf('studies', after, isPlace);
    query = query.where(sql<boolean>`(${sql.ref('madeAt')}, ${sql.ref('id')}) < (${madeAt}, ${id})`);
  }
  const newestFirst = query.orderBy('madeAt', 'desc').orderBy('id', 'desc');
  const rows =
    search === undefined
      ? await newestFirst.limit(oneMoreThan(limit)).execute()
      : // Names are folded here, as no database does it like the other: people make hundreds of studies, not thousands.
        (await newestFirst.execute()).filter(isCalled(search)).slice(0, oneMoreThan(limit));
  return pageOf(rows.map(recordOf), limit, (last) => cursorOf('studies', [last.madeAt, last.id]));
}

const isPlace = (values: Position): values is readonly [string, string] =>
  values.length === 2 && values.every((value) => typeof value === 'string');

async function saveLabels(
  kysely: Database['kysely'],
  id: string,
  { name, note, isShared }: StudyLabels,
  basedOn: number,
): Promise<void> {
  const { numUpdatedRows } = await kysely
    .updateTable('studies')
    .set({ name, note, isShared: isShared ? 1 : 0, revision: basedOn + 1 })
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const current = await kysely.selectFrom('studies').select('revision').where('id', '=', id).executeTakeFirst();
  throw new VersionConflictError('study', id, basedOn, current?.revision ?? 0);
}

const recordOf = ({ isShared, ...row }: StudyRow): StudyRecord => ({ ...row, isShared: isShared === 1 });

import { type Database, inTransaction } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { contains, searchTextOf } from '../database/search-text.ts';
import type { AssessmentRevisionRow, AssessmentRow } from '../database/tables.ts';
import { VersionConflictError } from '../errors.ts';
import { changeCursor, olderThan } from '../paging/newest-first.ts';
import { emptyPage, oneMoreThan, pageOf } from '../paging/page-of.ts';
import type { Page, PageRequest } from '../ports/page.ts';
import type { AssessmentFilter, AssessmentStore, YearTally } from '../ports/store.ts';
import type { AssessmentRecord, AssessmentRevisionRecord } from '../records/assessment.ts';
import { noteIfAccepted } from './archive-changes.ts';
import { evidenceIn } from './evidence.ts';
import { insertNew } from './insert-new.ts';
import { addListing, followListing, listingsIn } from './listings.ts';
import { mustFollow } from './must-follow.ts';
import { assessmentsOfProjects } from './projects.ts';
import { reviewsIn } from './reviews.ts';
import { scorecardsIn } from './scorecards.ts';
import { useOfVersion } from './version-use.ts';
import { yearFigures } from './year-figures.ts';

export function assessmentsIn(database: Database): AssessmentStore {
  const { kysely } = database;
  return {
    insert: (assessment, changes) =>
      inTransaction(database, async ({ kysely }) => {
        const row = kysely.insertInto('assessments').values(rowOf(assessment));
        await insertNew(
          'assessment',
          assessment.id,
          row.onConflict((conflict) => conflict.doNothing()),
        );
        await keepRevision(kysely, assessment, changes);
        await addListing(kysely, assessment);
        await noteIfAccepted(kysely, assessment);
      }),
    find: async (id) => {
      const row = await kysely.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : recordOf(row);
    },
    list: (filter, page) => listAssessments(database, filter, page),
    tally: (filter) => tallyAssessments(database, filter),
    ofProjects: (organisationId, projects) => assessmentsOfProjects(database, organisationId, projects),
    save: (assessment, basedOn, revision) =>
      inTransaction(database, ({ kysely }) => saveAssessment(kysely, assessment, basedOn, revision)),
    revisions: async (assessmentId) => {
      const revisions = kysely.selectFrom('assessmentRevisions').where('assessmentId', '=', assessmentId);
      return (await revisions.selectAll().orderBy('revision').execute()).map(revisionOf);
    },
    useOfVersion: (filter) => useOfVersion(database, filter),
    ...listingsIn(database),
    yearFigures: (filter) => yearFigures(database, filter),
    ...scorecardsIn(database),
    ...evidenceIn(database),
    ...reviewsIn(database),
  };
}

async function listAssessments(
  database: Database,
  { search, ...filter }: AssessmentFilter,
  { limit, after }: PageRequest,
): Promise<Page<AssessmentRecord>> {
  if (isEmpty(filter)) return emptyPage;
  const { kysely } = database;
  let found = filtered(database, filter).select('id');
  if (search !== undefined) found = found.where(contains('searchText', search));
  if (after !== null) found = found.where(olderThan('assessments', after));
  // First which, by the index alone; then their forms.
  const onPage = found.orderBy('updatedAt', 'desc').orderBy('id', 'desc').limit(oneMoreThan(limit));
  const rows = await kysely
    .selectFrom('assessments')
    .selectAll()
    .where('id', 'in', onPage)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return pageOf(rows.map(recordOf), limit, changeCursor('assessments'));
}

type Filter = Omit<AssessmentFilter, 'search'>;

async function tallyAssessments(database: Database, filter: Filter): Promise<readonly YearTally[]> {
  if (isEmpty(filter)) return [];
  const rows = await filtered(database, filter)
    .select(({ fn }) => ['fiscalYear', fn.countAll().as('count'), fn.max('updatedAt').as('newestChange')])
    .groupBy('fiscalYear')
    .orderBy('fiscalYear')
    .execute();
  // PostgreSQL counts in bigints, which arrive as text.
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}

const isEmpty = ({ organisationIds, states }: Filter) => organisationIds.length === 0 || states?.length === 0;

function filtered({ kysely, dialect }: Database, { organisationIds, fiscalYear, states }: Filter) {
  let found = kysely.selectFrom('assessments').where(isAmong(dialect, 'organisationId', organisationIds));
  if (fiscalYear !== undefined) found = found.where('fiscalYear', '=', fiscalYear);
  return states === undefined ? found : found.where('state', 'in', states);
}

/** Everything of an assessment but whose it is, who began it, and whether it is for show. */
async function saveAssessment(
  kysely: Database['kysely'],
  assessment: AssessmentRecord,
  basedOn: number,
  revision: AssessmentRevisionRecord,
): Promise<void> {
  mustFollow(assessment.revision, basedOn);
  const { id, organisationId, isDemo, createdBy, createdAt, ...changing } = rowOf(assessment);
  const { numUpdatedRows } = await kysely
    .updateTable('assessments')
    .set(changing)
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) {
    const current = await kysely.selectFrom('assessments').select('revision').where('id', '=', id).executeTakeFirst();
    throw new VersionConflictError('assessment', id, basedOn, current?.revision ?? 0);
  }
  await keepRevision(kysely, assessment, revision);
  await followListing(kysely, assessment);
  await noteIfAccepted(kysely, assessment);
}

async function keepRevision(
  kysely: Database['kysely'],
  { id, revision }: AssessmentRecord,
  kept: AssessmentRevisionRecord,
): Promise<void> {
  if (kept.assessmentId !== id || kept.revision !== revision) {
    throw new Error(`Revision ${kept.revision} of ${kept.assessmentId} is not of revision ${revision} of ${id}`);
  }
  const row = { ...kept, changes: JSON.stringify(kept.changes) };
  await kysely.insertInto('assessmentRevisions').values(row).execute();
}

const rowOf = (assessment: AssessmentRecord): AssessmentRow => ({
  ...assessment,
  isDemo: assessment.isDemo ? 1 : 0,
  searchText: searchTextOf(assessment.projectName),
});

const recordOf = ({ searchText: _, ...row }: AssessmentRow): AssessmentRecord => ({ ...row, isDemo: row.isDemo === 1 });

const revisionOf = (row: AssessmentRevisionRow): AssessmentRevisionRecord => ({
  ...row,
  changes: JSON.parse(row.changes),
});

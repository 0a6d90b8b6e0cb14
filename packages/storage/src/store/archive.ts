import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { plainBytes } from '../database/plain-bytes.ts';
import { VersionConflictError } from '../errors.ts';
import type { AcceptedAssessment, ArchiveStore } from '../ports/archive-store.ts';
import type { ArchiveDeaths, ArchiveSegmentIndex, ArchiveSegmentRecord, ArchiveSubject } from '../records/archive.ts';
import { ACCEPTED, noteAgain, settleChanges } from './archive-changes.ts';
import { insertNew } from './insert-new.ts';

export function archiveIn(database: Database): ArchiveStore {
  const { kysely } = database;
  return {
    changes: (limit) => kysely.selectFrom('archiveChanges').selectAll().orderBy('sequence').limit(limit).execute(),
    waiting: async () => {
      const counted = kysely.selectFrom('archiveChanges').select(({ fn }) => fn.countAll().as('count'));
      return Number((await counted.executeTakeFirstOrThrow()).count);
    },
    settle: (sequences) => settleChanges(database, sequences),
    note: (assessmentIds) => noteAgain(database, assessmentIds),
    subjects: (assessmentIds) => subjectsOf(database, assessmentIds),
    accepted: (limit, after) => acceptedAfter(database, limit, after),
    heads: (fiscalYear) => {
      const standing = kysely.selectFrom('archiveSegments').select(HEAD).where('retiredAt', 'is', null);
      const wanted = fiscalYear === undefined ? standing : standing.where('fiscalYear', '=', fiscalYear);
      return wanted.orderBy('fiscalYear').orderBy('id').execute();
    },
    index: async (id) => {
      const row = await kysely.selectFrom('archiveSegments').select(INDEX).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : indexOf(row);
    },
    segment: async (id) => {
      const row = await kysely.selectFrom('archiveSegments').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : { ...indexOf(row), segment: plainBytes(row.segment) };
    },
    insert: (segment) => insertSegment(kysely, segment),
    saveDead: (deaths, basedOn) => saveDead(kysely, deaths, basedOn),
    retire: async (id, basedOn, at) => {
      const standing = kysely.updateTable('archiveSegments').set({ retiredAt: at, revision: basedOn + 1 });
      await changed(kysely, id, basedOn, standing.where('id', '=', id).where('revision', '=', basedOn));
    },
    removeRetired: () => removeRetired(kysely),
  };
}

const HEAD = ['id', 'fiscalYear', 'format', 'formCount', 'deadCount', 'revision', 'packedAt', 'retiredAt'] as const;

const INDEX = [
  ...HEAD,
  'segmentSha256',
  'checksum',
  'organisations',
  'dead',
  'owners',
  'revisions',
  'assessmentIds',
  'officials',
] as const;

const indexOf = <T extends ArchiveSegmentIndex>(row: T): T => ({
  ...row,
  dead: plainBytes(row.dead),
  owners: plainBytes(row.owners),
  revisions: plainBytes(row.revisions),
  assessmentIds: plainBytes(row.assessmentIds),
});

function subjectsOf(
  { kysely, dialect }: Database,
  assessmentIds: readonly string[],
): Promise<readonly ArchiveSubject[]> {
  return kysely
    .selectFrom('assessments')
    .innerJoin('assessmentListings', 'assessmentListings.id', 'assessments.id')
    .leftJoin('scorecards', 'scorecards.id', 'assessments.officialScorecardId')
    .select([
      'assessments.id',
      'assessments.organisationId',
      'assessments.fiscalYear',
      'assessments.state',
      'assessments.revision',
      'assessments.form',
      'assessmentListings.total as officialTotal',
      'assessmentListings.rating as officialRating',
      'scorecards.ruleSetId',
      'scorecards.version',
      'scorecards.ruleSetHash',
    ])
    .where(isAmong(dialect, 'assessments.id', assessmentIds))
    .orderBy('assessments.id')
    .execute();
}

function acceptedAfter(
  { kysely }: Database,
  limit: number,
  after: string | null,
): Promise<readonly AcceptedAssessment[]> {
  let accepted = kysely.selectFrom('assessments').where('state', 'in', ACCEPTED);
  if (after !== null) accepted = accepted.where('id', '>', after);
  return accepted.select(['id', 'organisationId', 'fiscalYear', 'revision']).orderBy('id').limit(limit).execute();
}

function insertSegment(kysely: Database['kysely'], segment: ArchiveSegmentRecord): Promise<void> {
  const row = kysely.insertInto('archiveSegments').values(segment);
  return insertNew(
    'segment',
    segment.id,
    row.onConflict((conflict) => conflict.doNothing()),
  );
}

async function saveDead(kysely: Database['kysely'], { id, ...deaths }: ArchiveDeaths, basedOn: number): Promise<void> {
  const standing = kysely.updateTable('archiveSegments').set({ ...deaths, revision: basedOn + 1 });
  await changed(
    kysely,
    id,
    basedOn,
    standing.where('id', '=', id).where('revision', '=', basedOn).where('retiredAt', 'is', null),
  );
}

type Update = { readonly executeTakeFirst: () => Promise<{ readonly numUpdatedRows: bigint }> };

async function changed(kysely: Database['kysely'], id: string, basedOn: number, update: Update): Promise<void> {
  if ((await update.executeTakeFirst()).numUpdatedRows === 1n) return;
  const current = await kysely.selectFrom('archiveSegments').select('revision').where('id', '=', id).executeTakeFirst();
  throw new VersionConflictError('segment', id, basedOn, current?.revision ?? 0);
}

/** A study that is cancelled or failed may go on, and reads what it was planned with. */
async function removeRetired(kysely: Database['kysely']): Promise<number> {
  const { numDeletedRows } = await kysely
    .deleteFrom('archiveSegments')
    .where('retiredAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('studyChunks')
            .select(sql`1`.as('one'))
            .whereRef('studyChunks.segmentId', '=', 'archiveSegments.id')
            .where('studyChunks.isDone', '=', 0),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

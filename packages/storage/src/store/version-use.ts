import type { Database } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import type { VersionUse, VersionUseFilter } from '../ports/store.ts';

/** What was scored with a version, by organisation and year. Whoever scored a form twice with it counts it once. */
export async function useOfVersion(
  { kysely, dialect }: Database,
  { ruleSetId, version, organisationIds }: VersionUseFilter,
): Promise<readonly VersionUse[]> {
  if (organisationIds.length === 0) return [];
  const rows = await kysely
    .selectFrom('scorecards')
    .innerJoin('assessments', 'assessments.id', 'scorecards.assessmentId')
    .where('scorecards.ruleSetId', '=', ruleSetId)
    .where('scorecards.version', '=', version)
    .where(isAmong(dialect, 'assessments.organisationId', organisationIds))
    .groupBy(['assessments.organisationId', 'assessments.fiscalYear'])
    .orderBy('assessments.fiscalYear')
    .orderBy('assessments.organisationId')
    .select(({ fn }) => [
      'assessments.organisationId',
      'assessments.fiscalYear',
      fn.count('scorecards.assessmentId').distinct().as('scored'),
      fn.count('scorecards.id').filterWhereRef('assessments.officialScorecardId', '=', 'scorecards.id').as('official'),
    ])
    .execute();
  // PostgreSQL counts in bigints, which arrive as text.
  return rows.map(({ scored, official, ...row }) => ({ ...row, scored: Number(scored), official: Number(official) }));
}

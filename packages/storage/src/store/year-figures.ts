import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import type { YearFigures, YearFilter, YearGroup } from '../ports/store.ts';
import { codesOf } from './listings.ts';

/** What a year comes to, added up by the database in whole hundredths: exact, whatever the order. */
export async function yearFigures(database: Database, filter: YearFilter): Promise<YearFigures> {
  if (filter.organisationIds.length === 0) return { groups: [], cells: [], findings: new Map() };
  return {
    groups: await groupsOf(database, filter),
    cells: await cellsOf(database, filter),
    findings: await findingsOf(database, filter),
  };
}

const ofYear = ({ kysely, dialect }: Database, { organisationIds, fiscalYear }: YearFilter) =>
  kysely
    .selectFrom('assessmentListings')
    .where('fiscalYear', '=', fiscalYear)
    .where(isAmong(dialect, 'organisationId', organisationIds));

/** PostgreSQL counts in bigints, which arrive as text; a sum over nothing is null. */
const whole = (expression: RawBuilder<unknown>) => sql<string | number>`coalesce(${expression}, 0)`;

async function groupsOf(database: Database, filter: YearFilter): Promise<readonly YearGroup[]> {
  const compared = sql`declared_cents is not null and total_cents is not null`;
  const rows = await ofYear(database, filter)
    .groupBy(['organisationId', 'state', 'rating'])
    .orderBy('organisationId')
    .orderBy('state')
    .orderBy('rating')
    .select([
      'organisationId',
      'state',
      'rating',
      whole(sql`count(*)`).as('count'),
      whole(sql`sum(case when ${compared} then 1 end)`).as('compared'),
      whole(sql`sum(case when ${compared} then declared_cents end)`).as('declaredCents'),
      whole(sql`sum(case when ${compared} then total_cents end)`).as('totalCents'),
      whole(sql`sum(case when declared_cents <> total_cents then 1 end)`).as('differing'),
      whole(sql`sum(case when finding_count > 0 then 1 end)`).as('withFindings'),
      whole(sql`sum(case when finding_count is null then 1 end)`).as('unknown'),
    ])
    .execute();
  return rows.map(({ organisationId, state, rating, ...figures }) => ({
    organisationId,
    state,
    rating,
    count: Number(figures.count),
    compared: Number(figures.compared),
    declaredCents: Number(figures.declaredCents),
    totalCents: Number(figures.totalCents),
    differing: Number(figures.differing),
    withFindings: Number(figures.withFindings),
    unknown: Number(figures.unknown),
  }));
}

/** A total below zero is nobody's, and both databases divide such towards zero: it falls into the first cell. */
async function cellsOf(database: Database, filter: YearFilter): Promise<YearFigures['cells']> {
  const [declared, computed] = [sql<number>`declared_cents / 100`, sql<number>`total_cents / 100`];
  const rows = await ofYear(database, filter)
    .where('declaredCents', 'is not', null)
    .where('totalCents', 'is not', null)
    .groupBy([declared, computed])
    .orderBy(declared)
    .orderBy(computed)
    .select(({ fn }) => [declared.as('declared'), computed.as('computed'), fn.countAll().as('count')])
    .execute();
  return rows.map(({ count, ...cell }) => ({ ...cell, count: Number(count) }));
}

/** By the sets of codes that occur: there are fewer of them than assessments, and each is split once. */
async function findingsOf(database: Database, filter: YearFilter): Promise<ReadonlyMap<string, number>> {
  const rows = await ofYear(database, filter)
    .where('findingCount', '>', 0)
    .groupBy('findingCodes')
    .select(({ fn }) => ['findingCodes', fn.countAll().as('count')])
    .execute();
  const findings = new Map<string, number>();
  for (const { findingCodes, count } of rows)
    for (const code of codesOf(findingCodes ?? '')) findings.set(code, (findings.get(code) ?? 0) + Number(count));
  return findings;
}

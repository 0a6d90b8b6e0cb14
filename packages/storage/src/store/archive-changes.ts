import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import type { AssessmentState } from '../records/assessment.ts';

/** The states whose forms are in the archive. No form ever leaves them. */
export const ACCEPTED: readonly AssessmentState[] = ['accepted', 'rechecked'];

/** Notes that an assessment is to be packed, if it is one that is accepted: part of the transaction that changed it. */
export async function noteIfAccepted(
  kysely: Database['kysely'],
  { id, state }: { readonly id: string; readonly state: AssessmentState },
): Promise<void> {
  if (ACCEPTED.includes(state)) await kysely.insertInto('archiveChanges').values({ assessmentId: id }).execute();
}

/** Notes these again, or all that are accepted. */
export async function noteAgain(
  { kysely, dialect }: Database,
  assessmentIds: readonly string[] | 'all',
): Promise<void> {
  let accepted = kysely.selectFrom('assessments').where('state', 'in', ACCEPTED);
  if (assessmentIds !== 'all') accepted = accepted.where(isAmong(dialect, 'id', assessmentIds));
  await kysely
    .insertInto('archiveChanges')
    .columns(['assessmentId'])
    .expression(accepted.select('id as assessmentId').orderBy('fiscalYear').orderBy('id'))
    .execute();
}

/** Takes off what was packed. They are one parameter, however many. */
export async function settleChanges({ kysely, dialect }: Database, sequences: readonly number[]): Promise<void> {
  const among =
    dialect === 'postgres'
      ? sql<boolean>`sequence = any(${[...sequences]}::integer[])`
      : sql<boolean>`sequence in (select value from json_each(${JSON.stringify(sequences)}))`;
  await kysely.deleteFrom('archiveChanges').where(among).execute();
}

import { sql } from 'kysely';
import { type Database, inTransaction } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { VersionConflictError } from '../errors.ts';
import { cursorOf, type Position, positionOf } from '../paging/cursor.ts';
import { emptyPage, oneMoreThan, pageOf } from '../paging/page-of.ts';
import type { ImportStore } from '../ports/import-store.ts';
import type { ImportFormRecord } from '../records/import.ts';
import { insertNew } from './insert-new.ts';
import { mustFollow } from './must-follow.ts';

export function importsIn(database: Database): ImportStore {
  const { kysely, dialect } = database;
  const formOf = (importId: string, number: number) =>
    kysely.selectFrom('importForms').selectAll().where('importId', '=', importId).where('number', '=', number);
  return {
    insert: (record, found) => inTransaction(database, ({ kysely }) => insertImport(kysely, record, found)),
    find: async (id) =>
      (await kysely.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    list: (of, page) => listImports(database, of, page),
    forms: (importIds) =>
      kysely
        .selectFrom('importForms')
        .selectAll()
        .where(isAmong(dialect, 'importId', importIds))
        .orderBy('importId')
        .orderBy('number')
        .execute(),
    findForm: async (importId, number) => (await formOf(importId, number).executeTakeFirst()) ?? null,
    reading: async (importId, number) => {
      const readings = kysely.selectFrom('importReadings').selectAll();
      return (await readings.where('importId', '=', importId).where('number', '=', number).executeTakeFirst()) ?? null;
    },
    saveForm: (form, basedOn) => saveForm(kysely, form, basedOn),
    addCorrection: (correction) => {
      const row = { ...correction, changes: JSON.stringify(correction.changes) };
      return insertNew(
        'correction',
        `${row.importId}/${row.number}/${row.revision}`,
        kysely
          .insertInto('importCorrections')
          .values(row)
          .onConflict((conflict) => conflict.doNothing()),
      );
    },
    corrections: async (importId, number) => {
      const corrections = kysely.selectFrom('importCorrections').selectAll().where('importId', '=', importId);
      const rows = await corrections.where('number', '=', number).orderBy('revision').execute();
      return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) }));
    },
  };
}

async function insertImport(
  kysely: Database['kysely'],
  record: Parameters<ImportStore['insert']>[0],
  found: Parameters<ImportStore['insert']>[1],
): Promise<void> {
  const row = kysely.insertInto('imports').values(record);
  await insertNew(
    'import',
    record.id,
    row.onConflict((conflict) => conflict.doNothing()),
  );
  // A row a statement: databases take so many parameters at once and no more.
  for (const { form, reading } of found) {
    await kysely.insertInto('importForms').values(form).execute();
    await kysely.insertInto('importReadings').values(reading).execute();
  }
}

async function listImports(
  { kysely, dialect }: Database,
  { organisationIds }: Parameters<ImportStore['list']>[0],
  { limit, after }: Parameters<ImportStore['list']>[1],
): ReturnType<ImportStore['list']> {
  if (organisationIds.length === 0) return emptyPage;
  let query = kysely
    .selectFrom('imports')
    .selectAll()
    .where(isAmong(dialect, 'organisationId', organisationIds));
  if (after !== null) {
    const [importedAt, id] = positionOf('imports', after, isPlace);
    query = query.where(sql<boolean>`(${sql.ref('importedAt')}, ${sql.ref('id')}) < (${importedAt}, ${id})`);
  }
  const rows = await query.orderBy('importedAt', 'desc').orderBy('id', 'desc').limit(oneMoreThan(limit)).execute();
  return pageOf(rows, limit, (last) => cursorOf('imports', [last.importedAt, last.id]));
}

const isPlace = (values: Position): values is readonly [string, string] =>
  values.length === 2 && values.every((value) => typeof value === 'string');

/** Of a form no more than what people correct and decide. */
async function saveForm(kysely: Database['kysely'], form: ImportFormRecord, basedOn: number): Promise<void> {
  mustFollow(form.revision, basedOn);
  const { importId, number, fileName, places, doubtful, faults, ...changing } = form;
  const { numUpdatedRows } = await kysely
    .updateTable('importForms')
    .set(changing)
    .where('importId', '=', importId)
    .where('number', '=', number)
    .where('revision', '=', basedOn)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const current = kysely.selectFrom('importForms').select('revision').where('importId', '=', importId);
  const found = await current.where('number', '=', number).executeTakeFirst();
  throw new VersionConflictError('form of an import', `${importId}/${number}`, basedOn, found?.revision ?? 0);
}

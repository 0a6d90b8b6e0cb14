import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DialectName } from './database.ts';
import { mustBeStorable } from './storable-text.ts';

/**
 * Whether the column holds one of the values. They are one parameter, however many: an organisation may have thousands below it. Of many, SQLite is
 * kept from collecting and sorting all rows that have one of them (the plus does that): the first of a list in order are soon found among so many.
 */
export function isAmong(dialect: DialectName, column: string, values: readonly string[]): RawBuilder<SqlBool> {
  for (const value of values) mustBeStorable(value);
  if (dialect === 'postgres') return sql<SqlBool>`${sql.ref(column)} = any(${[...values]}::text[])`;
  const sought = values.length > FEW ? sql`+${sql.ref(column)}` : sql.ref(column);
  return sql<SqlBool>`${sought} in (select value from json_each(${JSON.stringify(values)}))`;
}

const FEW = 20;

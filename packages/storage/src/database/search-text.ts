import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DialectName } from './database.ts';

/**
 * A text as it is searched for: without the difference of capital and small letters, of full and half width. Kept in a column beside the text itself,
 * because the two databases fold letters differently.
 */
export const searchTextOf = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether the text is found anywhere in a column of such texts; `%` and `_` stand for themselves. */
export function contains(column: string, searched: string): RawBuilder<SqlBool> {
  const pattern = `%${searchTextOf(searched).replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`;
}

/** The same in a column of texts as they are, letter for letter. */
export function containsExactly(dialect: DialectName, column: string, searched: string): RawBuilder<SqlBool> {
  const place = sql.raw(dialect === 'sqlite' ? 'instr' : 'strpos');
  return sql<SqlBool>`${place}(${sql.ref(column)}, ${searched}) > 0`;
}

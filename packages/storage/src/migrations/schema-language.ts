import type { DialectName } from '../database/database.ts';

/**
 * The words in which the two databases say the same. Texts compare by their bytes on both: times and identifiers sort alike, whatever the language of
 * the server is.
 */
export type SchemaLanguage = {
  readonly dialect: DialectName;
  readonly text: string;
  readonly bytes: string;
  /** Behind the columns of a table: SQLite then refuses values of another type, as PostgreSQL does. */
  readonly strict: string;
};

export function schemaLanguageOf(dialect: DialectName): SchemaLanguage {
  return dialect === 'sqlite'
    ? { dialect, text: 'text', bytes: 'blob', strict: ' strict' }
    : { dialect, text: 'text collate "C"', bytes: 'bytea', strict: '' };
}

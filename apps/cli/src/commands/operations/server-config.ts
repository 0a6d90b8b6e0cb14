import { type Config, readConfig, unknownVariableLines, variableFaults } from '@plumbline/server';
import type { Session } from '../../io.ts';
import { Refusal } from '../../refusal.ts';

/**
 * Where the server keeps its data, by the same environment variables, with a warning of those that nobody knows: a misspelt one would have another folder
 * backed up. Refused with every reason where they are wrong.
 */
export function serverConfig({ io, language }: Session): Config {
  const reading = readConfig(io.env);
  for (const line of unknownVariableLines(reading.unknown, language)) io.err(`${line}\n`);
  if (reading.ok) return reading.config;
  throw new Refusal(variableFaults(reading.diagnostics, language));
}

/** The file of an SQLite database; null for PostgreSQL. */
export const sqliteFile = ({ databaseUrl }: Config): string | null =>
  databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : null;

/** The address of a database without its password, as it may be printed. */
export const shownUrl = ({ databaseUrl }: Pick<Config, 'databaseUrl'>): string =>
  databaseUrl.replace(/\/\/[^@/]*@/, '//***@');

/** Where evidence lies in a data folder, and in a backup of one. */
export const EVIDENCE = 'evidence';
/** What the database is called in a backup. */
export const DATABASE = 'plumbline.db';

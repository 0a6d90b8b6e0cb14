import { firstTables } from './0001-first-tables.ts';
import { scorecardsByVersion } from './0002-scorecards-by-version.ts';
import { commentsAndSchedules } from './0003-comments-and-schedules.ts';
import { imports } from './0004-imports.ts';
import { reviews } from './0005-reviews.ts';
import { assessmentListings } from './0006-assessment-listings.ts';
import { evidenceOfRows } from './0007-evidence-of-rows.ts';
import { archiveAndStudies } from './0008-archive-and-studies.ts';
import { bytesAsTheyAre } from './0009-bytes-as-they-are.ts';
import { journalListings } from './0010-journal-listings.ts';
import type { SchemaLanguage } from './schema-language.ts';

/** Every step from an empty database to the schema of today, by name. The order of the names is the order of the steps; there is no way back. */
export const migrations = {
  '0001-first-tables': firstTables,
  '0002-scorecards-by-version': scorecardsByVersion,
  '0003-comments-and-schedules': commentsAndSchedules,
  '0004-imports': imports,
  '0005-reviews': reviews,
  '0006-assessment-listings': assessmentListings,
  '0007-evidence-of-rows': evidenceOfRows,
  '0008-archive-and-studies': archiveAndStudies,
  '0009-bytes-as-they-are': bytesAsTheyAre,
  '0010-journal-listings': journalListings,
} satisfies Readonly<Record<string, (language: SchemaLanguage) => readonly string[]>>;

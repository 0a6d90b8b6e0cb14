import type { Database } from '../database/database.ts';
import type { StoreSession } from '../ports/store.ts';
import { archiveIn } from './archive.ts';
import { assessmentsIn } from './assessments.ts';
import { draftsIn } from './drafts.ts';
import { grantsIn } from './grants.ts';
import { idempotencyIn } from './idempotency.ts';
import { importsIn } from './imports.ts';
import { journalIn } from './journal.ts';
import { organisationsIn } from './organisations.ts';
import { studiesIn } from './studies.ts';
import { versionsIn } from './versions.ts';

export const sessionIn = (database: Database): StoreSession => ({
  organisations: organisationsIn(database),
  versions: versionsIn(database),
  drafts: draftsIn(database),
  assessments: assessmentsIn(database),
  imports: importsIn(database),
  archive: archiveIn(database),
  studies: studiesIn(database),
  journal: journalIn(database),
  idempotency: idempotencyIn(database),
  grants: grantsIn(database),
});

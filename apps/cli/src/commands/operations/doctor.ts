import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { nodeSha256 } from '@plumbline/catalog';
import { documentHash, type RuleSet } from '@plumbline/core';
import { type Config, troubleWords } from '@plumbline/server';
import { checkArchive, isWhole, repairArchive } from '@plumbline/service';
import { type BrokenLink, journalEntries, openStore, type Store, verifyJournal } from '@plumbline/storage';
import { EXIT, type ExitCode, type Session } from '../../io.ts';
import { painter } from '../../print/paint.ts';
import { say } from '../../words.ts';
import { BROKEN_LINKS } from '../broken-links.ts';
import { serverConfig, shownUrl, sqliteFile } from './server-config.ts';

/** What was looked at, and what is wrong with it; null where nothing is. */
type Checkup = { readonly what: string; readonly fault: string | null };

export type DoctorOptions = { readonly repair?: boolean };

/**
 * Looks whether a server has what it needs, and whether what it keeps is whole. Exit 1 where something is wrong. What can be made again from the forms is,
 * where that is asked for.
 */
export async function runDoctor(options: DoctorOptions, session: Session): Promise<ExitCode> {
  const { io, language } = session;
  const config = serverConfig(session);
  const file = sqliteFile(config);
  const checks: Checkup[] = [{ what: `Node ${process.version}`, fault: null }];
  if (file !== null && !existsSync(file)) checks.push({ what: file, fault: say(language, 'doctorNoDatabase') });
  else checks.push(...(await databaseChecks(config, options, session)));
  const paint = painter(session);
  for (const { what, fault } of checks)
    io.out(`${fault === null ? paint.green('✓') : paint.red('✗')} ${what}${fault === null ? '' : `: ${fault}`}\n`);
  return checks.some(({ fault }) => fault !== null) ? EXIT.findings : EXIT.fine;
}

async function databaseChecks(config: Config, options: DoctorOptions, session: Session): Promise<Checkup[]> {
  const { language } = session;
  const shown = shownUrl(config);
  let store: Store;
  try {
    store = await openStore(config.databaseUrl, { older: 'refuse' });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [{ what: shown, fault: troubleWords(error, language) ?? said }];
  }
  try {
    const verdict = await verifyJournal(journalEntries(store.journal));
    const versions = await store.versions.list();
    const changed = versions.filter(
      ({ document, hash }) => documentHash(JSON.parse(document) as RuleSet, nodeSha256) !== hash,
    );
    return [
      { what: shown, fault: null },
      verdict.ok
        ? { what: say(language, 'doctorJournal', { count: verdict.entries, hash: verdict.lastHash }), fault: null }
        : { what: say(language, 'doctorJournalBroken'), fault: journalFault(verdict.broken, session) },
      {
        what: say(language, 'doctorVersions', { count: versions.length }),
        fault:
          changed.length === 0
            ? null
            : say(language, 'doctorVersionsChanged', {
                names: changed.map(({ ruleSetId, version }) => `${ruleSetId}@${version}`).join(', '),
              }),
      },
      await archiveCheck(store, options, session),
    ];
  } finally {
    await store.close();
  }
}

/** Where the chain is broken and why, and what to do. */
const journalFault = ({ sequence, reason }: BrokenLink, { language }: Session): string =>
  say(language, 'doctorJournalFault', { sequence, reason: say(language, BROKEN_LINKS[reason]) });

/** The columns of accepted forms: derived, so that whatever is wrong with them can be made again. */
async function archiveCheck(store: Store, { repair = false }: DoctorOptions, { language }: Session): Promise<Checkup> {
  const found = await checkArchive(store);
  if (repair && !isWhole(found))
    await repairArchive({ store, newId: randomUUID, now: () => new Date().toISOString() }, found);
  const verdict = repair && !isWhole(found) ? await checkArchive(store) : found;
  const { forms, segments, waiting, damaged, missing, stale, surplus } = verdict;
  const counts = { damaged: damaged.length, missing: missing.length, stale: stale.length, surplus: surplus.length };
  return {
    what: say(language, 'doctorArchive', { forms, segments, waiting }),
    fault: isWhole(verdict) ? null : say(language, 'doctorArchiveFault', counts),
  };
}

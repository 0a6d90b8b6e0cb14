import { readFile } from 'node:fs/promises';
import { type Catalog, type CatalogEntry, nodeSha256, readCatalogEntry, readGoldenFiles } from '@plumbline/catalog';
import { documentHash, hasErrors, InvalidRuleSetError } from '@plumbline/core';
import { writeGoldenText } from '@plumbline/engine';
import type { RuleSetVersionRecord, StoreSession } from '@plumbline/storage';
import { PublishedVersionDiffersError } from '../errors.ts';
import { appendLine } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import { versionName } from './version-name.ts';

/**
 * Keeps the versions that come with the program, as published now. Those that are there already stay as they are; one with another hash is
 * `PublishedVersionDiffersError`, and nothing is loaded. Returns what was new.
 */
export async function loadBundledVersions(
  context: ServiceContext,
  catalog: Catalog,
): Promise<readonly RuleSetVersionRecord[]> {
  const bundled: RuleSetVersionRecord[] = [];
  for (const entry of catalog.entries)
    if (!(await isKept(context.store, entry))) bundled.push(await readVersion(catalog, entry, context.now()));
  return context.store.transaction(async (store) => {
    const loaded: RuleSetVersionRecord[] = [];
    for (const version of bundled) if (await loadVersion(store, version)) loaded.push(version);
    return loaded;
  });
}

/** What is kept with the same hash was read and linted before. A file that is none is read again, to say what is wrong with it. */
async function isKept(store: StoreSession, { id, version, path }: CatalogEntry): Promise<boolean> {
  const kept = await store.versions.find(id, version);
  if (!kept) return false;
  try {
    return documentHash(JSON.parse(await readFile(path, 'utf8')), nodeSha256) === kept.hash;
  } catch {
    return false;
  }
}

async function loadVersion(store: StoreSession, version: RuleSetVersionRecord): Promise<boolean> {
  const kept = await store.versions.find(version.ruleSetId, version.version);
  if (kept && kept.hash !== version.hash)
    throw new PublishedVersionDiffersError(versionName(version), kept.hash, version.hash);
  if (kept) return false;
  await store.versions.insert(version);
  await appendLine(store, {
    at: version.publishedAt,
    actorId: null,
    action: 'version.loaded',
    subjectType: 'rule-set-version',
    subjectId: versionName(version),
    organisationId: null,
    details: { hash: version.hash, testsHash: nodeSha256(version.tests) },
  });
  return true;
}

async function readVersion(catalog: Catalog, entry: CatalogEntry, at: string): Promise<RuleSetVersionRecord> {
  const { ruleSet, diagnostics } = await readCatalogEntry(entry);
  const name = `${entry.id}@${entry.version}`;
  if (!ruleSet || hasErrors(diagnostics)) throw new InvalidRuleSetError(name, diagnostics);
  return {
    ruleSetId: ruleSet.id,
    version: ruleSet.version,
    hash: documentHash(ruleSet, nodeSha256),
    document: `${JSON.stringify(ruleSet, null, 2)}\n`,
    tests: await testsOf(catalog, entry.id, name),
    state: 'published',
    fromYear: ruleSet.effective.fromYear,
    untilYear: ruleSet.effective.untilYear,
    publishedAt: at,
    publishedBy: null,
    draftId: null,
    retiredAt: null,
  };
}

async function testsOf(catalog: Catalog, id: string, name: string): Promise<string> {
  const files = await readGoldenFiles(catalog, id);
  const faults = files.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) throw new InvalidRuleSetError(name, faults);
  return writeGoldenText(files.flatMap(({ tests }) => tests.filter(({ ruleSet }) => ruleSet === name)));
}

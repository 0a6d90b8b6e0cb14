import type { Diagnostic, RuleSet } from '@plumbline/core';
import { lintRuleSetText } from '@plumbline/engine';
import type { Catalog, CatalogEntry } from './catalog.ts';
import { readTextFile } from './text-file.ts';

/** A rule set read from a file and linted; `ruleSet` is null when it cannot be used. */
export type RuleSetFile = {
  readonly path: string;
  readonly ruleSet: RuleSet | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads and lints one rule-set file. */
export async function readRuleSetFile(path: string): Promise<RuleSetFile> {
  const file = await readTextFile(path);
  return file.ok ? { path, ...lintRuleSetText(file.text) } : { path, ruleSet: null, diagnostics: [file.diagnostic] };
}

/** Reads a version of the catalog; one that lies in another version's folder is not to be used under either name. */
export async function readCatalogEntry({ id, version, path }: CatalogEntry): Promise<RuleSetFile> {
  const file = await readRuleSetFile(path);
  const { ruleSet } = file;
  if (!ruleSet || (ruleSet.id === id && ruleSet.version === version)) return file;
  const params = { path: `${id}/${version}`, id: ruleSet.id, version: ruleSet.version };
  const fault: Diagnostic = { code: 'rule-set/path-mismatch', severity: 'error', path: '/version', params };
  return { path, ruleSet: null, diagnostics: [fault, ...file.diagnostics] };
}

/**
 * Finds what `--rules` names: `ID@VERSION` or `ID` (its newest version) in the catalog, else a file. Null when the catalog has
 * no such rule set and the text does not look like a file.
 */
export async function loadRuleSet(catalog: Catalog, reference: string): Promise<RuleSetFile | null> {
  const entry = findEntry(catalog, reference);
  if (entry) return readCatalogEntry(entry);
  return /[/\\]|\.json$/.test(reference) ? readRuleSetFile(reference) : null;
}

function findEntry({ entries }: Catalog, reference: string): CatalogEntry | undefined {
  const [id, version] = reference.split('@');
  return entries.find((entry) => entry.id === id && (version === undefined || entry.version === version));
}

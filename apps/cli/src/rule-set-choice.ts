import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Catalog,
  loadRuleSet,
  nodeSha256,
  openCatalog,
  type RuleSetFile,
  ruleSetInForce,
} from '@plumbline/catalog';
import type { RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import type { Session } from './io.ts';
import { diagnosticLines } from './print/diagnostic-lines.ts';
import { Refusal } from './refusal.ts';
import { say } from './words.ts';

/** The bundled rule sets lie beside the applications. */
export const openBundled = (): Promise<Catalog> =>
  openCatalog(join(fileURLToPath(import.meta.url), '../../../../rules'));

export const nameOf = ({ id, version }: Pick<RuleSet, 'id' | 'version'>) => `${id}@${version}`;

/** What the catalog offers, newest version each, for messages. */
export const offered = ({ entries }: Catalog) =>
  [...new Map(entries.map((entry) => [entry.id, nameOf(entry)] as const).reverse()).values()].reverse().join(', ');

/** Finds a rule set by name or file; refuses when there is none. Its diagnostics are the caller's to judge. */
export async function findRuleSet(catalog: Catalog, reference: string, { language }: Session): Promise<RuleSetFile> {
  const file = await loadRuleSet(catalog, reference);
  if (!file) throw new Refusal([say(language, 'noRuleSet', { name: reference, available: offered(catalog) })]);
  return file;
}

/** Chooses the rule set for forms: the one asked for, else the one in force for each form's year. Compiled once each. */
export async function ruleSetChooser(
  reference: string | undefined,
  session: Session,
): Promise<(year: number) => Promise<CompiledRuleSet>> {
  const catalog = await openBundled();
  if (reference !== undefined) {
    const compiled = await loadToScore(catalog, reference, session);
    return async () => compiled;
  }
  const byYear = new Map<number, CompiledRuleSet>();
  return async (year) => {
    const known = byYear.get(year);
    if (known) return known;
    const ruleSet = await ruleSetInForce(catalog, year);
    if (!ruleSet) throw new Refusal([say(session.language, 'noRuleSetInForce', { year, available: offered(catalog) })]);
    const compiled = compileRuleSet(ruleSet, { sha256: nodeSha256 });
    byYear.set(year, compiled);
    return compiled;
  };
}

/** A rule set fit to score with; refuses with every fault when it has one. */
export async function loadToScore(catalog: Catalog, reference: string, session: Session): Promise<CompiledRuleSet> {
  const { path, ruleSet, diagnostics } = await findRuleSet(catalog, reference, session);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (ruleSet && errors.length === 0) return compileRuleSet(ruleSet, { sha256: nodeSha256 });
  const title = say(session.language, 'ruleSetFaults', { name: reference, count: errors.length });
  throw new Refusal([title, ...diagnosticLines(path, errors, session)]);
}

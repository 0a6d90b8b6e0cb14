import { readFile } from 'node:fs/promises';
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
import type { Diagnostic, RuleSet } from '@plumbline/core';
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

/** Gives the rule set for a form's year; null where none is in force. */
export type RuleSetChooser = {
  readonly choose: (year: number) => Promise<CompiledRuleSet | null>;
  /** The same where the same rules would be chosen, and no other. */
  readonly identity: string;
  readonly available: string;
};

/** Chooses the rule set for forms: the one asked for, else the one in force for each form's year. Compiled once each. */
export async function ruleSetChooser(reference: string | undefined, session: Session): Promise<RuleSetChooser> {
  const catalog = await openBundled();
  const available = offered(catalog);
  if (reference !== undefined) {
    const compiled = await loadToScore(catalog, reference, session);
    return { choose: async () => compiled, identity: `${nameOf(compiled.ruleSet)} ${compiled.hash}`, available };
  }
  const byYear = new Map<number, CompiledRuleSet | null>();
  const choose = async (year: number) => {
    const known = byYear.get(year);
    if (known !== undefined) return known;
    const ruleSet = await ruleSetInForce(catalog, year);
    const compiled = ruleSet && compileRuleSet(ruleSet, { sha256: nodeSha256 });
    byYear.set(year, compiled);
    return compiled;
  };
  return { choose, identity: await bundledIdentity(catalog), available };
}

/** What is said of a form for whose year no rule set is in force. */
export const noRuleSet = (year: number, { available }: RuleSetChooser): Diagnostic => ({
  code: 'form/no-rule-set',
  severity: 'error',
  path: '/fiscalYear',
  params: { year, available },
});

async function bundledIdentity({ entries, defaults }: Catalog): Promise<string> {
  const texts = entries.filter(({ id }) => defaults.includes(id)).map(({ path }) => readFile(path, 'utf8'));
  return `by year ${nodeSha256((await Promise.all(texts)).join('\n'))}`;
}

/** A rule set fit to score with; refuses with every fault when it has one. */
export async function loadToScore(catalog: Catalog, reference: string, session: Session): Promise<CompiledRuleSet> {
  const { path, ruleSet, diagnostics } = await findRuleSet(catalog, reference, session);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (ruleSet && errors.length === 0) return compileRuleSet(ruleSet, { sha256: nodeSha256 });
  const title = say(session.language, 'ruleSetFaults', { name: reference, count: errors.length });
  throw new Refusal([title, ...diagnosticLines(path, errors, session)]);
}

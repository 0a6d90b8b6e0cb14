import { nodeSha256 } from '@plumbline/catalog';
import { type Diagnostic, InvalidRuleSetError, type RuleSet, validateRuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import { compiledVersion, InvalidInputError, NotFoundError } from '@plumbline/service';
import type { Store } from '@plumbline/storage';

/** Gives rule sets ready to score with. */
export type RuleSetMemory = {
  /** A published version, `ID@VERSION`: compiled once, for it never changes. */
  readonly published: (name: string) => Promise<CompiledRuleSet>;
  /** A document that somebody sent; its faults are told as places behind `path`. */
  readonly sent: (document: unknown, path: string) => CompiledRuleSet;
};

/** Versions are few; more than this are not kept at once. */
const MOST_KEPT = 64;

export function ruleSetMemory(store: Store): RuleSetMemory {
  const kept = new Map<string, CompiledRuleSet>();
  const load = async (name: string) => {
    const [id = '', version = '', ...rest] = name.split('@');
    const record = rest.length === 0 ? await store.versions.find(id, version) : null;
    if (record === null) throw new NotFoundError('rule set version', name);
    const compiled = compiledVersion(record);
    const oldest = kept.keys().next();
    if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    kept.set(name, compiled);
    return compiled;
  };
  return { published: async (name) => kept.get(name) ?? load(name), sent: compileSent };
}

function compileSent(document: unknown, path: string): CompiledRuleSet {
  const within = (faults: readonly Diagnostic[]) =>
    new InvalidInputError(faults.map((fault) => ({ ...fault, path: path + fault.path })));
  const faults = validateRuleSet(document);
  if (faults.length > 0) throw within(faults);
  try {
    return compileRuleSet(document as RuleSet, { sha256: nodeSha256 });
  } catch (error) {
    throw error instanceof InvalidRuleSetError ? within(error.diagnostics) : error;
  }
}

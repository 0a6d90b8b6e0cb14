import { nodeSha256 } from '@plumbline/catalog';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import type { RuleSetVersionRecord } from '@plumbline/storage';
import { ruleSetOf } from '../rule-sets/version-document.ts';

/** Compiled versions by their hash: a version never changes, and compiling one costs more than scoring with it. */
const compiled = new Map<string, CompiledRuleSet>();
const MOST_COMPILED = 64;

/** A published version ready to score with. Throws when its document is not the one with its hash: then the database was tampered with. */
export function compiledVersion(record: RuleSetVersionRecord): CompiledRuleSet {
  const { ruleSetId, version, hash } = record;
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  const made = compileRuleSet(ruleSetOf(record), { sha256: nodeSha256 });
  if (made.hash !== hash) throw new Error(`The document of ${ruleSetId}@${version} is not the one that was published`);
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(hash, made);
  return made;
}

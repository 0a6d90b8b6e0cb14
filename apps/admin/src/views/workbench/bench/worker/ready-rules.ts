import type { CompiledRuleSet } from '@plumbline/engine';
import { compileText, isCompiled } from '../../document/compile-text.ts';

type Ready = { readonly text: string; readonly compiled: CompiledRuleSet | null };

const MOST_KEPT = 3;
let kept: readonly Ready[] = [];

/** A text ready to score with; null where it cannot be. The version a draft began with is asked about again with every change of it. */
export function readyRules(text: string): CompiledRuleSet | null {
  const known = kept.find((one) => one.text === text) ?? prepare(text);
  kept = [known, ...kept.filter((one) => one !== known)].slice(0, MOST_KEPT);
  return known.compiled;
}

function prepare(text: string): Ready {
  const compiled = compileText(text);
  return { text, compiled: isCompiled(compiled) ? compiled : null };
}

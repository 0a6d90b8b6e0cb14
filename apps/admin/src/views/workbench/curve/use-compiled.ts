import type { CompiledRuleSet } from '@plumbline/engine';
import { useMemo, useRef } from 'react';
import type { TextBuffer } from '../../../parts/document/text-buffer.ts';
import { useBufferText } from '../../../parts/document/use-buffer-text.ts';
import { compileDocument, isCompiled } from '../document/compile-text.ts';
import { parseDocument } from '../document/parsed-document.ts';

type Compiled = {
  /** The last that held together; null where there was none yet. */
  readonly compiled: CompiledRuleSet | null;
  /** Whether it is what the text says now: only then do places in it lead to the right places of the text. */
  readonly isCurrent: boolean;
};

/** The rule set of a text, ready to score with. A text that is none leaves the last one standing. */
export function useCompiled(buffer: TextBuffer): Compiled {
  const text = useBufferText(buffer);
  const last = useRef<CompiledRuleSet | null>(null);
  const compiled = useMemo(() => tryCompile(text), [text]);
  if (compiled !== null) last.current = compiled;
  return { compiled: last.current, isCurrent: compiled !== null };
}

/** Null for a text that is no rule set, or none that holds together. */
export function tryCompile(text: string): CompiledRuleSet | null {
  const compiled = compileDocument(parseDocument(text));
  return isCompiled(compiled) ? compiled : null;
}

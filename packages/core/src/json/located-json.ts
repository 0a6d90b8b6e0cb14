import { visit } from 'jsonc-parser';
import { type Diagnostic, type Position, pointer } from '../diagnostics/diagnostic.ts';
import { createLineIndex } from './line-index.ts';
import { findSyntaxFault } from './syntax-fault.ts';
import { createValueOffsets } from './value-offsets.ts';

export type LocatedJson = {
  /** `undefined` when the text could not be parsed; then `diagnostics` says why. */
  readonly value: unknown;
  /** Syntax, depth and duplicate keys, each with its position. A value with duplicate keys is not to be trusted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value a JSON pointer names starts; for a missing member, where the nearest existing one around it does. */
  readonly positionOf: (path: string) => Position;
};

/** More equal keys than this are not reported one by one. */
const MAX_DUPLICATES = 100;

/**
 * Parses strict JSON (no comments, no trailing commas, no duplicate keys) and remembers where each value stands. Never
 * throws. The depth is checked by a scan before anything parses, so that brackets by the thousand cannot exhaust the stack.
 *
 * @example parseLocatedJson('{"a": [1]}').positionOf('/a/0') // { line: 1, column: 8 }
 */
export function parseLocatedJson(source: string, { maxDepth = 64 }: { readonly maxDepth?: number } = {}): LocatedJson {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const place = createLineIndex(text);
  const failed = (offset: number, code: Diagnostic['code'], params: Diagnostic['params']): LocatedJson => ({
    value: undefined,
    diagnostics: [{ code, severity: 'error', path: '', params, position: place(offset) }],
    positionOf: () => place(offset),
  });
  const tooDeep = offsetDeeperThan(text, maxDepth);
  if (tooDeep !== null) return failed(tooDeep, 'document/too-deep', { limit: maxDepth });
  const parsed = tryParse(text);
  if (!parsed) {
    const { offset, reason } = findSyntaxFault(text);
    return failed(offset, 'document/syntax', { reason });
  }
  const offsetOf = createValueOffsets(text);
  return { value: parsed.value, diagnostics: duplicateKeys(text, place), positionOf: (path) => place(offsetOf(path)) };
}

function tryParse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Where brackets first nest deeper than the limit, brackets in strings aside; null when they never do. */
function offsetDeeperThan(text: string, limit: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      if (++depth > limit) return at;
    } else if (character === ']' || character === '}') depth--;
  }
  return null;
}

function duplicateKeys(text: string, place: (offset: number) => Position): Diagnostic[] {
  const found: Diagnostic[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset, _length, _line, _character, path) => {
      const keys = open.at(-1);
      if (keys?.has(key) && found.length < MAX_DUPLICATES) {
        const params = { key };
        found.push({
          code: 'document/duplicate-key',
          severity: 'error',
          path: pointer(...path(), key),
          params,
          position: place(offset),
        });
      }
      keys?.add(key);
    },
  });
  return found;
}

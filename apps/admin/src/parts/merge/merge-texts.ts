import type { Merge } from './merge.ts';
import { mergeDocuments } from './merge-documents.ts';
import { mergeLines } from './merge-lines.ts';

/**
 * Puts together what two people made of one text. What only one of them changed is as that one has it; what both changed alike is there once; where they
 * differ somebody has to choose. Documents are merged value by value, their elements known by their names; a text that is no document, line by line.
 *
 * @example mergeTexts('{"a":1,"b":2}', '{"a":3,"b":2}', '{"a":1,"b":4}').textWith(new Map()) // '{"a":3,"b":4}'
 */
export function mergeTexts(base: string, mine: string, theirs: string): Merge {
  if (theirs === base || theirs === mine) return { solvable: 0, conflicts: [], textWith: () => mine };
  if (mine === base) return { solvable: 1, conflicts: [], textWith: () => theirs };
  const documents = [base, mine, theirs].map(documentIn);
  const [was, own, other] = documents;
  if (was && own && other) return mergeDocuments(was.value, { text: mine, value: own.value }, other.value);
  return mergeLines(base, mine, theirs);
}

/** An object, as a document is; null for anything else. */
function documentIn(text: string): { readonly value: object } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value } : null;
  } catch {
    return null;
  }
}

import { type Node, parseTree } from 'jsonc-parser';

let parsed: { readonly text: string; readonly root: Node | undefined } = { text: '', root: undefined };

/** The tree of a text that may be broken, as far as it goes; parsed once for all who ask about the same text in a row. Undefined for a text without a value. */
export function treeOf(text: string): Node | undefined {
  if (parsed.text !== text) parsed = { text, root: parseTree(text) };
  return parsed.root;
}

import { type Node, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../document/text-edit.ts';

/** Edits that give a parameter another name, wherever it is meant: at its value, in every reference, and in expressions. */
export function renameParameter(text: string, from: string, to: string): TextEdit[] {
  const root = parseTree(text);
  return root ? [...edits(root, null, null, from, to)] : [];
}

function* edits(node: Node, key: string | null, parent: string | null, from: string, to: string): Generator<TextEdit> {
  if (node.type === 'property') {
    const [name, value] = node.children ?? [];
    if (!name || !value) return;
    // The rule set's own parameters, and those an indicator has values of its own for.
    if (key === 'parameters' && name.value === from) yield replaced(name, to);
    yield* edits(value, String(name.value), key, from, to);
    return;
  }
  if (node.type === 'string') {
    if (key === 'parameter' && node.value === from) yield replaced(node, to);
    if (key === 'expression' && typeof node.value === 'string') {
      const renamed = node.value.replaceAll(new RegExp(`(?<![\\w.])${from}(?![\\w.])`, 'g'), to);
      if (renamed !== node.value) yield replaced(node, renamed);
    }
  }
  for (const child of node.children ?? [])
    yield* edits(child, child.type === 'property' ? key : null, parent, from, to);
}

const replaced = ({ offset, length }: Node, value: string): TextEdit => ({
  offset,
  length,
  text: JSON.stringify(value),
});

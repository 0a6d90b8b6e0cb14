import { findNodeAtLocation, getNodeValue, type JSONPath, type Node } from 'jsonc-parser';
import type { Path } from './json-edit.ts';
import { treeOf } from './json-tree.ts';

/** The node of a text at a path; undefined where there is none. */
export function nodeAt(text: string, path: Path): Node | undefined {
  const root = treeOf(text);
  return root && findNodeAtLocation(root, [...path] as JSONPath);
}

/** The value of a text at a path; undefined where there is none. */
export function valueAt(text: string, path: Path): unknown {
  const node = nodeAt(text, path);
  return node && (getNodeValue(node) as unknown);
}

/** The rule a path leads into, as the path of the rule itself; null outside of rules. */
export const ruleAround = ([first, index]: Path): Path | null =>
  first === 'rules' && typeof index === 'number' ? [first, index] : null;

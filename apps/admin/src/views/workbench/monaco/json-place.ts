import { findNodeAtLocation, findNodeAtOffset, getLocation, type JSONPath, type Node } from 'jsonc-parser';
import type { Path } from '../../../parts/document/json-edit.ts';
import { treeOf } from '../../../parts/document/json-tree.ts';
import type { Stretch } from './text-place.ts';

/** Where in a document somebody stands: whether at the name of a member, and the text that stands there. */
export type JsonPlace = {
  readonly path: Path;
  readonly isKey: boolean;
  /** What stands there, without quotation marks; null for nothing, or for what is no text. The stretch has the marks. */
  readonly word: string | null;
} & Stretch;

/** The place at an offset of a text that may be broken. */
export function placeAt(text: string, offset: number): JsonPlace {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const node =
    previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length
      ? previousNode
      : undefined;
  return {
    path,
    isKey: isAtPropertyKey,
    word: typeof node?.value === 'string' ? node.value : null,
    from: node?.offset ?? offset,
    to: node ? node.offset + node.length : offset,
  };
}

const NAME = /[A-Za-z0-9_.]/;

/** The name around an offset inside of a text, and where it stands; empty between names. */
export function wordAround(text: string, offset: number): { readonly word: string } & Stretch {
  let [from, to] = [offset, offset];
  while (from > 0 && NAME.test(text[from - 1] ?? '')) from--;
  while (NAME.test(text[to] ?? '')) to++;
  return { word: text.slice(from, to), from, to };
}

/** The stretch of a text where a value stands; with its name where it is a member, and that of what is around it where it is missing. */
export function rangeAt(text: string, path: Path, ofKey = false): Stretch | null {
  const root = treeOf(text);
  if (!root) return null;
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as JSONPath);
    if (!node) continue;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    const at = ofKey && key ? key : short(node, key);
    return { from: at.offset, to: at.offset + at.length };
  }
  return null;
}

/** A whole object is too much to be marked: its name, or its first sign. */
function short(node: Node, key: Node | undefined): { readonly offset: number; readonly length: number } {
  if (node.type !== 'object' && node.type !== 'array') return node;
  return key ?? { offset: node.offset, length: 1 };
}

/** The path of the value, or of the member's name, at an offset. */
export function pathAtOffset(text: string, offset: number): Path {
  const root = treeOf(text);
  const node = root && findNodeAtOffset(root, offset);
  return node ? pathOf(node) : [];
}

function pathOf(node: Node): Path {
  const { parent } = node;
  if (!parent) return [];
  if (parent.type === 'property') {
    const [key] = parent.children ?? [];
    return [...pathOf(parent), String(key?.value)];
  }
  return parent.type === 'array' ? [...pathOf(parent), (parent.children ?? []).indexOf(node)] : pathOf(parent);
}

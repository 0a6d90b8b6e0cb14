import type { Position } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import type { Node } from 'jsonc-parser';
import { treeOf } from '../../../parts/document/json-tree.ts';
import type { Fix } from './fix.ts';

/** Takes the member away whose name stands at a place, and with it the comma that parted it from the rest. */
export function duplicateKeyFixes(text: string, position: Position, key: string): Fix[] {
  const property = propertyAt(treeOf(text), offsetOf(text, position));
  const siblings = property?.parent?.children ?? [];
  const index = property ? siblings.indexOf(property) : -1;
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  if (!property || index < 0) return [];
  const end = property.offset + property.length;
  const edit = before
    ? { offset: before.offset + before.length, length: end - before.offset - before.length, text: '' }
    : { offset: property.offset, length: (after?.offset ?? end) - property.offset, text: '' };
  return [{ title: words(`删去重复的 ${key}`, `Remove the second ${key}`), edits: [edit] }];
}

function propertyAt(node: Node | undefined, offset: number): Node | null {
  if (!node) return null;
  const key = node.type === 'property' ? node.children?.[0] : undefined;
  if (key && offset >= key.offset && offset <= key.offset + key.length) return node;
  for (const child of node.children ?? []) {
    if (offset < child.offset || offset > child.offset + child.length) continue;
    const found = propertyAt(child, offset);
    if (found) return found;
  }
  return null;
}

function offsetOf(text: string, { line, column }: Position): number {
  let offset = 0;
  for (let at = 1; at < line; at++) offset = text.indexOf('\n', offset) + 1;
  return offset + column - 1;
}

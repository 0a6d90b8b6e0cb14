import type { Diagnostic } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';
import type { Path } from '../document/json-edit.ts';
import { treeOf } from '../document/json-tree.ts';
import type { TextEdit } from '../document/text-edit.ts';
import type { Fix } from './fix.ts';

/** Which parameter of a problem is the name that nobody knows. */
const NAMES: Readonly<Partial<Record<Diagnostic['code'], string>>> = {
  'rule-set/unknown-fact': 'fact',
  'rule-set/unknown-operator': 'operator',
  'rule-set/unknown-parameter': 'parameter',
  'rule-set/unknown-condition': 'condition',
  'rule-set/unknown-value': 'value',
  'rule-set/unknown-category': 'category',
  'rule-set/unknown-rule': 'rule',
  'rule-set/unknown-placeholder': 'placeholder',
};

/** A name that nobody knows gives way to the one that is meant. */
export function nameFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  const member = NAMES[code];
  const suggestion = params['suggestion'];
  if (member === undefined || typeof suggestion !== 'string') return [];
  const name = String(params[member]);
  const root = treeOf(text);
  const node = root && findNodeAtLocation(root, [...path] as JSONPath);
  const edits = node ? [...replaced(node, name, suggestion)].slice(0, 1) : [];
  return edits.length === 0 ? [] : [{ title: words(`改成 ${suggestion}`, `Put ${suggestion}`), edits }];
}

/** At the place itself, or in what is nearest below it; within a sentence or an expression the name alone. */
function* replaced(node: Node, name: string, suggestion: string): Generator<TextEdit> {
  if (node.type === 'string' && typeof node.value === 'string') {
    if (node.value === name) yield { offset: node.offset, length: node.length, text: JSON.stringify(suggestion) };
    else {
      const inside = node.value.replaceAll(new RegExp(`(?<![\\w.])${escaped(name)}(?![\\w.])`, 'g'), suggestion);
      if (inside !== node.value) yield { offset: node.offset, length: node.length, text: JSON.stringify(inside) };
    }
  }
  for (const child of node.children ?? []) yield* replaced(child, name, suggestion);
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

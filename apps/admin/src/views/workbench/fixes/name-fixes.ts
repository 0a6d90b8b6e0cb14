import type { Diagnostic } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import type { Node } from 'jsonc-parser';
import { type Path, renameMember, setAt } from '../../../parts/document/json-edit.ts';
import { nodeAt } from '../../../parts/document/node-at.ts';
import type { TextEdit } from '../../../parts/document/text-edit.ts';
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

/** A name that nobody knows gives way to the one that is meant; a parameter that is none yet becomes one. */
export function nameFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  const member = NAMES[code];
  if (member === undefined) return [];
  const name = String(params[member]);
  const { suggestion } = params;
  const meant = typeof suggestion === 'string' ? renamed(text, path, name, suggestion) : [];
  return code === 'rule-set/unknown-parameter' && path[0] === 'rules' && IDENTIFIER.test(name)
    ? [...meant, defined(text, name)]
    : meant;
}

const IDENTIFIER = /^[a-z][A-Za-z0-9]{0,63}$/;

function renamed(text: string, path: Path, name: string, suggestion: string): Fix[] {
  const node = nodeAt(text, path);
  const isKey = path.at(-1) === name && node?.parent?.type === 'property';
  const edits = isKey ? renameMember(text, path, suggestion) : node ? [...replaced(node, name, suggestion)] : [];
  if (isKey && nodeAt(text, [...path.slice(0, -1), suggestion])) return [];
  return edits.length === 0 ? [] : [{ title: words(`改成 ${suggestion}`, `Put ${suggestion}`), edits }];
}

const defined = (text: string, name: string): Fix => ({
  title: words(`新设参数 ${name}（先记 1）`, `Define the parameter ${name} (1 for now)`),
  edits: setAt(text, ['parameters', name], '1'),
});

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

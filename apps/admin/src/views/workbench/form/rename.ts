import { type Node, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../../../parts/document/text-edit.ts';

/** What has a name that other parts of a rule set call it by. */
export type Named = 'parameter' | 'input' | 'condition' | 'rule' | 'block';

/** Where a text stands: the names and indexes that lead to it, and the object that has it. */
type Place = { readonly path: readonly string[]; readonly parent: Node | null };

/**
 * Edits that give a part of a rule set another name wherever it is meant: where it stands, in every reference, in expressions and sentences. Texts that
 * only look like the name stay.
 */
export function rename(text: string, named: Named, from: string, to: string): TextEdit[] {
  const root = parseTree(text);
  return root ? [...walk(root, { path: [], parent: null }, KINDS[named], from, to)] : [];
}

/** Of one kind: whether a member's name, or a text, is it; and what a longer text has of it. */
type Kind = {
  readonly isKey: (path: readonly string[]) => boolean;
  readonly isReference: (place: Place) => boolean;
  /** A reference as it is written, `inputs.` before it. */
  readonly prefix?: string;
  /** What stands before it in the braces of a sentence; none where sentences and expressions do not name it. */
  readonly inBraces?: string;
};

const last = ({ path }: Place) => path.at(-1) ?? '';
/** The name of the member that a text, or the list it stands in, is. */
const member = ({ path }: Place) => path.findLast((segment) => !/^\d+$/.test(segment)) ?? '';
const compares = ({ parent }: Place, fact: string) =>
  parent?.children?.some(({ children: [key, value] = [] }) => key?.value === 'fact' && value?.value === fact) ?? false;

const KINDS: Readonly<Record<Named, Kind>> = {
  parameter: {
    // The rule set's own parameters, and those an indicator has values of its own for.
    isKey: (path) => path.at(-1) === 'parameters',
    isReference: (place) => last(place) === 'parameter',
    inBraces: 'parameter.',
  },
  input: {
    isKey: (path) => path.length === 1 && path[0] === 'inputs',
    isReference: (place) => ['fact', 'of', 'band', 'input'].includes(last(place)),
    prefix: 'inputs.',
    inBraces: 'inputs.',
  },
  condition: {
    isKey: (path) => path.length === 1 && path[0] === 'conditions',
    isReference: (place) => last(place) === 'condition',
  },
  rule: {
    isKey: () => false,
    isReference: (place) =>
      (place.path.length === 3 && place.path[0] === 'rules' && last(place) === 'id') ||
      (place.path[1] === 'indicators' && last(place) === 'rule') ||
      (member(place) === 'value' && compares(place, 'rule')),
  },
  block: {
    isKey: (path) => path.join('/') === 'readings/bareByGroup',
    isReference: (place) =>
      (place.path[1] === 'categories' && last(place) === 'id') ||
      (place.path[1] === 'indicators' && ['category', 'group'].includes(last(place))) ||
      (member(place) === 'value' && (compares(place, 'category') || compares(place, 'group'))),
  },
};

function* walk(node: Node, place: Place, kind: Kind, from: string, to: string): Generator<TextEdit> {
  if (node.type === 'object')
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value) continue;
      if (kind.isKey(place.path) && key.value === from) yield replaced(key, to);
      yield* walk(value, { path: [...place.path, String(key.value)], parent: node }, kind, from, to);
    }
  if (node.type === 'array')
    for (const [index, child] of (node.children ?? []).entries())
      yield* walk(child, { path: [...place.path, String(index)], parent: place.parent }, kind, from, to);
  if (node.type === 'string') {
    const next = renamed(String(node.value), place, kind, from, to);
    if (next !== node.value) yield replaced(node, next);
  }
}

function renamed(value: string, place: Place, kind: Kind, from: string, to: string): string {
  const { prefix = '', inBraces } = kind;
  if (kind.isReference(place)) return value === prefix + from ? prefix + to : value;
  if (inBraces === undefined) return value;
  if (last(place) === 'expression')
    return value.replaceAll(new RegExp(`(?<![\\w.])${prefix}${from}(?![\\w.])`, 'g'), prefix + to);
  if (place.path.at(-2) === 'sentence') return value.replaceAll(`{${inBraces}${from}}`, `{${inBraces}${to}}`);
  return value;
}

const replaced = ({ offset, length }: Node, value: string): TextEdit => ({
  offset,
  length,
  text: JSON.stringify(value),
});

import type { Diagnostic } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';
import { type Path, removeAt, renameMember, setAt } from '../document/json-edit.ts';
import { treeOf } from '../document/json-tree.ts';
import type { TextEdit } from '../document/text-edit.ts';
import { decimalTyped } from '../form/fields/decimal-typed.ts';
import type { Fix } from './fix.ts';

const MOST_CHOICES = 8;

/** Where a value does not fit the contract. */
export function contractFixes(text: string, { code, params, position }: Diagnostic, path: Path): Fix[] {
  switch (code) {
    case 'document/unknown-member':
      return unknownMember(text, path, typeof params['suggestion'] === 'string' ? params['suggestion'] : null);
    case 'document/number-not-string':
      return [
        { title: words('加上引号', 'Put it in quotation marks'), edits: setAt(text, path, String(params['value'])) },
      ];
    case 'document/not-one-of':
      return String(params['allowed'])
        .split(', ')
        .slice(0, MOST_CHOICES)
        .map((one) => ({ title: words(`改成 ${one}`, `Put ${one}`), edits: setAt(text, path, asTyped(one)) }));
    case 'document/not-a-decimal': {
      const decimal = decimalTyped(String(params['value']));
      return decimal === null
        ? []
        : [{ title: words(`改成 ${decimal}`, `Put ${decimal}`), edits: setAt(text, path, decimal) }];
    }
    case 'document/missing-member':
      return missingMember(text, path, String(params['name']));
    case 'document/duplicate-key':
      return position ? duplicateKey(text, offsetOf(text, position), String(params['key'])) : [];
    default:
      return [];
  }
}

function unknownMember(text: string, path: Path, suggestion: string | null): Fix[] {
  const name = String(path.at(-1));
  const remove = { title: words(`删去 ${name}`, `Remove ${name}`), edits: removeAt(text, path) };
  if (suggestion === null || nodeAt(text, [...path.slice(0, -1), suggestion])) return [remove];
  return [
    { title: words(`改名为 ${suggestion}`, `Rename it to ${suggestion}`), edits: renameMember(text, path, suggestion) },
    remove,
  ];
}

/** What a missing member may begin with; what has no such beginning a person must write. */
const BEGINNINGS: Readonly<Record<string, unknown>> = {
  references: [{ document: '文号', clause: null }],
  sentence: { zh: '说明', en: 'Why' },
  title: { zh: '名称', en: 'Title' },
  label: { zh: '名称', en: 'Label' },
  zh: '文字',
  en: 'Text',
  conditions: { fact: 'met', operator: 'equal', value: true },
  event: { type: 'score', params: { method: 'full' } },
  params: { method: 'full' },
  item: 'indicator',
  phase: 'score',
  parameters: {},
  inputs: {},
  grades: [{ id: 'pass', label: { zh: '合格', en: 'Pass' }, from: '0' }],
  gradeOn: 'rounded',
  rounding: {
    executionRate: { places: 4, mode: 'half-up' },
    item: { places: 2, mode: 'half-up' },
    total: { places: 2, mode: 'half-up' },
  },
  readings: { bare: 'atLeast', zero: 'atMost', equal: 'atLeast' },
  effective: { fromYear: 2024, untilYear: null },
  untilYear: null,
  fromYear: 2024,
  schemaVersion: 1,
  version: '1.0.0',
  of: 'ratio',
  cap: '1',
  floor: '0',
  zeroAt: '0',
  fullAt: '1',
  step: '1',
  partial: 'started',
  below: { share: '0' },
  places: 2,
  mode: 'half-up',
  maxScore: '100',
  notApplicable: 'rescaleTotal',
  categories: [],
  indicators: [],
  from: '0',
  operator: 'equal',
  value: true,
  severity: 'warning',
  scope: 'item',
};

function missingMember(text: string, path: Path, name: string): Fix[] {
  if (!Object.hasOwn(BEGINNINGS, name) || nodeAt(text, path)?.type !== 'object') return [];
  return [{ title: words(`补上 ${name}`, `Put in ${name}`), edits: setAt(text, [...path, name], BEGINNINGS[name]) }];
}

function duplicateKey(text: string, offset: number, key: string): Fix[] {
  const property = propertyAt(treeOf(text), offset);
  const siblings = property?.parent?.children ?? [];
  const index = property ? siblings.indexOf(property) : -1;
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  if (!property || index < 0) return [];
  const start = before ? before.offset + before.length : property.offset;
  const end = before ? property.offset + property.length : (after?.offset ?? property.offset + property.length);
  const edits: TextEdit[] = [{ offset: start, length: end - start, text: '' }];
  return [{ title: words(`删去重复的 ${key}`, `Remove the second ${key}`), edits }];
}

function propertyAt(node: Node | undefined, offset: number): Node | null {
  if (!node) return null;
  if (
    node.type === 'property' &&
    node.children?.[0] &&
    offset >= node.children[0].offset &&
    offset <= node.children[0].offset + node.children[0].length
  )
    return node;
  for (const child of node.children ?? []) {
    if (offset < child.offset || offset > child.offset + child.length) continue;
    const found = propertyAt(child, offset);
    if (found) return found;
  }
  return null;
}

function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let offset = 0;
  for (let at = 1; at < line; at++) offset = text.indexOf('\n', offset) + 1;
  return offset + column - 1;
}

const nodeAt = (text: string, path: Path) => {
  const root = treeOf(text);
  return root && findNodeAtLocation(root, [...path] as JSONPath);
};

/** What is allowed is listed as text; a number is written as one. */
const asTyped = (value: string): string | number => (/^\d+$/.test(value) ? Number(value) : value);

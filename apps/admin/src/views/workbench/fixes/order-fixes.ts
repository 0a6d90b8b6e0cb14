import type { Diagnostic } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, reorderItems, setAt } from '../../../parts/document/json-edit.ts';
import { isObject, parseDocument } from '../document/parsed-document.ts';
import type { Fix } from './fix.ts';

type Order = { readonly member: string; readonly direction: 1 | -1 };

const ORDERS: Readonly<Partial<Record<Diagnostic['code'], Order>>> = {
  'rule-set/grade-order': { member: 'from', direction: -1 },
  'rule-set/steps-order': { member: 'from', direction: -1 },
  'rule-set/curve-order': { member: 'at', direction: 1 },
};

/** Lists that stand in the wrong order are put in the right one, their items as they were typed. */
export function orderFixes(text: string, { code }: Diagnostic, path: Path): Fix[] {
  if (code === 'rule-set/grades-not-covering') return lowestGrade(text);
  const order = ORDERS[code];
  const list = order && listAround(text, path);
  if (!order || !list) return [];
  const keys = list.items.map((item) => (isObject(item) ? Number(item[order.member]) : Number.NaN));
  // Equal ones have no order, and parameters none that can be read here.
  if (keys.some(Number.isNaN) || new Set(keys).size < keys.length) return [];
  const sorted = keys.map((_, index) => index).sort((a, b) => ((keys[a] ?? 0) - (keys[b] ?? 0)) * order.direction);
  return [{ title: words('按大小排列', 'Put them in order'), edits: reorderItems(text, list.path, sorted) }];
}

function lowestGrade(text: string): Fix[] {
  const list = listAround(text, ['grades', 0]);
  const froms = (list?.items ?? []).map((grade) => (isObject(grade) ? Number(grade['from']) : Number.NaN));
  if (froms.length === 0 || froms.some(Number.isNaN)) return [];
  const lowest = froms.indexOf(Math.min(...froms));
  return [
    {
      title: words('让最低的等级从 0 起', 'Let the lowest grade start at 0'),
      edits: setAt(text, ['grades', lowest, 'from'], '0'),
    },
  ];
}

/** The list a place is in. */
function listAround(text: string, path: Path): { readonly path: Path; readonly items: readonly unknown[] } | null {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const value = at.reduce<unknown>(
      (part, name) => (part as Record<string | number, unknown> | undefined)?.[name],
      parseDocument(text),
    );
    if (Array.isArray(value)) return { path: at, items: value };
  }
  return null;
}

import { type Diagnostic, suggest } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, removeAt, renameMember, setAt } from '../../../parts/document/json-edit.ts';
import { nodeAt, valueAt } from '../../../parts/document/node-at.ts';
import { decimalTyped } from '../form/fields/decimal-typed.ts';
import { duplicateKeyFixes } from './duplicate-key-fixes.ts';
import type { Fix } from './fix.ts';
import { missingMemberFixes } from './missing-member-fixes.ts';

const MOST_CHOICES = 8;

/** Where a value does not fit the contract. */
export function contractFixes(text: string, { code, params, position }: Diagnostic, path: Path): Fix[] {
  switch (code) {
    case 'document/unknown-member':
      return unknownMember(text, path, typeof params['suggestion'] === 'string' ? params['suggestion'] : null);
    case 'document/misplaced-member':
      return [removal(text, path)];
    case 'document/number-not-string':
      return [
        { title: words('加上引号', 'Put it in quotation marks'), edits: setAt(text, path, String(params['value'])) },
      ];
    case 'document/wrong-type':
      return wrongType(text, path, String(params['expected']));
    case 'document/not-one-of':
      return nearestFirst(String(valueAt(text, path)), String(params['allowed']).split(', ')).map((one) =>
        put(text, path, /^\d+$/.test(one) ? Number(one) : one),
      );
    case 'document/not-a-decimal': {
      const decimal = decimalTyped(String(params['value']));
      return decimal === null ? [] : [put(text, path, decimal)];
    }
    case 'document/points-or-share':
      return pointsOrShare(text, path);
    case 'document/missing-member':
      return missingMemberFixes(text, path, String(params['name']));
    case 'document/duplicate-key':
      return position ? duplicateKeyFixes(text, position, String(params['key'])) : [];
    default:
      return [];
  }
}

const put = (text: string, path: Path, value: string | number | boolean): Fix => ({
  title: words(`改成 ${value}`, `Put ${value}`),
  edits: setAt(text, path, value),
});

function removal(text: string, path: Path): Fix {
  const name = String(path.at(-1));
  return { title: words(`删去 ${name}`, `Remove ${name}`), edits: removeAt(text, path) };
}

/** What is allowed, the one that was probably meant first. */
function nearestFirst(value: string, allowed: readonly string[]): readonly string[] {
  const nearest = suggest(value, allowed);
  const others = allowed.filter((one) => one !== nearest);
  return (nearest === null ? others : [nearest, ...others]).slice(0, MOST_CHOICES);
}

function unknownMember(text: string, path: Path, suggestion: string | null): Fix[] {
  const remove = removal(text, path);
  if (suggestion === null || nodeAt(text, [...path.slice(0, -1), suggestion])) return [remove];
  return [
    { title: words(`改名为 ${suggestion}`, `Rename it to ${suggestion}`), edits: renameMember(text, path, suggestion) },
    remove,
  ];
}

/** A number or a truth in quotation marks that should have none. */
function wrongType(text: string, path: Path, expected: string): Fix[] {
  const value = valueAt(text, path);
  if (typeof value !== 'string') return [];
  const isNumber = /\b(?:integer|number)\b/.test(expected) && /^-?\d+$/.test(value.trim());
  const isTruth = expected.includes('boolean') && /^(?:true|false)$/.test(value.trim());
  if (!isNumber && !isTruth) return [];
  const edits = setAt(text, path, isNumber ? Number(value) : value.trim() === 'true');
  return [{ title: words('去掉引号', 'Take the quotation marks off'), edits }];
}

/** Of points and a share one must stand there. */
function pointsOrShare(text: string, path: Path): Fix[] {
  const has = (name: string) => nodeAt(text, [...path, name]) !== undefined;
  if (has('points') && has('share')) return ['share', 'points'].map((name) => removal(text, [...path, name]));
  if (nodeAt(text, path)?.type !== 'object') return [];
  return [
    { title: words('补上 share（占分值的比例）', 'Put in share'), edits: setAt(text, [...path, 'share'], '0') },
    { title: words('补上 points（分数）', 'Put in points'), edits: setAt(text, [...path, 'points'], '0') },
  ];
}

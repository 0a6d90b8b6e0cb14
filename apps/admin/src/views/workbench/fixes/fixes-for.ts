import { type Diagnostic, pointerSegments } from '@plumbline/core';
import { parseTree } from 'jsonc-parser';
import type { Path } from '../document/json-edit.ts';
import { contractFixes } from './contract-fixes.ts';
import type { Fix } from './fix.ts';
import { nameFixes } from './name-fixes.ts';
import { orderFixes } from './order-fixes.ts';
import { referenceFixes } from './reference-fixes.ts';
import { sumFixes } from './sum-fixes.ts';
import { syntaxFixes } from './syntax-fixes.ts';

/** The ways to mend a problem of a rule set's text that are sure to mend it; the likeliest first, none where a person must decide. */
export function fixesFor(text: string, diagnostic: Diagnostic): readonly Fix[] {
  if (diagnostic.code === 'document/syntax') return syntaxFixes(text);
  if (parseTree(text) === undefined) return [];
  const path = pathOf(diagnostic.path);
  return [contractFixes, nameFixes, referenceFixes, orderFixes, sumFixes].flatMap((fixes) =>
    fixes(text, diagnostic, path),
  );
}

/** Names and indexes; in a rule set no member of an object is called by a number. */
const pathOf = (pointer: string): Path =>
  pointerSegments(pointer).map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));

import type { Diagnostic } from '@plumbline/core';
import { treeOf } from '../../../parts/document/json-tree.ts';
import { pathOf } from '../document/path-of.ts';
import { bandFixes } from './band-fixes.ts';
import { comparisonFixes } from './comparison-fixes.ts';
import { contractFixes } from './contract-fixes.ts';
import { expressionFixes } from './expression-fixes.ts';
import type { Fix } from './fix.ts';
import { lineFixes } from './line-fixes.ts';
import { nameFixes } from './name-fixes.ts';
import { orderFixes } from './order-fixes.ts';
import { referenceFixes } from './reference-fixes.ts';
import { ruleFixes } from './rule-fixes.ts';
import { sumFixes } from './sum-fixes.ts';
import { syntaxFixes } from './syntax-fixes.ts';

/** The ways to mend a problem of a rule set's text that are sure to mend it; the likeliest first, none where a person must decide. */
export function fixesFor(text: string, diagnostic: Diagnostic): readonly Fix[] {
  if (diagnostic.code === 'document/syntax') return syntaxFixes(text);
  if (treeOf(text) === undefined) return [];
  const path = pathOf(diagnostic.path);
  return FAMILIES.flatMap((fixes) => fixes(text, diagnostic, path));
}

const FAMILIES = [
  contractFixes,
  nameFixes,
  comparisonFixes,
  expressionFixes,
  referenceFixes,
  ruleFixes,
  orderFixes,
  bandFixes,
  sumFixes,
  lineFixes,
];

import { Decimal, type Diagnostic, isDecimalString, plainDecimal } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, setAt } from '../../../parts/document/json-edit.ts';
import { valueAt } from '../../../parts/document/node-at.ts';
import type { Fix } from './fix.ts';

/** A line that falls since `70%` was written as `70`. Where a hundredth of it falls as well, nobody knows what was meant. */
export function lineFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  const written = code === 'rule-set/line-falls' ? valueAt(text, path) : null;
  const full = String(params['full']).replace('%', '');
  if (!isDecimalString(written) || !isDecimalString(full) || !new Decimal(written).lt(full)) return [];
  const title = words(`改为 ${written}%`, `Set it to ${written}%`);
  return [{ title, edits: setAt(text, path, plainDecimal(new Decimal(written).div(100))) }];
}

import { Decimal, type Diagnostic, isDecimalString, plainDecimal } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, setAt } from '../../../parts/document/json-edit.ts';
import { valueAt } from '../../../parts/document/node-at.ts';
import type { Fix } from './fix.ts';

/** What was probably meant by the number that a line is wrong by. */
export function lineFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  const written = code === 'rule-set/line-falls' || code === 'rule-set/line-below-zero' ? valueAt(text, path) : null;
  if (!isDecimalString(written)) return [];
  return code === 'rule-set/line-falls'
    ? hundredth(text, path, written, String(params['full']).replace('%', ''))
    : withoutSign(text, path, written);
}

/** A line that falls since `70%` was written as `70`. Where a hundredth of it falls as well, nobody knows what was meant. */
function hundredth(text: string, path: Path, written: string, full: string): Fix[] {
  if (!isDecimalString(full) || !new Decimal(written).lt(full)) return [];
  const title = words(`改为 ${written}%`, `Set it to ${written}%`);
  return [{ title, edits: setAt(text, path, plainDecimal(new Decimal(written).div(100))) }];
}

/** A line from below zero on since a hyphen slipped in before it. */
function withoutSign(text: string, path: Path, written: string): Fix[] {
  const value = plainDecimal(new Decimal(written).abs());
  const percent = plainDecimal(new Decimal(value).times(100));
  return [{ title: words(`改为 ${percent}%`, `Set it to ${percent}%`), edits: setAt(text, path, value) }];
}

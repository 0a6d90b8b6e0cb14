import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ValueCode } from '../diagnostics/value-codes.ts';
import { quantityOf } from './amount.ts';
import { isOrdered } from './read-range.ts';
import type { Measured, NotedReading } from './reading.ts';
import type { FiledValue } from './target-expression.ts';
import { valueNote } from './value-note.ts';

/** A value read from a cell, and what there is to say about it. */
export type ParsedValue = { readonly value: FiledValue; readonly diagnostics: readonly Diagnostic[] };

/**
 * Ends the reading of `text`: amounts become quantities in their base units, and what cannot be read becomes `unparsed`, with
 * the text as filed and one diagnostic that says why.
 *
 * @example settle(readFiled('3公里', { fiscalYear: 2020, role: 'target' }), '3公里').value // 3000 米
 */
export function settle({ reading, notes }: NotedReading, text: string | null): ParsedValue {
  const filed = (text ?? '').trim();
  if (reading.kind === 'settled') return { value: reading.value, diagnostics: notes };
  if (reading.kind === 'failed') return unparsed(filed, reading.code);
  const value = measuredValue(reading);
  if (!value) return unparsed(filed, 'value/too-many-digits');
  if (reading.kind === 'range' && !isOrdered(reading.lower, reading.upper)) return unparsed(filed, 'value/empty-range');
  return { value, diagnostics: notes };
}

function measuredValue(reading: Measured): FiledValue | null {
  if (reading.kind === 'amount') {
    const quantity = quantityOf(reading.amount);
    return quantity && { kind: 'quantity', comparator: reading.comparator, quantity };
  }
  const [lower, upper] = [quantityOf(reading.lower), quantityOf(reading.upper)];
  return lower && upper && { kind: 'range', lower, upper };
}

function unparsed(text: string, code: ValueCode): ParsedValue {
  return { value: { kind: 'unparsed', text }, diagnostics: [valueNote(code, 'warning', { text })] };
}

import type { Segment } from '../columns/segment.ts';
import { type NumberColumn, quotientOf } from './fractions.ts';
import { membersFrom } from './members.ts';

type Columns<Of extends 'rows' | 'forms'> = keyof Segment[Of] & string;

/**
 * One column of numbers divided by another, for all rows or forms of a segment; see {@link quotientOf}. It hangs on the segment alone, which is scored
 * under one rule set after another: so it is computed when the first asks for it, and kept as long as the segment is. Nobody writes into it.
 */
export function keptQuotient<Of extends 'rows' | 'forms'>(
  segment: Segment,
  of: Of,
  dividend: Columns<Of>,
  divisor: Columns<Of>,
): NumberColumn {
  const ofSegment = kept.get(segment) ?? new Map<string, NumberColumn>();
  kept.set(segment, ofSegment);
  const key = `${of}.${dividend}/${divisor}`;
  let column = ofSegment.get(key);
  if (!column) {
    const columns = segment[of] as Readonly<Record<string, Uint16Array>>;
    const [above, below] = [columns[dividend] as Uint16Array, columns[divisor] as Uint16Array];
    const size = above.length;
    column = { n: new Float64Array(size), d: new Float64Array(size) };
    quotientOf(segment, above, below)(column, membersFrom(0, size), 0, size);
    ofSegment.set(key, column);
  }
  return column;
}

const kept = new WeakMap<Segment, Map<string, NumberColumn>>();

import { type Diagnostic, pointer, type Severity } from '@plumbline/core';
import type { Origin, Origins } from '../form-reading.ts';
import type { SourceCell } from '../source/source-document.ts';

/**
 * Keeps account of the cells of one form while it is read: which value of the form each became, and what is to be said about them. A cell
 * that nobody took is left over, and is reported: nothing that stands in a form is dropped in silence.
 */
export type Ledger = {
  /** A cell that became a value of the form. */
  readonly take: (cell: SourceCell, path: string, confidence?: Origin['confidence']) => void;
  /** A cell that may belong elsewhere: what is taken from it is read with low confidence, and a diagnostic says so. */
  readonly doubt: (cell: SourceCell, field: string, path: string) => void;
  /** A cell that says what others are: a label, a heading, a dash. */
  readonly know: (cell: SourceCell) => void;
  readonly isTaken: (cell: SourceCell) => boolean;
  readonly note: (
    severity: Severity,
    code: Diagnostic['code'],
    params: Diagnostic['params'],
    cell: SourceCell | null,
    path?: string,
  ) => void;
  readonly origins: () => Origins;
  readonly diagnostics: () => readonly Diagnostic[];
};

export function createLedger(): Ledger {
  const taken = new Set<SourceCell>();
  const doubted = new Set<SourceCell>();
  const origins = new Map<string, Origin>();
  const diagnostics: Diagnostic[] = [];
  const note: Ledger['note'] = (severity, code, params, cell, path = '') => {
    diagnostics.push({ code, severity, path, params, ...placeOf(cell) });
  };
  return {
    note,
    doubt(cell, field, path) {
      doubted.add(cell);
      note('warning', 'form/value-unclear', { field, text: cell.text.slice(0, 40) }, cell, path);
    },
    take(cell, path, confidence = 'high') {
      taken.add(cell);
      const known = origins.get(path);
      // Put together from several cells: it is found at the first, and is only as sure as that may be.
      const sure = doubted.has(cell) || known?.confidence === 'low' ? 'low' : known ? 'medium' : confidence;
      origins.set(path, { cell: known?.cell ?? cell.at, confidence: sure });
    },
    know: (cell) => void taken.add(cell),
    isTaken: (cell) => taken.has(cell),
    origins: () => Object.fromEntries(origins),
    diagnostics: () => diagnostics,
  };
}

/** Lines of text have a line as an editor counts it; cells have their own names. */
function placeOf(cell: SourceCell | null): Pick<Diagnostic, 'cell' | 'position'> {
  if (cell === null || cell.at === '') return {};
  const line = /^L(\d+)/.exec(cell.at)?.[1];
  return { cell: cell.at, ...(line && { position: { line: Number(line), column: 1 } }) };
}

export const indicatorPath = (index: number, ...rest: readonly string[]) => pointer('indicators', index, ...rest);

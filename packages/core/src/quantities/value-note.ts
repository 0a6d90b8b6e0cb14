import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { ValueCode } from '../diagnostics/value-codes.ts';

/**
 * A diagnostic about one value. Its path is empty: the caller knows where the value stands and prefixes it. Long texts are cut,
 * for a diagnostic is read in one line.
 *
 * @example valueNote('value/year-assumed', 'info', { text: '9月底', year: 2020 })
 */
export function valueNote(code: ValueCode, severity: Severity, params: Diagnostic['params']): Diagnostic {
  const short: Record<string, string | number | null> = {};
  for (const name in params) {
    const value = params[name] ?? null;
    short[name] = typeof value === 'string' ? cut(value) : value;
  }
  return { code, severity, path: '', params: short };
}

const LONGEST = 120;

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${Array.from(text.slice(0, LONGEST)).slice(0, -1).join('')}…`;
}

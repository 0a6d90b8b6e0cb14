import { type Diagnostic, DOCUMENT_CODES, SCORE_CODES, type Severity, VALUE_CODES } from '@plumbline/core';

const CODES: ReadonlySet<unknown> = new Set([...DOCUMENT_CODES, ...VALUE_CODES, ...SCORE_CODES]);
const SEVERITIES: ReadonlySet<unknown> = new Set<Severity>(['error', 'warning', 'info']);

/**
 * The diagnostics an earlier import stored beside a form, so that its warnings outlive the round through a file. They come
 * from outside: what is not one is left behind. Their positions are dropped, for they point into another file.
 */
export function storedDiagnostics(value: unknown): Diagnostic[] {
  return Array.isArray(value) ? value.flatMap((entry: unknown) => asDiagnostic(entry) ?? []) : [];
}

function asDiagnostic(entry: unknown): Diagnostic | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { code, severity, path, params } = entry as Partial<Diagnostic>;
  if (!CODES.has(code) || !SEVERITIES.has(severity) || typeof path !== 'string' || !isParams(params)) return null;
  return { code, severity, path, params } as Diagnostic;
}

function isParams(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (param) => param === null || typeof param === 'string' || typeof param === 'number',
  );
}

import type { DocumentCode } from './document-codes.ts';
import type { ReviewCode } from './review-codes.ts';
import type { RuleSetCode } from './rule-set-codes.ts';
import type { ScoreCode } from './score-codes.ts';
import type { ValueCode } from './value-codes.ts';

/** Every code a diagnostic can carry. The wording lives in packages/locale, typed so that a code without words does not compile. */
export type DiagnosticCode = ValueCode | DocumentCode | RuleSetCode | ScoreCode | ReviewCode;

/** `error`: unusable until mended. `warning`: usable, but a score may hang on it. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** 1-based, counted in characters as an editor counts them. */
export type Position = { readonly line: number; readonly column: number };

/**
 * Something a rule author or a form filer should know. A value, never thrown: all of them are reported at once.
 * `path` is a JSON pointer into the document the diagnostic is about ("" is the whole); `position` is a place in the source
 * text where there is one, `cell` one in a file of tables, such as `自评表!C7`; `params` fill the wording of `code`.
 */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number | null>>;
  readonly position?: Position;
  readonly cell?: string;
};

/** The outcome of reading or checking something: the value, or why there is none. Diagnostics may come with a value too. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Builds a JSON pointer (RFC 6901): `pointer('indicators', 3, 'target')` is `/indicators/3/target`. */
export function pointer(...segments: readonly (string | number)[]): string {
  let path = '';
  for (const segment of segments) path += `/${typeof segment === 'number' ? segment : escaped(segment)}`;
  return path;
}

const escaped = (segment: string) =>
  /[~/]/.test(segment) ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment;

/** Splits a JSON pointer into its unescaped segments. */
export function pointerSegments(path: string): string[] {
  if (path === '') return [];
  return path
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** By path, then code, so that the same input always reports in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
      order(a.path, b.path) ||
      order(a.code, b.code),
  );
}

export const hasErrors = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some(({ severity }) => severity === 'error');

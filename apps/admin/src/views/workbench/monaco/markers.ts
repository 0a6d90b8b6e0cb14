import { type Diagnostic, type Language, pointerSegments, type Severity } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import type { Path } from '../document/json-edit.ts';
import { rangeAt } from './json-place.ts';
import type { editor, Monaco } from './monaco-types.ts';

export const OWNER = 'plumbline';

/** What lint found, at its places in the editor. */
export function markersOf(
  monaco: Monaco,
  model: editor.ITextModel,
  diagnostics: readonly Diagnostic[],
  language: Language,
): editor.IMarkerData[] {
  const text = model.getValue();
  const severities: Readonly<Record<Severity, number>> = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    info: monaco.MarkerSeverity.Info,
  };
  return diagnostics.map((diagnostic) => {
    const range = rangeOf(model, text, diagnostic);
    return {
      ...range,
      severity: severities[diagnostic.severity],
      message: describe(diagnostic)[language],
      code: diagnostic.code,
      source: '准绳',
    };
  });
}

/** The stretch of a diagnostic: that of its value where its path leads to one, or else the sign at its position. */
export function rangeOf(model: editor.ITextModel, text: string, { path, position, code }: Diagnostic) {
  const isKey =
    code === 'document/unknown-member' || code === 'rule-set/unused-parameter' || code === 'rule-set/unused-condition';
  const found = code === 'document/syntax' || path === '' ? null : rangeAt(text, asPath(path), isKey);
  if (found) {
    const [start, end] = [model.getPositionAt(found.from), model.getPositionAt(found.to)];
    return {
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    };
  }
  const { line, column } = position ?? { line: 1, column: 1 };
  return { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column + 1 };
}

const asPath = (pointer: string): Path =>
  pointerSegments(pointer).map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));

import type { Language, Severity } from '@plumbline/core';
import type { editor, Monaco } from './monaco-types.ts';
import type { Problem } from './problems/problem.ts';

export const OWNER = 'plumbline';

/** Problems as the editor marks them. */
export function markersOf(
  { MarkerSeverity }: Monaco,
  problems: readonly Problem[],
  language: Language,
): editor.IMarkerData[] {
  const severities: Readonly<Record<Severity, number>> = {
    error: MarkerSeverity.Error,
    warning: MarkerSeverity.Warning,
    info: MarkerSeverity.Info,
  };
  return problems.map(({ severity, words, code, start, end }) => ({
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
    severity: severities[severity],
    message: words[language],
    source: language === 'zh' ? '准绳' : 'Plumbline',
    ...(code === null ? {} : { code }),
  }));
}

import type { Diagnostic } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import type { Session } from '../io.ts';
import { painter, severityWord } from './paint.ts';

/** One line a diagnostic: `file:line:column severity: sentence (code at pointer)`, as editors and CI understand it. */
export function diagnosticLines(
  file: string,
  diagnostics: readonly Diagnostic[],
  session: Session,
  stream: 'out' | 'err' = 'err',
): string[] {
  const paint = painter(session, stream);
  return diagnostics.map((diagnostic) => {
    const { severity, code, path, position, cell } = diagnostic;
    const place = position ? `${file}:${position.line}:${position.column}` : cell ? `${file}:${cell}` : file;
    const at = path === '' ? '' : session.language === 'zh' ? `，位于 ${path}` : ` at ${path}`;
    return `${paint.bold(place)} ${severityWord(severity, session, stream)}: ${describe(diagnostic)[session.language]} ${paint.dim(`(${code}${at})`)}`;
  });
}

/** What a diagnostic says, without where. */
export const describeOne = (diagnostic: Diagnostic, { language }: Session): string => describe(diagnostic)[language];

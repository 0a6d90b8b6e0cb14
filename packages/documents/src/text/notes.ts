import type { Diagnostic, Severity } from '@plumbline/core';
import type { TextLine } from './text-lines.ts';

/** Collects what is to be said about one form while it is read. */
export type Notes = {
  readonly all: readonly Diagnostic[];
  add(
    severity: Severity,
    code: Diagnostic['code'],
    params: Diagnostic['params'],
    line: TextLine | null,
    path?: string,
  ): void;
};

export function createNotes(): Notes {
  const all: Diagnostic[] = [];
  return {
    all,
    add: (severity, code, params, line, path = '') => {
      all.push({
        code,
        severity,
        path,
        params,
        ...(line ? { position: { line: line.number, column: column(line.text) } } : {}),
      });
    },
  };
}

/** Where the text of a line starts. */
const column = (text: string) => text.length - text.trimStart().length + 1;

/** Enough of a text to find it again. */
export const excerpt = (text: string) => (text.trim().length > 60 ? `${text.trim().slice(0, 60)}…` : text.trim());

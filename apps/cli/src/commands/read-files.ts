import { hasErrors } from '@plumbline/core';
import { type FormReading, readFormFile } from '@plumbline/documents';
import type { Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../words.ts';

export type FileReading = FormReading & { readonly file: string };

/**
 * Reads the forms of all files. When none can be used the whole call is refused with every reason; what fails beside usable
 * forms is reported on stderr by {@link reportUnusable}.
 */
export async function readFiles(files: readonly string[], session: Session): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const file of files) readings.push(...(await readFormFile(file)).map((reading) => ({ file, ...reading })));
  if (readings.every(({ form }) => form === null)) throw new Refusal(unusableLines(readings, session));
  return readings;
}

/** Says on stderr which forms could not be used; true when there are any. */
export function reportUnusable(readings: readonly FileReading[], session: Session): boolean {
  const lines = unusableLines(readings, session);
  if (lines.length > 0) session.io.err(`${lines.join('\n')}\n`);
  return lines.length > 0;
}

function unusableLines(readings: readonly FileReading[], session: Session): string[] {
  return readings
    .filter(({ form }) => form === null)
    .flatMap(({ file, diagnostics }) => {
      const isFile = diagnostics.length === 1 && hasErrors(diagnostics);
      const title = say(session.language, isFile ? 'fileUnusable' : 'formUnusable', { file });
      return [title, ...diagnosticLines(file, diagnostics, session).map((line) => `  ${line}`)];
    });
}

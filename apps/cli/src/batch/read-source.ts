import { createHash } from 'node:crypto';
import { type FormReading, type LoadedFile, readForms } from '@plumbline/documents';
import type { Session } from '../io.ts';
import type { FileDigest } from './file-fate.ts';
import type { Treated, Treatment } from './treatment.ts';

/** By what the content of a file is known again. */
export const digestOf = (loaded: LoadedFile): FileDigest =>
  loaded.ok
    ? { size: loaded.file.bytes.length, sha256: createHash('sha256').update(loaded.file.bytes).digest('hex') }
    : { size: null, sha256: null };

/**
 * The forms of a file of a batch. A bug that one file of thousands brings to light must not keep the others from being read: it becomes a
 * diagnostic of that file. With `PLUMBLINE_DEBUG` it is thrown.
 */
export async function readLoaded(name: string, loaded: LoadedFile, { io }: Session): Promise<readonly FormReading[]> {
  if (!loaded.ok) return [withoutForm(loaded.diagnostics)];
  try {
    const readings = await readForms(loaded.file);
    if (readings.length > 0) return readings;
    throw new Error('a reader gave neither forms nor a reason');
  } catch (error) {
    if (io.env['PLUMBLINE_DEBUG']) throw error;
    return [failedReading(name, error)];
  }
}

/** Reads a file of a batch and treats its forms; what a bug does to one of them is a diagnostic as well. */
export async function readSource(
  name: string,
  loaded: LoadedFile,
  { treat }: Treatment,
  session: Session,
): Promise<Treated[]> {
  const treated: Treated[] = [];
  for (const reading of await readLoaded(name, loaded, session)) {
    try {
      treated.push(await treat(reading, name));
    } catch (error) {
      if (session.io.env['PLUMBLINE_DEBUG']) throw error;
      const failed = failedReading(name, error);
      treated.push(unusable(failed, failed.diagnostics));
    }
  }
  return treated;
}

const withoutForm = (diagnostics: FormReading['diagnostics']): FormReading => ({
  form: null,
  diagnostics,
  origins: {},
});

function failedReading(file: string, error: unknown): FormReading {
  const reason = error instanceof Error ? error.message : String(error);
  return withoutForm([{ code: 'document/reader-failed', severity: 'error', path: '', params: { file, reason } }]);
}

/** A form that nothing can be done with. */
export const unusable = (reading: FormReading, diagnostics: FormReading['diagnostics']): Treated => ({
  reading,
  unusable: diagnostics,
  json: null,
  print: () => '',
  warnings: [],
  hasTrouble: false,
});

import type { Diagnostic } from '@plumbline/core';
import { type FileReading, type FormFile, uploadedFiles } from '@plumbline/documents/upload';
import type { ServiceContext } from '../service-context.ts';

/** A file of what was sent, with all that was read from it. */
export type UploadReading = { readonly fileName: string; readonly reading: FileReading };

const LIMITS = { entryBytes: 20 * 1024 * 1024, totalBytes: 512 * 1024 * 1024, entries: 5_000 };

/** An archive in which every file takes its time ends here; what it holds beyond is reported as not read. */
const MAX_MILLISECONDS = 5 * 60_000;

/** Reads what was sent, a file of an archive after another, so that no more than one is in memory. */
export async function* readUpload(
  { readForms, now }: Pick<ServiceContext, 'readForms' | 'now'>,
  upload: FormFile,
): AsyncGenerator<UploadReading> {
  const begun = Date.parse(now());
  const year = upload.fiscalYear === undefined ? {} : { fiscalYear: upload.fiscalYear };
  for await (const { name: fileName, load } of uploadedFiles(upload, LIMITS)) {
    const isLate = Date.parse(now()) - begun > MAX_MILLISECONDS;
    const loaded = isLate ? tooLate(fileName) : await load();
    yield { fileName, reading: loaded.ok ? await readForms({ ...loaded.file, ...year }) : unread(loaded.diagnostics) };
  }
}

const unread = (diagnostics: readonly Diagnostic[]): FileReading => ({
  readings: [{ form: null, diagnostics, origins: {} }],
  source: null,
});

const tooLate = (file: string) => {
  const params = { file, seconds: MAX_MILLISECONDS / 1000 };
  const diagnostic: Diagnostic = { code: 'document/took-too-long', severity: 'error', path: '', params };
  return { ok: false as const, diagnostics: [diagnostic] };
};

import type { FormFile } from '../form-reading.ts';
import { sniffType } from '../sniff/sniff-type.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive/archive-limits.ts';
import { shownName } from './archive/entry-name.ts';
import { listEntries } from './archive/list-entries.ts';
import { type BatchInput, type FormSource, faultInput } from './batch-input.ts';
import { extensionOf, fileKind } from './file-kind.ts';
import { formFiles } from './form-files.ts';

/**
 * The files in what somebody sent: the file itself, or what a ZIP archive holds, an entry at a time. Every entry that is taken for a form is
 * among them, those that cannot be read too; what systems leave beside the files of people is not.
 *
 * @example for await (const { name, load } of uploadedFiles({ name: '2025.zip', bytes })) …
 */
export async function* uploadedFiles(
  { name: given, bytes }: FormFile,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<FormSource> {
  const name = shownName(given);
  yield* formFiles(await inputsOf({ name, bytes }, limits), limits);
}

async function inputsOf(file: FormFile, limits: ArchiveLimits): Promise<readonly BatchInput[]> {
  const { name, bytes } = file;
  if (fileKind(name) === 'other-archive')
    return [faultInput(name, 'document/other-archive', { file: name, extension: extensionOf(name) })];
  // Office files are archives too; under a name of their own their reader says what is wrong with them.
  const isArchive = fileKind(name) === 'archive' || (sniffType(bytes) === 'zip' && fileKind(name) !== 'form');
  const entries = isArchive ? await listEntries(bytes, { name, file: name }, limits) : null;
  return entries ?? [{ kind: 'bytes', name, file }];
}

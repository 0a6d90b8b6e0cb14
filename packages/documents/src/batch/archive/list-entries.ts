import type { ZipFile } from 'yauzl';
import { type BatchInput, faultInput } from '../batch-input.ts';
import { extensionOf, fileKind } from '../file-kind.ts';
import { systemFault } from '../load-file.ts';
import type { ArchiveLimits } from './archive-limits.ts';
import { entryName } from './entry-name.ts';
import { type Archive, openArchive } from './open-archive.ts';

/**
 * What an archive holds, as inputs named `archive!entry`; null when it is an office file, which is an archive too. Archives within
 * archives are not opened, and nothing is unpacked yet.
 */
export async function listEntries(
  archive: Archive,
  { name, file }: ArchiveNames,
  limits: ArchiveLimits,
): Promise<BatchInput[] | null> {
  try {
    const zip = await openArchive(archive);
    if (zip === null) return [faultInput(name, 'document/damaged', { file, type: 'ZIP' })];
    try {
      const inputs = await inputsOf(zip, archive, { name, file }, limits);
      return inputs?.every(({ kind }) => kind === 'skipped')
        ? [...inputs, faultInput(name, 'document/no-form-files', { file })]
        : inputs;
    } finally {
      zip.close();
    }
  } catch (error) {
    return [faultInput(name, ...systemFault(file, error))];
  }
}

/** What an archive is called among the inputs, and in messages. */
type ArchiveNames = { readonly name: string; readonly file: string };

async function inputsOf(
  zip: ZipFile,
  archive: Archive,
  { name: archiveName, file }: ArchiveNames,
  limits: ArchiveLimits,
): Promise<BatchInput[] | null> {
  const inputs: BatchInput[] = [];
  const distinct = distinctNames();
  let index = -1;
  try {
    for await (const entry of zip.eachEntry()) {
      index++;
      if (index === limits.entries)
        return [...inputs, faultInput(archiveName, 'document/too-many-entries', { file, limit: limits.entries })];
      const inside = entryName(entry);
      if (/^(?:xl\/workbook\.(?:xml|bin)|word\/document\.xml)$/i.test(inside)) return null;
      if (!inside.endsWith('/')) inputs.push(inputOf(inside, distinct(`${archiveName}!${inside}`), archive, index));
    }
    return inputs;
  } catch {
    // The directory is damaged from here on; what it listed before can be read.
    return [...inputs, faultInput(archiveName, 'document/damaged', { file, type: 'ZIP' })];
  }
}

function inputOf(inside: string, name: string, archive: Archive, index: number): BatchInput {
  const steps = inside.split('/');
  const file = steps.at(-1) ?? '';
  const isHidden = steps
    .slice(0, -1)
    .some((folder) => folder !== '.' && folder !== '..' && fileKind(folder) === 'leftover');
  const kind = isHidden ? 'leftover' : fileKind(file);
  switch (kind) {
    case 'form':
      return { kind: 'entry', name, file, archive, index };
    case 'archive':
      return faultInput(name, 'document/nested-archive', { file });
    case 'other-archive':
      return faultInput(name, 'document/other-archive', { file, extension: extensionOf(file) });
    default:
      return { kind: 'skipped', name, reason: kind };
  }
}

/** An archive may hold one name twice. */
function distinctNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  };
}

import type { ZipFile } from 'yauzl';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive/archive-limits.ts';
import { type Archive, openArchive } from './archive/open-archive.ts';
import { type Unpacking, unpackEntry } from './archive/unpack-entry.ts';
import type { BatchInput, FormSource } from './batch-input.ts';
import { checkSize, loadFile, notLoaded } from './load-file.ts';

/**
 * The files of a batch, one after another, as they were listed; what is skipped has none. An archive is opened once and gone through from
 * front to back, so that nothing but the file in hand is in memory.
 *
 * @example for await (const { name, load } of formFiles(await listInputs(['forms']))) …
 */
export async function* formFiles(
  inputs: readonly BatchInput[],
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<FormSource> {
  for (let at = 0; at < inputs.length; at++) {
    const input = inputs[at];
    if (!input || input.kind === 'skipped') continue;
    if (input.kind !== 'entry') {
      yield { name: input.name, load: loaderOf(input) };
      continue;
    }
    const entries = entriesFrom(inputs, at, input.archive);
    yield* archiveFiles(input.archive, entries, limits);
    at += entries.length - 1;
  }
}

type Entries = readonly (BatchInput & { readonly kind: 'entry' | 'fault' | 'skipped' })[];

function loaderOf(input: BatchInput & { readonly kind: 'file' | 'bytes' | 'fault' }): FormSource['load'] {
  switch (input.kind) {
    case 'file':
      return () => loadFile(input.path);
    case 'bytes':
      return async () => checkSize(input.file);
    case 'fault':
      return async () => ({ ok: false, diagnostics: input.diagnostics });
  }
}

/** The inputs from here on that come from one archive; faults and skipped ones may stand between its entries. */
function entriesFrom(inputs: readonly BatchInput[], from: number, archive: Archive): Entries {
  let to = from;
  for (let at = from; at < inputs.length; at++) {
    const input = inputs[at];
    if (input?.kind === 'entry' && input.archive === archive) to = at + 1;
    else if (input?.kind !== 'fault' && input?.kind !== 'skipped') break;
  }
  return inputs.slice(from, to).filter((input) => input.kind !== 'file' && input.kind !== 'bytes');
}

async function* archiveFiles(archive: Archive, entries: Entries, limits: ArchiveLimits): AsyncGenerator<FormSource> {
  // It was opened to be listed a moment ago; one that has gone since makes every entry fail, and the others go on.
  const zip = await openArchive(archive).catch(() => null);
  try {
    const walk = zip && walkEntries(zip, limits);
    for (const input of entries) {
      if (input.kind === 'skipped') continue;
      if (input.kind === 'fault') yield { name: input.name, load: loaderOf(input) };
      else yield { name: input.name, load: async () => (await walk?.(input.index, input.file)) ?? gone(input.file) };
    }
  } finally {
    zip?.close();
  }
}

const gone = (file: string) => notLoaded('document/damaged', { file, type: 'ZIP' });

/** Unpacks entries by their number, which may only grow; null where the archive ends before, or is damaged. */
function walkEntries(zip: ZipFile, limits: ArchiveLimits) {
  const unpacking: Unpacking = { zip, limits, total: 0 };
  const entries = zip.eachEntry();
  let at = -1;
  let isOver = false;
  return async (index: number, name: string) => {
    try {
      while (!isOver) {
        const next = await entries.next();
        if (next.done) isOver = true;
        else if (++at === index) return await unpackEntry(unpacking, next.value, name);
      }
    } catch {
      isOver = true;
    }
    return null;
  };
}

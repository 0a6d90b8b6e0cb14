import { open, truncate } from 'node:fs/promises';
import type { FileDigest, FileFate } from './file-fate.ts';
import { storedLines } from './json-lines.ts';

/** The account of a batch on disk, a line a file. Of two lines about one file the later one counts. */
export type FateLog = {
  /** What was written about a file, in short. */
  readonly find: (file: string) => KnownFate | null;
  readonly append: (fate: FileFate) => Promise<void>;
  /** The whole account of those files, in the order in which they were read. */
  readonly fates: (files: ReadonlySet<string>) => AsyncGenerator<FileFate>;
  readonly close: () => Promise<void>;
};

type KnownFate = FileDigest & {
  readonly options: string;
  readonly hasFailed: boolean;
  readonly results: readonly string[];
};

/**
 * Opens the account at `path`, or begins one. A line that was cut off when the program was ended is taken away: its file counts as not
 * read. In memory is only what is needed to know a file again.
 */
export async function openFateLog(path: string): Promise<FateLog> {
  const known = new Map<string, KnownFate & { readonly from: number }>();
  const keep = (fate: FileFate, from: number) => known.set(fate.file, { ...inShort(fate), from });
  let end = 0;
  for await (const line of storedLines(path)) {
    const fate = line.isWhole ? parseFate(line.text) : null;
    if (fate !== null) keep(fate, line.from);
    if (line.isWhole) end = line.to;
    else await truncate(path, line.from);
  }
  const file = await open(path, 'a');
  return {
    find: (name) => known.get(name) ?? null,
    append: async (fate) => {
      const line = Buffer.from(`${JSON.stringify(fate)}\n`);
      await file.appendFile(line);
      keep(fate, end);
      end += line.length;
    },
    async *fates(files) {
      for await (const line of storedLines(path)) {
        const fate = parseFate(line.text);
        if (fate !== null && files.has(fate.file) && known.get(fate.file)?.from === line.from) yield fate;
      }
    },
    close: () => file.close(),
  };
}

const inShort = ({ size, sha256, options, outcome, forms }: FileFate): KnownFate => ({
  size,
  sha256,
  options,
  hasFailed: outcome === 'failed',
  results: forms.flatMap(({ result }) => result ?? []),
});

/** A line somebody else wrote counts for nothing. */
function parseFate(text: string): FileFate | null {
  try {
    const fate: unknown = JSON.parse(text);
    return isFate(fate) ? fate : null;
  } catch {
    return null;
  }
}

function isFate(value: unknown): value is FileFate {
  if (typeof value !== 'object' || value === null) return false;
  const { file, options, outcome, forms } = value as Partial<Record<keyof FileFate, unknown>>;
  return typeof file === 'string' && typeof options === 'string' && typeof outcome === 'string' && Array.isArray(forms);
}

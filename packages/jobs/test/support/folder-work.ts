import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChunkedRun, ChunkWork } from '../../src/index.ts';

/** What each chunk of a run is to do; see {@link file://./digest-thread.ts}. */
export type DigestTask = {
  readonly seed: string;
  /** How often the hash is hashed again: a million take about a second. */
  readonly rounds: number;
  /** Chunks that the module fails at while this file is not there. */
  readonly failing?: { readonly chunks: readonly number[]; readonly until: string };
  /** A chunk that the module fails at the first time: then it makes this file. */
  readonly failingOnce?: { readonly chunk: number; readonly mark: string };
  /** Chunks that the module is at until this file is there. */
  readonly waiting?: { readonly chunks: readonly number[]; readonly until: string };
};

/** Runs that are kept in files, where every process of a test finds them. */
export type FolderWork = ChunkWork & {
  readonly add: (run: ChunkedRun, task: DigestTask) => Promise<ChunkedRun>;
  /** Not wanted any more, as when somebody cancels it. */
  readonly forget: (run: string) => Promise<void>;
  /** What was stored of each chunk, by number. */
  readonly outputs: (run: string) => Promise<readonly string[]>;
};

export function folderWork(folder: string): FolderWork {
  const runFile = (run: string) => join(folder, `${run}.json`);
  const outputs = (run: string) => join(folder, `${run}.outputs`);
  const read = async (run: string): Promise<(ChunkedRun & { readonly task: DigestTask }) | null> =>
    JSON.parse(await readFile(runFile(run), 'utf8').catch(absent));
  const done = async (run: string) => {
    const names = await readdir(outputs(run)).catch(() => []);
    return names.filter((name) => /^\d+$/.test(name)).map(Number);
  };
  return {
    add: async (run, task) => {
      await mkdir(outputs(run.id), { recursive: true });
      await writeWhole(runFile(run.id), JSON.stringify({ ...run, task }));
      return run;
    },
    forget: (run) => rm(runFile(run)),
    unfinished: async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
      const runs = await Promise.all(names.map((name) => read(name.slice(0, -'.json'.length))));
      // Whether all its chunks are stored says nothing: as long as nobody said that it is done, somebody waits to be told.
      return runs.flatMap((run) => (run ? [{ id: run.id, chunks: run.chunks }] : []));
    },
    done,
    load: async (run, chunk) => {
      const found = await read(run);
      if (found === null || (await done(run)).includes(chunk)) return null;
      return { ...found.task, chunk };
    },
    store: (run, chunk, output) => writeWhole(join(outputs(run), `${chunk}`), output),
    outputs: async (run) => {
      const chunks = (await done(run)).sort((a, b) => a - b);
      return Promise.all(chunks.map((chunk) => readFile(join(outputs(run), `${chunk}`), 'hex')));
    },
  };
}

let written = 0;

/** Whoever is killed while writing leaves nothing that counts. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.${++written}.part`;
  await writeFile(beside, content);
  await rename(beside, path);
}

function absent(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'null';
  throw error;
}

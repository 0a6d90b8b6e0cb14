import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, GoldenTest } from '@plumbline/core';
import { readGoldenText } from '@plumbline/engine';
import type { Catalog } from './catalog.ts';
import { readTextFile } from './text-file.ts';

/** The golden tests of one file; with faults in it, `tests` is empty and the diagnostics say where. */
export type GoldenFile = {
  readonly path: string;
  readonly tests: readonly GoldenTest[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Every `*.test.yaml` beside a rule set's versions, in the order of their names. */
export async function readGoldenFiles({ folder }: Catalog, id: string): Promise<GoldenFile[]> {
  const tests = join(folder, id, 'tests');
  const names = await readdir(tests).catch(() => [] as string[]);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.test.yaml'))
      .sort()
      .map((name) => readGoldenFile(join(tests, name))),
  );
}

async function readGoldenFile(path: string): Promise<GoldenFile> {
  const file = await readTextFile(path);
  return file.ok ? { path, ...readGoldenText(file.text) } : { path, tests: [], diagnostics: [file.diagnostic] };
}

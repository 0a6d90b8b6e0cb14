import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SelfEvaluation } from '@plumbline/core';
import { archiveForm } from '@plumbline/samples';
import { afterEach, beforeEach } from 'vitest';
import type { FileFate } from '../../src/batch/file-fate.ts';
import type { Tally } from '../../src/batch/tally.ts';

/** A folder of its own for each test, taken away after it. */
export function freshFolder(): (...steps: string[]) => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'batch-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return (...steps) => join(folder, ...steps);
}

const options = { seed: 11, forms: 1000 };

export const sampleForm = (index: number) => archiveForm(options, index);

/** A form that has a total under any rule set. */
export async function exampleForm(): Promise<SelfEvaluation> {
  const path = fileURLToPath(new URL('../../../../examples/shanghai-2020/forms.json', import.meta.url));
  const [form] = await readJson<SelfEvaluation[]>(path);
  if (!form) throw new Error('no example');
  return form;
}

/** As many forms as files of their own. */
export async function putForms(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count; index++)
    await writeFile(join(folder, `form-${String(index).padStart(4, '0')}.json`), JSON.stringify(sampleForm(index)));
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

export const summaryOf = (out: string) => readJson<Tally>(join(out, 'summary.json'));

export async function fatesOf(out: string): Promise<FileFate[]> {
  const lines = (await readFile(join(out, 'fates.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as FileFate);
}

/** The results in a folder by their file names. */
export async function resultsOf(out: string): Promise<Map<string, unknown>> {
  const names = (await readdir(join(out, 'forms'))).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readJson(join(out, 'forms', name))] as const)),
  );
}

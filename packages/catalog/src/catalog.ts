import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions } from './version.ts';

/** One version in the folder. */
export type CatalogEntry = { readonly id: string; readonly version: string; readonly path: string };

export type Catalog = {
  readonly folder: string;
  /** By id, then newest version first. */
  readonly entries: readonly CatalogEntry[];
  /** The rule sets to choose from when nobody names one, see `defaults.json`. */
  readonly defaults: readonly string[];
};

/** Lists the versions in a folder laid out as `<id>/<version>/rule-set.json`. Nothing is parsed yet. */
export async function openCatalog(folder: string): Promise<Catalog> {
  const entries: CatalogEntry[] = [];
  for (const id of await folders(folder)) {
    const versions = (await folders(join(folder, id)))
      .filter((name) => /^\d+\.\d+\.\d+/.test(name))
      .sort((a, b) => compareVersions(b, a));
    entries.push(...versions.map((version) => ({ id, version, path: join(folder, id, version, 'rule-set.json') })));
  }
  const { ruleSets } = JSON.parse(await readFile(join(folder, 'defaults.json'), 'utf8')) as { ruleSets: string[] };
  return { folder, entries, defaults: ruleSets };
}

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

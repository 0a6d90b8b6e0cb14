import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';

/** A package that somebody else wrote, as the lockfile has it. */
export type Package = {
  readonly name: string;
  readonly version: string;
  /** Whether what people run needs it, and not only whoever works on the sources. */
  readonly isProduction: boolean;
  /** Where it lies; null where it is for another system and not installed here. */
  readonly folder: string | null;
  /** How it got in: a package of ours first, then one that wanted the next. */
  readonly way: readonly string[];
  /** The hash of what was packed, as `sha512-…`; null where the lockfile says none. */
  readonly integrity: string | null;
  /** What it wants, as `name@version`. */
  readonly dependencies: readonly string[];
};

type References = Readonly<Record<string, string>>;
type Importer = Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, { version: string }>>>
>;
type Snapshot = {
  readonly dependencies?: References;
  readonly optionalDependencies?: References;
  readonly optional?: boolean;
};
type Resolved = {
  readonly resolution?: { readonly integrity?: string };
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
};
type Lockfile = {
  readonly importers: Readonly<Record<string, Partial<Importer>>>;
  readonly packages: Readonly<Record<string, Resolved>>;
  readonly snapshots: Readonly<Record<string, Snapshot | null>>;
};

/** One package wants another, under a name, from the folder in which its own packages lie. */
type Wish = {
  readonly name: string;
  readonly version: string;
  readonly modules: string | null;
  readonly way: readonly string[];
};

/**
 * Every package of the lockfile in a folder, once a version, with where it is installed. Those that people run come first: a package that both they
 * and the developers need is one that people run.
 */
export function readTree(root: string): readonly Package[] {
  const lockfile = parse(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')) as Lockfile;
  const found = new Map<string, Package>();
  walk(lockfile, wishes(root, lockfile, ['dependencies', 'optionalDependencies']), true, found);
  walk(lockfile, wishes(root, lockfile, ['devDependencies']), false, found);
  return onceAVersion([...found.values()]);
}

/** As people write it, and as the lockfile does. */
export const idOf = ({ name, version }: Pick<Package, 'name' | 'version'>) => `${name}@${version}`;

function wishes(root: string, { importers }: Lockfile, kinds: readonly (keyof Importer)[]): Wish[] {
  return Object.entries(importers).flatMap(([folder, importer]) =>
    kinds.flatMap((kind) =>
      Object.entries(importer[kind] ?? {}).map(([name, { version }]) => ({
        name,
        version,
        modules: join(root, folder, 'node_modules'),
        way: [folder === '.' ? 'the root' : folder],
      })),
    ),
  );
}

function walk(lockfile: Lockfile, begin: readonly Wish[], isProduction: boolean, found: Map<string, Package>): void {
  const open = [...begin];
  // It grows while it is gone through, so that the shortest way to a package is the one that is told.
  for (const wish of open) {
    const key = keyOf(lockfile, wish);
    if (key === null || found.has(key)) continue;
    const snapshot = lockfile.snapshots[key] ?? {};
    const { name, version } = partsOf(key);
    const folder = folderOf(wish, snapshot.optional === true);
    const way = [...wish.way, `${name} ${version}`];
    const resolved = lockfile.packages[idOf({ name, version })] ?? {};
    // What it would use if somebody else had it, such as a runner of tests, is nothing that it brings in.
    const wanted = Object.entries({ ...snapshot.dependencies, ...snapshot.optionalDependencies }).filter(
      ([other]) => !resolved.peerDependenciesMeta?.[other]?.optional,
    );
    const modules = folder === null ? null : folder.slice(0, -wish.name.length - 1);
    const next = wanted.map(([other, of]) => ({ name: other, version: of, modules, way }));
    const dependencies = next.flatMap((one) => {
      const other = keyOf(lockfile, one);
      return other === null ? [] : [idOf(partsOf(other))];
    });
    const integrity = resolved.resolution?.integrity ?? null;
    found.set(key, { name, version, isProduction, folder, way, integrity, dependencies });
    open.push(...next);
  }
}

/** Under which name the lockfile has it; null for a package of ours. One that was renamed says so where its version stands. */
function keyOf({ snapshots }: Lockfile, { name, version }: Pick<Wish, 'name' | 'version'>): string | null {
  if (version.startsWith('link:')) return null;
  const key = [`${name}@${version}`, version].find((one) => Object.hasOwn(snapshots, one));
  if (key === undefined) throw new Error(`The lockfile has no ${name} ${version}, which it says is wanted`);
  return key;
}

/** What stands in brackets behind a version are the packages that it found around it. */
function partsOf(key: string): { readonly name: string; readonly version: string } {
  const at = key.indexOf('@', 1);
  return { name: key.slice(0, at), version: key.slice(at + 1).split('(')[0] ?? '' };
}

function folderOf({ name, version, modules }: Wish, isOptional: boolean): string | null {
  const link = modules === null ? null : join(modules, name);
  if (link !== null && existsSync(link)) return realpathSync(link).split(sep).join('/');
  if (modules === null || isOptional) return null;
  throw new Error(`${name} ${version} stands in the lockfile and is not installed`);
}

/** One version stands in the lockfile once for each set of packages around it. */
function onceAVersion(packages: readonly Package[]): Package[] {
  const merged = new Map<string, Package>();
  for (const one of packages) {
    const known = merged.get(idOf(one));
    const dependencies = [...new Set([...(known?.dependencies ?? []), ...one.dependencies])].sort();
    merged.set(idOf(one), { ...(known ?? one), dependencies });
  }
  return [...merged.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** A package of a made-up workspace: what it says of its licence, and what it wants. */
export type MadePackage = {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly wants?: readonly string[];
  /** For another system: it stands in the lockfile and is not here. */
  readonly isElsewhere?: boolean;
};

/**
 * A folder as an installation leaves it: a lockfile, the store of packages, and links between them. `app` wants the first of `wants` to run and the second
 * for its development.
 */
export async function makeWorkspace(
  packages: Readonly<Record<string, MadePackage>>,
  wants: { readonly run: readonly string[]; readonly develop: readonly string[] },
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'plumbline-workspace-'));
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { version: '1.0.0' }]));
  const plain = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const snapshots = Object.entries(packages).map(([name, { wants: wanted = [], isElsewhere }]) => [
    `${name}@1.0.0`,
    { dependencies: plain(wanted), ...(isElsewhere ? { optional: true } : {}) },
  ]);
  const lockfile = {
    importers: { 'apps/app': { dependencies: named(wants.run), devDependencies: named(wants.develop) } },
    packages: Object.fromEntries(
      Object.keys(packages).map((name) => [`${name}@1.0.0`, { resolution: { integrity: 'sha512-AAEC' } }]),
    ),
    snapshots: Object.fromEntries(snapshots),
  };
  await writeFile(join(root, 'pnpm-lock.yaml'), stringify(lockfile));
  const store = (name: string) => join(root, 'node_modules/.pnpm', `${name.replace('/', '+')}@1.0.0`, 'node_modules');
  const link = async (modules: string, name: string) => {
    if (packages[name]?.isElsewhere) return;
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(store(name), name), join(modules, name));
  };
  for (const [name, { manifest, wants: wanted = [], isElsewhere }] of Object.entries(packages)) {
    if (isElsewhere) continue;
    await mkdir(join(store(name), name), { recursive: true });
    await writeFile(join(store(name), name, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
    for (const other of wanted) await link(store(name), other);
  }
  for (const name of [...wants.run, ...wants.develop]) await link(join(root, 'apps/app/node_modules'), name);
  return root;
}

/** A script as npm runs it. */
export const scriptArguments = (name: string, ...rest: readonly string[]) => [
  '--import',
  './node_modules/tsx/dist/loader.mjs',
  `scripts/${name}.ts`,
  ...rest,
];

// The pages as files for a browser, with packed forms beside them so that no request waits for packing. What is there already and younger than
// every source is left as it is: most starts change nothing.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'apps/admin/dist');

/** What the pages are made of beside their own files. */
const PURE = ['core', 'locale', 'engine', 'whatif', 'review', 'documents', 'api'];

if (!isCurrent()) {
  process.env['NODE_ENV'] = 'production';
  await build({ configFile: join(root, 'apps/admin/vite.config.ts'), configLoader: 'native', logLevel: 'warn' });
  for (const file of filesIn(dist)) if (/\.(?:js|css|svg|html|ttf)$/.test(file)) pack(file);
}

function pack(file: string): void {
  const bytes = readFileSync(file);
  if (bytes.length < 1024) return;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  // Level 11 would take a minute for a twentieth less.
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

function isCurrent(): boolean {
  const built = statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  const sources = [
    'apps/admin/src',
    'apps/admin/build',
    'apps/admin/public',
    ...PURE.map((name) => `packages/${name}/src`),
  ]
    .flatMap((folder) => filesIn(join(root, folder)))
    .concat(['apps/admin/index.html', 'apps/admin/vite.config.ts', 'pnpm-lock.yaml'].map((name) => join(root, name)));
  return sources.every((file) => statSync(file).mtimeMs < built);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

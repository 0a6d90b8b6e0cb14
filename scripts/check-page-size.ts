// What a browser loads before the first page stands: the entry, everything it needs at once, and the page itself, packed as it travels. Beyond
// the limit somebody on a slow line waits; what is heavy belongs in a part that is loaded when it is wanted.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 450 * 1000;
const FIRST = ['index.html', 'src/views/rules/rules-page.tsx'];
const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'apps/admin/dist');

type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }>
>;

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
const files = new Set<string>();
for (const name of FIRST) collect(name);
const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
console.log(`${(size / 1000).toFixed(1)} kB of ${LIMIT / 1000} kB, in ${files.size} files`);
process.exitCode = size > LIMIT ? 1 : 0;

function collect(name: string): void {
  const part = manifest[name];
  if (part === undefined) throw new Error(`The pages have no part ${name}; build them first`);
  if (files.has(part.file)) return;
  files.add(part.file);
  for (const css of part.css ?? []) files.add(css);
  for (const other of part.imports ?? []) collect(other);
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { PageFile, PageFiles } from '@plumbline/api';

/**
 * The built pages in a folder; null where nothing was built. What there is is listed once: no path of a request ever becomes one of the disk. A file
 * may have packed forms of it beside, `.br` and `.gz`, which are smaller on the way.
 */
export function pageFilesIn(folder: string): PageFiles | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const known = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [`/${relative('.', name).split(sep).join('/')}`, join(folder, name)]),
  );
  return {
    find: async (path, encodings) => {
      const type = TYPES.get(extname(path));
      if (type === undefined || !known.has(path)) return null;
      const [encoding, ending] = PACKED.find(([name, end]) => encodings.includes(name) && known.has(path + end)) ?? [
        null,
        '',
      ];
      const bytes = await readFile(known.get(path + ending) ?? '');
      return {
        bytes: new Uint8Array(bytes),
        type,
        encoding,
        isImmutable: path.startsWith('/assets/'),
      } satisfies PageFile;
    },
  };
}

const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ttf', 'font/ttf'],
  ['.woff2', 'font/woff2'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
]);

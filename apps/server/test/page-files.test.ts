import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFilesIn } from '../src/page-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>');
  await writeFile(join(folder, 'assets/a-1.js'), 'a'.repeat(100));
  await writeFile(join(folder, 'assets/a-1.js.gz'), gzipSync('a'.repeat(100)));
  await writeFile(join(folder, '.secret'), 's');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the files of the pages', () => {
  it('are none where nothing was built', () => expect(pageFilesIn(join(folder, 'assets'))).toBeNull());

  it('come packed where the other side can unpack them', async () => {
    const files = pageFilesIn(folder);
    const packed = await files?.find('/assets/a-1.js', ['br', 'gzip']);
    expect(packed).toMatchObject({ encoding: 'gzip', isImmutable: true, type: 'text/javascript; charset=utf-8' });
    const plain = await files?.find('/assets/a-1.js', []);
    expect(plain).toMatchObject({ encoding: null });
    expect(plain?.bytes).toHaveLength(100);
    expect(await files?.find('/index.html', ['gzip'])).toMatchObject({ encoding: null, isImmutable: false });
  });

  it.each([
    '/assets/../.secret',
    '/.secret',
    '/../../etc/passwd',
    '/assets',
    '/assets/a-1.js.gz',
    '/assets/%2e%2e/index.html',
    '',
  ])('do not have %j', async (path) => expect(await pageFilesIn(folder)?.find(path, [])).toBeNull());
});

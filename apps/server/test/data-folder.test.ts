import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFilesIn, secretIn } from '../src/data-folder.ts';

describe('the data folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-folder-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('keeps one secret, whoever asks first, for its owner alone', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => secretIn(join(folder, 'new'))));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]?.length).toBeGreaterThanOrEqual(64);
    expect(await secretIn(join(folder, 'new'))).toBe(asked[0]);
    expect((await stat(join(folder, 'new', 'secret'))).mode & 0o077).toBe(0);
  });

  test('keeps evidence whole under its hash, brought by several at once or again', async () => {
    const files = evidenceFilesIn(folder);
    const bytes = new Uint8Array(100_000).fill(7);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await files.get(hash)).toBeNull();
    await Promise.all([files.put(hash, bytes), files.put(hash, bytes), files.put(hash, bytes)]);
    await files.put(hash, bytes);
    expect(new Uint8Array((await files.get(hash)) ?? [])).toEqual(bytes);
    expect(await readdir(join(folder, 'evidence', hash.slice(0, 2)))).toEqual([hash]);
  });

  test.each(['../../secret', 'a'.repeat(63), `${'a'.repeat(63)}/`, `${'A'.repeat(64)}`, ''])(
    'takes nothing but a hash for a file: %j',
    async (name) => {
      const files = evidenceFilesIn(folder);
      await expect(async () => files.put(name, new Uint8Array(1))).rejects.toThrow('Not the hash');
      await expect(async () => files.get(name)).rejects.toThrow('Not the hash');
    },
  );
});

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { schemaFiles } from '../scripts/schema-files.ts';

it.each([...schemaFiles()])('%s is what the contracts say', async (path, text) => {
  expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text);
});

import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file so that it is there as a whole or not at all: under another name first. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../words.ts';
import { writeWhole } from './write-whole.ts';

/** Writes a file that somebody asked for as a whole, in a folder that is made where it is not there; refuses where that cannot be written to. */
export async function writeOut(path: string, content: string | Uint8Array, { language }: Session): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, content);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined) throw error;
    throw new Refusal([say(language, 'outNotWritable', { folder: path, reason: code })]);
  }
}

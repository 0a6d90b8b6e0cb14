import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DocumentType, type PrintedDocument, writeDocument } from '@plumbline/documents';
import { writeWhole } from '../batch/write-whole.ts';
import type { Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../words.ts';

/** Refuses a file that is there already, before any work is done for it. */
export async function refuseExisting(path: string, force: boolean, { language }: Session): Promise<void> {
  if (!force && (await stat(path).catch(() => null)) !== null)
    throw new Refusal([say(language, 'exportExists', { file: path })]);
}

/** Writes a document as a whole, in a folder that is made where it is not there, and says so. */
export async function writeExport(
  path: string,
  type: DocumentType,
  document: PrintedDocument,
  { io, language }: Session,
): Promise<void> {
  const bytes = await writeDocument(document, type);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, bytes);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined) throw error;
    throw new Refusal([say(language, 'outNotWritable', { folder: path, reason: code })]);
  }
  io.out(`${say(language, 'written', { file: path })}\n`);
}

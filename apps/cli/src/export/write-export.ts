import { stat } from 'node:fs/promises';
import { type DocumentType, type PrintedDocument, writeDocument } from '@plumbline/documents';
import { writeOut } from '../batch/write-out.ts';
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
  session: Session,
): Promise<void> {
  await writeOut(path, await writeDocument(document, type), session);
  session.io.out(`${say(session.language, 'written', { file: path })}\n`);
}

import { createHash } from 'node:crypto';
import type { ImportRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { findImport } from './find-import.ts';

export type ImportedFile = { readonly record: ImportRecord; readonly bytes: Uint8Array };

/** The file that was sent, to the byte. Throws when it is gone or is no longer what was sent. */
export async function getImportFile(
  { store, evidence }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<ImportedFile> {
  const record = await findImport(store, actor, id);
  const bytes = await evidence.get(record.sha256);
  if (bytes === null) throw new Error(`The file of import ${id} is gone`);
  if (createHash('sha256').update(bytes).digest('hex') !== record.sha256)
    throw new Error(`The file of import ${id} is not the one that was sent`);
  return { record, bytes };
}

import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { DOCUMENT_TYPES, type DocumentType } from '@plumbline/documents';
import type { Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../words.ts';

/** Where documents go: all forms into one file, or each into a file of its own in a folder. */
export type ExportTarget = { readonly type: DocumentType } & (
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
);

/** A name with the extension of a type is a file, any other a folder. The type need not be said where the name says it. */
export async function exportTarget(out: string, to: DocumentType | undefined, session: Session): Promise<ExportTarget> {
  const named = typeOf(out);
  const isFolder = /[/\\]$/.test(out) || (await isDirectory(out));
  if (!isFolder && named !== null) {
    if (to !== undefined && to !== named)
      throw new Refusal([say(session.language, 'exportTypeClash', { file: out, type: to })]);
    return { kind: 'file', path: out, type: named };
  }
  if (to === undefined)
    throw new Refusal([say(session.language, 'exportNoType', { types: DOCUMENT_TYPES.join(', ') })]);
  return { kind: 'folder', path: out, type: to };
}

function typeOf(path: string): DocumentType | null {
  const extension = extname(path).slice(1).toLowerCase();
  return DOCUMENT_TYPES.find((type) => type === extension) ?? null;
}

const isDirectory = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() === true;

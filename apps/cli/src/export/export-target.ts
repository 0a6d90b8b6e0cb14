import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
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

/**
 * Names for the files of a folder, after the sources of the forms: `form.pdf`, and `form-2.pdf` for the second form of the source. Sources
 * of one name get numbers too.
 */
export function fileNames(folder: string, type: DocumentType): (source: string) => string {
  const taken = new Map<string, number>();
  return (source) => {
    const last = source.split(/[/\\!]/).at(-1) ?? '';
    const plain = last.replace(/(#\d+)?$/, '').replace(/\.[^.]*$/, '');
    const stem =
      [...plain.replace(/[^\p{L}\p{N}._ -]+/gu, '_').replace(/^[._ -]+/, '')].slice(0, 60).join('') || 'form';
    const key = stem.normalize('NFC').toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return join(folder, `${stem}${count === 1 ? '' : `-${count}`}.${type}`);
  };
}

import type { Diagnostic } from '@plumbline/core';
import type { FormFile } from '../../form-reading.ts';
import { openOfficeFile, refused } from '../package/open-office-file.ts';

/**
 * Whether a Word document is safe to hand to its reader: why it is not, or nothing. Beyond what holds for office files, none of its parts
 * may declare a document type, which the format forbids and XML bombs are made with.
 */
export async function checkDocx(file: FormFile): Promise<readonly Diagnostic[]> {
  const opened = await openOfficeFile(file, 'docx', (name) => /\.(xml|rels)$/i.test(name));
  if (!opened.ok) return opened.diagnostics;
  const parts = [...opened.value];
  const isWhole =
    parts.some(([name]) => /^word\/document\d*\.xml$/.test(name)) && !parts.some(([, part]) => hasType(part));
  return isWhole ? [] : refused('document/damaged', { file: file.name, type: 'DOCX' }).diagnostics;
}

const hasType = (part: Uint8Array) =>
  ['<!DOCTYPE', '<!ENTITY'].some((declaration) =>
    Buffer.from(part.buffer, part.byteOffset, part.length).includes(declaration),
  );

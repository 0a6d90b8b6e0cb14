import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FormReading, fileFault } from './form-reading.ts';
import { readForms } from './read-forms.ts';

/** A form has a few pages; a file beyond this is not one, and is not even opened. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads the forms of a file: a workbook, a document, a page, text or JSON. Whatever is wrong with the file comes back
 * as a diagnostic, never as an exception.
 *
 * @example await readFormFile('examples/shanghai-2020/forms.json')
 */
export async function readFormFile(path: string): Promise<readonly FormReading[]> {
  const file = basename(path);
  try {
    const status = await stat(path);
    if (!status.isFile())
      return fileFault('document/unreadable', { file, reason: status.isDirectory() ? 'folder' : 'not-a-file' });
    if (status.size > MAX_FILE_BYTES) return tooLarge(file, status.size);
    const bytes = await readFile(path);
    return bytes.length > MAX_FILE_BYTES ? tooLarge(file, bytes.length) : readForms({ name: file, bytes });
  } catch (error) {
    const reason = systemCode(error);
    if (reason === null) throw error;
    return reason === 'ENOENT' || reason === 'ENOTDIR'
      ? fileFault('document/not-found', { file })
      : fileFault('document/unreadable', { file, reason });
  }
}

function tooLarge(file: string, bytes: number): readonly FormReading[] {
  return fileFault('document/too-large', {
    file,
    size: Math.ceil(bytes / 1024 / 1024),
    limit: MAX_FILE_BYTES / 1024 / 1024,
  });
}

/** The code of an operating system's error such as EACCES; null for anything else, which is a bug and must surface. */
function systemCode(error: unknown): string | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined && code !== undefined ? code : null;
}

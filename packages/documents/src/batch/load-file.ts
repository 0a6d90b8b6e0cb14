import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Diagnostic } from '@plumbline/core';
import type { FormFile } from '../form-reading.ts';
import { MAX_FILE_BYTES } from '../max-file-bytes.ts';

/** A file in memory, or why it cannot be brought there; the size is known of larger ones as well. */
export type LoadedFile =
  | { readonly ok: true; readonly file: FormFile }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Brings a file into memory if it is one and no larger than a form can be. What is wrong with it comes back as a diagnostic. */
export async function loadFile(path: string): Promise<LoadedFile> {
  const file = basename(path);
  try {
    const status = await stat(path);
    if (!status.isFile())
      return notLoaded('document/unreadable', { file, reason: status.isDirectory() ? 'folder' : 'not-a-file' });
    if (status.size > MAX_FILE_BYTES) return notLoaded('document/too-large', tooLarge(file, status.size));
    return checkSize({ name: file, bytes: await readFile(path) });
  } catch (error) {
    return notLoaded(...systemFault(file, error));
  }
}

/** Refuses a file that turned out larger than a form can be. */
export const checkSize = (file: FormFile): LoadedFile =>
  file.bytes.length > MAX_FILE_BYTES
    ? notLoaded('document/too-large', tooLarge(file.name, file.bytes.length))
    : { ok: true, file };

export const notLoaded = (
  code: Diagnostic['code'],
  params: Diagnostic['params'],
): LoadedFile & { readonly ok: false } => ({
  ok: false,
  diagnostics: [{ code, severity: 'error', path: '', params }],
});

/** What the operating system has against a file; anything else is a bug and goes on. */
export function systemFault(file: string, error: unknown): [Diagnostic['code'], Diagnostic['params']] {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === undefined) throw error;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? ['document/not-found', { file }]
    : ['document/unreadable', { file, reason: code }];
}

const tooLarge = (file: string, bytes: number): Diagnostic['params'] => ({
  file,
  size: Math.ceil(bytes / 1024 / 1024),
  limit: MAX_FILE_BYTES / 1024 / 1024,
});

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Diagnostic } from '@plumbline/core';

/** The text of a file, or the one diagnostic that says why there is none. */
export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** A rule set of a thousand rules has one megabyte; nothing beyond this is read into memory. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Reads a UTF-8 text file within limits. Faults of the file are values; a fault of ours still throws. */
export async function readTextFile(path: string): Promise<TextFile> {
  const file = basename(path);
  const failed = (code: Diagnostic['code'], params: Diagnostic['params']): TextFile => ({
    ok: false,
    diagnostic: { code, severity: 'error', path: '', params: { file, ...params } },
  });
  try {
    const status = await stat(path);
    if (status.isDirectory()) return failed('document/unreadable', { reason: 'folder' });
    if (status.size > MAX_BYTES)
      return failed('document/too-large', {
        size: Math.ceil(status.size / 1024 / 1024),
        limit: MAX_BYTES / 1024 / 1024,
      });
    const bytes = await readFile(path);
    if (bytes.length === 0) return failed('document/empty', {});
    if (bytes.includes(0)) return failed('document/binary', {});
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed('document/not-found', {});
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return failed('document/not-utf8', {});
    if ((error as NodeJS.ErrnoException).syscall !== undefined)
      return failed('document/unreadable', { reason: code ?? 'unknown' });
    throw error;
  }
}

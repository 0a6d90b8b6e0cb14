import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '@plumbline/core';
import type { Session } from './io.ts';
import { diagnosticLines } from './print/diagnostic-lines.ts';
import { Refusal } from './refusal.ts';
import { say } from './words.ts';

/** Below the longest text the language has; a journal of this size holds half a million entries. */
const MOST_MEGABYTES = 256;

/** The text of a file, `-` for standard input; refuses, with the reason, when there is none. */
export async function readText(path: string, session: Session): Promise<string> {
  const bytes = path === '-' ? await session.io.readInput(MOST_MEGABYTES * 1024 * 1024) : await bytesOf(path, session);
  if (bytes.length === 0) throw unusableFile(path, [fault('document/empty', { file: path })], session);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unusableFile(path, [fault('document/not-utf8', { file: path })], session);
  }
}

/** What is wrong with a file, as a refusal. */
export function unusableFile(path: string, diagnostics: readonly Diagnostic[], session: Session): Refusal {
  const title = say(session.language, 'fileUnusable', { file: path });
  return new Refusal([title, ...diagnosticLines(path, diagnostics, session)]);
}

async function bytesOf(path: string, session: Session): Promise<Uint8Array> {
  try {
    const size = Math.ceil((await stat(path)).size / 1024 / 1024);
    if (size <= MOST_MEGABYTES) return await readFile(path);
    const params = { file: path, size, limit: MOST_MEGABYTES };
    throw unusableFile(path, [fault('document/too-large', params)], session);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined) throw error;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const reason = isMissing
      ? fault('document/not-found', { file: path })
      : fault('document/unreadable', { file: path, reason: code === 'EISDIR' ? 'folder' : code });
    throw unusableFile(path, [reason], session);
  }
}

const fault = (code: Diagnostic['code'], params: Diagnostic['params']): Diagnostic => ({
  code,
  severity: 'error',
  path: '',
  params,
});

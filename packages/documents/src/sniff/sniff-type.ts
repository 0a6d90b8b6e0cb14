import { hasStream } from './compound-streams.ts';
import { unreadFormat } from './unread-format.ts';
import { zipNames } from './zip-names.ts';

/**
 * What a file is by its content. `old-office`: an office format that nothing here reads, see `unreadFormat`. `encrypted-office`: a
 * document behind a password. `zip`: an archive that is no office file. `text` may be anything made of characters.
 */
export type FileType =
  | 'xlsx'
  | 'docx'
  | 'pdf'
  | 'html'
  | 'json'
  | 'rtf'
  | 'text'
  | 'old-office'
  | 'encrypted-office'
  | 'zip'
  | 'gzip'
  | 'binary'
  | 'empty';

/**
 * Tells what a file is, whatever its name says: by its first bytes, by the names of the parts of an archive, and by how text begins.
 * A file that was cut off is still what it began as.
 */
export function sniffType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  const head = beginningOf(bytes);
  if (unreadFormat(bytes) !== null) return 'old-office';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archiveType(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return hasStream(bytes, 'EncryptedPackage') ? 'encrypted-office' : 'binary';
  if (head.startsWith('\x1f\x8b')) return 'gzip';
  // Readers accept a PDF that begins within its first kilobyte.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return textType(bytes, head);
}

const HEAD_LENGTH = 4096;

/** A byte a character, which is enough to recognise what is written in ASCII. */
const beginningOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1');

function archiveType(bytes: Uint8Array): FileType {
  const names = zipNames(bytes);
  if (names.some((name) => /^xl\/(worksheets\/)?[^/]+\.xml$/i.test(name))) return 'xlsx';
  return names.some((name) => /^word\/[^/]+\.xml$/i.test(name)) ? 'docx' : 'zip';
}

const UTF8_MARK = '\xef\xbb\xbf';
const UTF16_MARK = /^(\xff\xfe|\xfe\xff)/;

function textType(bytes: Uint8Array, head: string): FileType {
  if (UTF16_MARK.test(head)) return 'text';
  if (bytes.includes(0) || hasControls(bytes)) return 'binary';
  const text = (head.startsWith(UTF8_MARK) ? head.slice(UTF8_MARK.length) : head).trimStart();
  if (text.startsWith('<') && /<(!doctype html|html|head|body|meta|table|div|style)\b/i.test(text)) return 'html';
  return /^(\{\s*["}]|\[\s*[[{"\]\-\d])/.test(text) ? 'json' : 'text';
}

/** Bytes that no text has; line and page ends, escapes of terminals and the end mark of DOS may stand in one. */
const hasControls = (bytes: Uint8Array) =>
  bytes.subarray(0, HEAD_LENGTH).some((byte) => byte < 0x20 && !TEXT_CONTROLS.includes(byte));

const TEXT_CONTROLS = [0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b];

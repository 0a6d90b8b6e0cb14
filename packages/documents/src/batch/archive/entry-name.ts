import type { Entry } from 'yauzl';
import { plainName } from '../../sniff/zip-names.ts';

const UTF8_FLAG = 0x800;

/**
 * The name of an entry of an archive. Programs that know Unicode say so; those of a Chinese Windows write GB18030 and say nothing, and
 * neither do those that write UTF-8 all the same, so the bytes decide. A name is something to show, never a path: it may say `../..`.
 */
export function entryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: NamedEntry): string {
  const declared =
    unicodeName(extraFields) ?? (generalPurposeBitFlag & UTF8_FLAG ? decode('utf-8', fileNameRaw) : null);
  const name =
    declared ?? decode('utf-8', fileNameRaw) ?? decode('gb18030', fileNameRaw) ?? fileNameRaw.toString('latin1');
  return shownName(plainName(name));
}

export type NamedEntry = Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>;

const UNICODE_PATH = 0x7075;
/** A version, a checksum, and then the name. */
const UNICODE_PATH_NAME = 5;

function unicodeName(fields: NamedEntry['extraFields']): string | null {
  const field = fields.find(({ id }) => id === UNICODE_PATH)?.data;
  return field && field.length > UNICODE_PATH_NAME ? decode('utf-8', field.subarray(UNICODE_PATH_NAME)) : null;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters could move the cursor of whoever prints the name, and marks of direction could turn its extension around. */
export const shownName = (name: string): string =>
  name.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

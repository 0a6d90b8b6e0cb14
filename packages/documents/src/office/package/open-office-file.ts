import type { Diagnostic, Outcome } from '@plumbline/core';
import type { FormFile } from '../../form-reading.ts';
import { sniffType } from '../../sniff/sniff-type.ts';
import { unreadFormat } from '../../sniff/unread-format.ts';
import { unpackZip, type ZipLimits } from './unpack-zip.ts';

/** The parts of an office file by their names in lower case, such as `xl/workbook.xml`. */
export type OfficeParts = ReadonlyMap<string, Uint8Array>;

export type OfficeType = 'xlsx' | 'docx';

/** Forms have some kilobytes; what goes beyond this is a mistake or an attack. */
export const OFFICE_LIMITS: ZipLimits = { bytes: 200 * 1024 * 1024, entries: 20_000 };

/**
 * Opens a workbook or a Word document after looking whether it is safe to: not behind a password, in no old format, whole, not much
 * larger than it seems, and without macros. Keeps the parts whose name, as written, is wanted.
 */
export async function openOfficeFile(
  { name: file, bytes }: FormFile,
  type: OfficeType,
  wanted: (name: string) => boolean,
): Promise<Outcome<OfficeParts>> {
  const found = sniffType(bytes);
  const old = found === 'old-office' ? unreadFormat(bytes) : null;
  if (old !== null) return refused('document/old-format', { file, ...old });
  if (found === 'encrypted-office') return refused('document/encrypted', { file });
  if (found !== type && found !== 'zip') return refused('document/damaged', { file, type: type.toUpperCase() });
  const unpacked = await unpackZip(bytes, wanted, OFFICE_LIMITS);
  if (unpacked.ok)
    return hasMacros(file, unpacked.names)
      ? refused('document/macros', { file, instead: `.${type}` })
      : { ok: true, value: unpacked.parts, diagnostics: [] };
  if (unpacked.fault === 'encrypted') return refused('document/encrypted', { file });
  return unpacked.fault === 'too-large'
    ? refused('document/unpacks-too-large', { file, limit: OFFICE_LIMITS.bytes / 1024 / 1024 })
    : refused('document/damaged', { file, type: type.toUpperCase() });
}

export function refused(
  code: Diagnostic['code'],
  params: Diagnostic['params'],
): { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics: [{ code, severity: 'error', path: '', params }] };
}

const hasMacros = (file: string, names: readonly string[]) =>
  /\.(xlsm|xltm|xlam|docm|dotm)$/i.test(file) ||
  names.some((name) => /(^|\/)(vbaProject\.bin$|macrosheets\/)/i.test(name));

import { mentionsForm } from './text/find-forms.ts';

/**
 * Bytes as text: UTF-8, with or without a byte order mark. Chinese offices also save text as GB18030, which accepts nearly any
 * bytes; that reading counts only if it makes the title of a form appear. Null when the bytes are no text we know.
 */
export function decodeText(bytes: Uint8Array, mayBeGb18030: boolean): string | null {
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== null || !mayBeGb18030) return utf8;
  const gb18030 = tryDecode('gb18030', bytes);
  return gb18030 !== null && mentionsForm(gb18030) ? gb18030 : null;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

import { hasStream } from './compound-streams.ts';
import { zipNames } from './zip-names.ts';

/** An office format that nothing here reads, and the one to save it in. */
export type UnreadFormat = { readonly extension: string; readonly instead: '.xlsx' | '.docx' };

const BINARY_FORMATS: readonly (readonly [stream: string, UnreadFormat])[] = [
  ['Workbook', { extension: '.xls', instead: '.xlsx' }],
  ['Book', { extension: '.xls', instead: '.xlsx' }],
  ['WordDocument', { extension: '.doc', instead: '.docx' }],
];

/**
 * Which office format a file has that is `old-office` to `sniffType`: the binary ones of before 2007, their XML, binary workbooks, and
 * OpenDocument. Null for anything else.
 */
export function unreadFormat(bytes: Uint8Array): UnreadFormat | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('PK')) return unreadArchive(bytes, head);
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return BINARY_FORMATS.find(([stream]) => hasStream(bytes, stream))?.[1] ?? null;
  return unreadXml(head);
}

/** An OpenDocument file begins with its type, in clear. */
function unreadArchive(bytes: Uint8Array, head: string): UnreadFormat | null {
  if (head.includes('application/vnd.oasis.opendocument.spreadsheet')) return { extension: '.ods', instead: '.xlsx' };
  if (head.includes('application/vnd.oasis.opendocument.text')) return { extension: '.odt', instead: '.docx' };
  return zipNames(bytes).includes('xl/workbook.bin') ? { extension: '.xlsb', instead: '.xlsx' } : null;
}

function unreadXml(head: string): UnreadFormat | null {
  const [, program] = /<\?mso-application\s+progid="(Excel\.Sheet|Word\.Document)"/.exec(head) ?? [];
  if (program === undefined) return null;
  return { extension: '.xml', instead: program === 'Word.Document' ? '.docx' : '.xlsx' };
}

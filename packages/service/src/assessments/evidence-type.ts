/**
 * The media type of a file that may be attached as evidence, by its content alone: what its name and its sender say of it counts for nothing. Null
 * for everything else, above all for what a browser would run (pages, SVG, scripts) and for Office files with macros that say so in their parts.
 */
export function evidenceType(bytes: Uint8Array): string | null {
  const plain = SIGNATURES.find(({ at, signature }) => startsWith(bytes, signature, at));
  if (plain !== undefined) return plain.confirm?.(bytes) === false ? null : plain.mediaType;
  if (startsWith(bytes, ZIP_PART)) return packedType(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) return compoundType(bytes);
  return null;
}

type Signature = {
  readonly mediaType: string;
  readonly at: number;
  readonly signature: string;
  readonly confirm?: (bytes: Uint8Array) => boolean;
};

const SIGNATURES: readonly Signature[] = [
  { mediaType: 'application/pdf', at: 0, signature: '%PDF-' },
  { mediaType: 'image/png', at: 0, signature: '\x89PNG\r\n\x1a\n' },
  { mediaType: 'image/jpeg', at: 0, signature: '\xff\xd8\xff' },
  { mediaType: 'image/gif', at: 0, signature: 'GIF87a' },
  { mediaType: 'image/gif', at: 0, signature: 'GIF89a' },
  { mediaType: 'image/webp', at: 8, signature: 'WEBP', confirm: (bytes) => startsWith(bytes, 'RIFF') },
  { mediaType: 'image/tiff', at: 0, signature: 'II*\0' },
  { mediaType: 'image/tiff', at: 0, signature: 'MM\0*' },
  { mediaType: 'image/bmp', at: 0, signature: 'BM', confirm: (bytes) => hasOwnSize(bytes) },
];

const ZIP_PART = 'PK\x03\x04';
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  return bytes.length >= at + signature.length && latin1(bytes.subarray(at, at + signature.length)) === signature;
}

/** A byte a character. */
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Two letters say little: a bitmap repeats the size of its file. */
const hasOwnSize = (bytes: Uint8Array) =>
  bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
const PACKED: readonly (readonly [part: RegExp, mediaType: string])[] = [
  [/^word\/document\.xml$/i, `${OPEN_XML}wordprocessingml.document`],
  [/^xl\/workbook\.xml$/i, `${OPEN_XML}spreadsheetml.sheet`],
  [/^ppt\/presentation\.xml$/i, `${OPEN_XML}presentationml.presentation`],
  // The national format of fixed pages, GB/T 33190: invoices come in it.
  [/^OFD\.xml$/i, 'application/ofd'],
];

function packedType(bytes: Uint8Array): string | null {
  const names = partNames(bytes);
  if (names.some((name) => /vbaProject/i.test(name))) return null;
  return PACKED.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? null;
}

const NAME_LENGTH_AT = 26;
const NAME_AT = 30;
const MOST_PARTS = 10_000;

/** The names in the headers of a ZIP archive's parts. Nothing is unpacked. */
function partNames(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = Buffer.from(ZIP_PART, 'latin1');
  const names: string[] = [];
  for (let at = 0; at >= 0 && names.length < MOST_PARTS; at = buffer.indexOf(header, at + header.length)) {
    if (at + NAME_AT > buffer.length) break;
    names.push(buffer.toString('utf8', at + NAME_AT, at + NAME_AT + buffer.readUInt16LE(at + NAME_LENGTH_AT)));
  }
  return names;
}

const COMPOUND: readonly (readonly [stream: string, mediaType: string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
];

/** The Office formats of before 2007, by the streams in them; one with macros has a stream for those too. */
function compoundType(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (has('_VBA_PROJECT')) return null;
  return COMPOUND.find(([stream]) => has(stream))?.[1] ?? null;
}

import { sha256 } from '@noble/hashes/sha2.js';
import { fromCodeUnits, toCodeUnits } from './code-units.ts';

/**
 * Columns as bytes: four letters that say what they are, the version of the format, the length of the head, the head as JSON in
 * UTF-16, the columns one after another at multiples of eight, and a SHA-256 of all that. Numbers are little-endian.
 */
export type Frame = {
  /** Four letters. */
  readonly magic: string;
  readonly version: number;
  /** The error for bytes that are no such frame, or no longer the one that was written. */
  readonly fail: (fault: FrameFault) => Error;
};

export type FrameFault = 'foreign' | 'unknown-version' | 'truncated' | 'checksum' | 'malformed';

/** SHA-256 of bytes: the machine's own, where there is one, takes a fraction of the time of that in JavaScript. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

const TYPES = {
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;
type TypeName = keyof typeof TYPES;
type ColumnValues = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;
export type NamedColumn = { readonly name: string; readonly values: ColumnValues };
type Column = { readonly name: string; readonly type: TypeName; readonly length: number };

const PREFIX = 12;
const DIGEST = 32;

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Writes a head, which is JSON, and columns; {@link readFrame} reads them back as they were. */
export function writeFrame(
  { magic, version }: Frame,
  head: object,
  columns: readonly NamedColumn[],
  digest: Digest = sha256,
): Uint8Array {
  if (!isLittleEndian) throw new Error('Columns are written little-endian, and this processor is not');
  const listed = columns.map(({ name, values }) => ({ name, type: typeOf(values), length: values.length }));
  const headUnits = toCodeUnits(JSON.stringify({ ...head, columns: listed }));
  const headBytes = new Uint8Array(headUnits.buffer);
  let size = aligned(PREFIX + headBytes.length);
  const starts = columns.map(({ values }) => {
    const start = size;
    size = aligned(size + values.byteLength);
    return start;
  });
  const bytes = new Uint8Array(size + DIGEST);
  bytes.set(lettersOf(magic));
  const view = new DataView(bytes.buffer);
  view.setUint32(4, version, true);
  view.setUint32(8, headBytes.length, true);
  bytes.set(headBytes, PREFIX);
  for (const [index, { values }] of columns.entries())
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), starts[index] ?? 0);
  bytes.set(digest(bytes.subarray(0, size)), size);
  return bytes;
}

export type ReadFrame<Head> = {
  readonly head: Head;
  /** A column by its name; fails where there is none. */
  readonly column: <T extends ColumnValues>(name: string) => T;
};

/** Reads what {@link writeFrame} has written. Throws the frame's own error, with the reason, where the bytes are not that. */
export function readFrame<Head>(
  { magic, version, fail }: Frame,
  bytes: Uint8Array,
  digest: Digest = sha256,
): ReadFrame<Head> {
  if (!isLittleEndian) throw new Error('Columns are written little-endian, and this processor is not');
  if (lettersOf(magic).some((letter, index) => bytes[index] !== letter)) throw fail('foreign');
  if (bytes.length < PREFIX + DIGEST) throw fail('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(4, true) !== version) throw fail('unknown-version');
  const body = bytes.subarray(0, bytes.length - DIGEST);
  if (digest(body).some((byte, index) => byte !== bytes[body.length + index])) throw fail('checksum');
  const headLength = view.getUint32(8, true);
  if (PREFIX + headLength > body.length || headLength % 2 !== 0) throw fail('malformed');
  // From here on the bytes are those that were written; what is wrong now was written wrong.
  const head = JSON.parse(fromCodeUnits(new Uint16Array(body.slice(PREFIX, PREFIX + headLength).buffer))) as Head & {
    readonly columns: readonly Column[];
  };
  const columns = readColumns(head.columns, body, aligned(PREFIX + headLength), fail);
  return {
    head,
    column<T extends ColumnValues>(name: string): T {
      const found = columns.get(name);
      if (!found) throw fail('malformed');
      return found as T;
    },
  };
}

function readColumns(
  list: readonly Column[],
  body: Uint8Array,
  from: number,
  fail: Frame['fail'],
): ReadonlyMap<string, ColumnValues> {
  let at = from;
  const columns = new Map<string, ColumnValues>();
  for (const { name, type, length } of list) {
    const bytes = length * TYPES[type].BYTES_PER_ELEMENT;
    if (at + bytes > body.length) throw fail('malformed');
    // A copy: the bytes may stand at an odd place, and what is read must not keep all of them alive.
    columns.set(name, new TYPES[type](body.slice(at, at + bytes).buffer));
    at = aligned(at + bytes);
  }
  return columns;
}

const lettersOf = (magic: string): number[] => [...magic].map((letter) => letter.charCodeAt(0));

const TYPE_NAMES = Object.keys(TYPES) as TypeName[];

function typeOf(values: ColumnValues): TypeName {
  const type = TYPE_NAMES.find((name) => values instanceof TYPES[name]);
  if (type === undefined) throw new Error('A column of a kind that is not written');
  return type;
}

const aligned = (size: number) => (size + 7) & ~7;

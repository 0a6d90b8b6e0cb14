import { sha256 } from '@noble/hashes/sha2.js';
import type { SelfEvaluation } from '@plumbline/core';
import { fromCodeUnits, toCodeUnits } from './code-units.ts';
import { numberedShape, shapeFrom, shapeValues } from './line-shape.ts';
import { nameNumber, nameText } from './name-registry.ts';
import {
  FORM_COLUMNS,
  type FormColumns,
  type Indexes,
  LINE_COLUMNS,
  type LineColumns,
  ROW_COLUMNS,
  type RowColumns,
  runOf,
  type Segment,
} from './segment.ts';
import { createTextTable, type TextTable, textAt } from './text-table.ts';

/**
 * A segment as bytes: `PLSG`, the version of the format, the length of the head, the head as JSON in UTF-16, the columns one
 * after another at multiples of eight, and a SHA-256 of all that. Numbers are little-endian.
 */
export const SEGMENT_FORMAT = 1;

export type SegmentFault = 'not-a-segment' | 'unknown-version' | 'truncated' | 'checksum' | 'malformed';

/** Bytes that are no segment, or no longer the one that was written. Archives are derivable: rebuild them from the forms. */
export class DamagedSegmentError extends Error {
  override readonly name = 'DamagedSegmentError';
  readonly code: `segment/${SegmentFault}`;

  constructor(fault: SegmentFault) {
    super(`segment/${fault}`);
    this.code = `segment/${fault}`;
  }
}

const MAGIC = [0x50, 0x4c, 0x53, 0x47];
const PREFIX = 12;
const DIGEST = 32;

const TYPES = { u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
type TypeName = keyof typeof TYPES;
type Values = Uint16Array | Uint32Array | Float64Array;
type Column = { readonly name: string; readonly type: TypeName; readonly length: number };
type Head = Pick<Segment, 'firstForm' | 'formCount' | 'maxima'> & {
  /** Shapes as lists: their members' names would be most of it. */
  readonly runs: readonly (readonly [shape: readonly unknown[], from: number, to: number])[];
  readonly whole: readonly (readonly [number, SelfEvaluation])[];
  readonly columns: readonly Column[];
};

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Writes a segment; {@link decodeSegment} reads it back as it was. */
export function encodeSegment(segment: Segment): Uint8Array {
  if (!isLittleEndian) throw new Error('Segments are little-endian, and this processor is not');
  const columns = columnsOf(segment);
  const { firstForm, formCount, maxima, runs, whole } = segment;
  const head: Head = {
    firstForm,
    formCount,
    maxima,
    runs: runs.map(({ shape, from, to }) => [shapeValues(shape), from, to]),
    whole: [...whole],
    columns: columns.map(({ name, values }) => ({ name, type: typeOf(values), length: values.length })),
  };
  const headUnits = toCodeUnits(JSON.stringify(head));
  const headBytes = new Uint8Array(headUnits.buffer);
  let size = aligned(PREFIX + headBytes.length);
  const starts = columns.map(({ values }) => {
    const start = size;
    size = aligned(size + values.byteLength);
    return start;
  });
  const bytes = new Uint8Array(size + DIGEST);
  bytes.set(MAGIC);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, SEGMENT_FORMAT, true);
  view.setUint32(8, headBytes.length, true);
  bytes.set(headBytes, PREFIX);
  for (const [index, { values }] of columns.entries())
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), starts[index] ?? 0);
  bytes.set(sha256(bytes.subarray(0, size)), size);
  return bytes;
}

/** Reads a segment. Throws `DamagedSegmentError` with the reason when the bytes are not what was written. */
export function decodeSegment(bytes: Uint8Array): Segment {
  if (!isLittleEndian) throw new Error('Segments are little-endian, and this processor is not');
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) throw new DamagedSegmentError('not-a-segment');
  if (bytes.length < PREFIX + DIGEST) throw new DamagedSegmentError('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(4, true) !== SEGMENT_FORMAT) throw new DamagedSegmentError('unknown-version');
  const body = bytes.subarray(0, bytes.length - DIGEST);
  const digest = sha256(body);
  if (digest.some((byte, index) => byte !== bytes[body.length + index])) throw new DamagedSegmentError('checksum');
  const headLength = view.getUint32(8, true);
  if (PREFIX + headLength > body.length || headLength % 2 !== 0) throw new DamagedSegmentError('malformed');
  // From here on the bytes are those that were written; what is wrong now was written wrong.
  const head = JSON.parse(fromCodeUnits(new Uint16Array(body.slice(PREFIX, PREFIX + headLength).buffer))) as Head;
  return assemble(head, body, aligned(PREFIX + headLength));
}

function assemble(head: Head, body: Uint8Array, from: number): Segment {
  let at = from;
  const columns = new Map<string, Values>();
  for (const { name, type, length } of head.columns) {
    const bytes = length * TYPES[type].BYTES_PER_ELEMENT;
    if (at + bytes > body.length) throw new DamagedSegmentError('malformed');
    // A copy: the bytes may stand at an odd place, and the segment must not keep all of them alive.
    columns.set(name, new TYPES[type](body.slice(at, at + bytes).buffer));
    at = aligned(at + bytes);
  }
  const column = <T>(name: string): T => {
    const found = columns.get(name);
    if (!found) throw new DamagedSegmentError('malformed');
    return found as T;
  };
  const pick = <K extends string>(prefix: string, names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, column<Indexes>(`${prefix}.${name}`)])) as Record<K, Indexes>;
  return {
    firstForm: head.firstForm,
    formCount: head.formCount,
    forms: pick('forms', FORM_COLUMNS) satisfies FormColumns,
    starts: column<Uint32Array>('starts'),
    lines: pick('lines', LINE_COLUMNS) satisfies LineColumns,
    rows: pick('rows', ROW_COLUMNS) satisfies RowColumns,
    maxima: head.maxima,
    runs: head.runs.map(([shape, from, to]) => runOf(numberedShape(shapeFrom(shape)), from, to)),
    names: registered({ units: column<Uint16Array>('names.units'), ends: column<Uint32Array>('names.ends') }),
    texts: { units: column<Uint16Array>('texts.units'), ends: column<Uint32Array>('texts.ends') },
    numerators: column<Float64Array>('numerators'),
    denominators: column<Float64Array>('denominators'),
    whole: new Map(head.whole),
  };
}

/** Names are written as texts: their numbers are this process's own. The first text of a table is none. */
const unregistered = (names: Int32Array): TextTable => createTextTable([null, ...Array.from(names, nameText)]);

const registered = (names: TextTable): Int32Array =>
  Int32Array.from({ length: names.ends.length - 1 }, (_, index) => nameNumber(textAt(names, index + 1) ?? ''));

function columnsOf({ forms, starts, lines, rows, names, texts, numerators, denominators }: Segment) {
  const written = unregistered(names);
  return [
    ...FORM_COLUMNS.map((name) => ({ name: `forms.${name}`, values: forms[name] })),
    { name: 'starts', values: starts },
    ...LINE_COLUMNS.map((name) => ({ name: `lines.${name}`, values: lines[name] })),
    ...ROW_COLUMNS.map((name) => ({ name: `rows.${name}`, values: rows[name] })),
    { name: 'names.units', values: written.units },
    { name: 'names.ends', values: written.ends },
    { name: 'texts.units', values: texts.units },
    { name: 'texts.ends', values: texts.ends },
    { name: 'numerators', values: numerators },
    { name: 'denominators', values: denominators },
  ];
}

function typeOf(values: Values): TypeName {
  if (values instanceof Float64Array) return 'f64';
  return values instanceof Uint16Array ? 'u16' : 'u32';
}

const aligned = (size: number) => (size + 7) & ~7;

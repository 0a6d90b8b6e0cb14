import type { SelfEvaluation } from '@plumbline/core';
import { type Digest, type Frame, type FrameFault, readFrame, writeFrame } from './frame.ts';
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

/** The version of a segment as bytes, which are a frame that begins with `PLSG`. */
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

const MAGIC = 'PLSG';

const KIND: Frame = { magic: MAGIC, version: SEGMENT_FORMAT, fail: (fault) => new DamagedSegmentError(faultOf(fault)) };

const faultOf = (fault: FrameFault): SegmentFault => (fault === 'foreign' ? 'not-a-segment' : fault);

type Head = Pick<Segment, 'firstForm' | 'formCount' | 'maxima'> & {
  /** Shapes as lists: their members' names would be most of it. */
  readonly runs: readonly (readonly [shape: readonly unknown[], from: number, to: number])[];
  readonly whole: readonly (readonly [number, SelfEvaluation])[];
};

/** Writes a segment; {@link decodeSegment} reads it back as it was. */
export function encodeSegment(segment: Segment): Uint8Array {
  const { firstForm, formCount, maxima, runs, whole } = segment;
  const head: Head = {
    firstForm,
    formCount,
    maxima,
    runs: runs.map(({ shape, from, to }) => [shapeValues(shape), from, to]),
    whole: [...whole],
  };
  return writeFrame(KIND, head, columnsOf(segment));
}

/** Reads a segment. Throws `DamagedSegmentError` with the reason when the bytes are not what was written. */
export function decodeSegment(bytes: Uint8Array, digest?: Digest): Segment {
  const { head, column } = readFrame<Head>(KIND, bytes, digest);
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

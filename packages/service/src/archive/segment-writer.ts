import type { SelfEvaluation } from '@plumbline/core';
import type { ArchiveSegmentRecord, ArchiveSubject } from '@plumbline/storage';
import { createFormPacker, encodeSegment, SEGMENT_FORMAT, type Segment } from '@plumbline/whatif';
import { KEY_BYTES, keyOf } from './assessment-key.ts';
import { noBits } from './bits.ts';
import { officialScores } from './official-scores.ts';
import { checksumOf } from './segment-checksum.ts';

type Origin = { readonly newId: () => string; readonly now: () => string };

/** Packs assessments of one year into segments, in the order they are given. */
export type SegmentWriter = {
  readonly add: (subject: ArchiveSubject) => void;
  /** How many stand in segments that are not full yet. */
  readonly open: () => number;
  readonly has: (assessmentId: string) => boolean;
  readonly finish: () => readonly ArchiveSegmentRecord[];
};

export function createSegmentWriter(fiscalYear: number, origin: Origin): SegmentWriter {
  const packer = createFormPacker();
  const written: ArchiveSegmentRecord[] = [];
  const packed = new Set<string>();
  let subjects: SubjectColumns = subjectColumns();
  const keep = (segment: Segment | null) => {
    if (segment === null) return;
    written.push(recordOf(fiscalYear, origin, segment, subjects));
    subjects = subjectColumns();
  };
  return {
    add: (subject) => {
      if (packed.has(subject.id)) return;
      packed.add(subject.id);
      subjects.add(subject);
      keep(packer.add(JSON.parse(subject.form) as SelfEvaluation));
    },
    open: () => subjects.count(),
    has: (assessmentId) => packed.has(assessmentId),
    finish: () => {
      keep(packer.finish());
      return written;
    },
  };
}

type SubjectColumns = ReturnType<typeof subjectColumns>;

/** What is kept of each form beside the form. */
function subjectColumns() {
  const keys: Buffer[] = [];
  const revisions: number[] = [];
  const owners: number[] = [];
  const numbers = new Map<string, number>();
  const officials = officialScores();
  return {
    add(subject: ArchiveSubject): void {
      keys.push(keyOf(subject.id));
      revisions.push(subject.revision);
      const owner = numbers.get(subject.organisationId) ?? numbers.size;
      numbers.set(subject.organisationId, owner);
      owners.push(owner);
      officials.add(subject);
    },
    count: () => keys.length,
    columns: () => ({
      organisations: JSON.stringify([...numbers.keys()]),
      owners: bytesOf(Uint16Array.from(owners)),
      revisions: bytesOf(Uint32Array.from(revisions)),
      assessmentIds: Buffer.concat(keys, keys.length * KEY_BYTES),
      officials: officials.text(),
    }),
  };
}

function recordOf(
  fiscalYear: number,
  { newId, now }: Origin,
  { formCount, ...segment }: Segment,
  subjects: SubjectColumns,
): ArchiveSegmentRecord {
  // A segment does not say where it stands among the others: they come and go.
  const bytes = encodeSegment({ ...segment, formCount, firstForm: 0 });
  const said = {
    id: newId(),
    fiscalYear,
    format: SEGMENT_FORMAT,
    formCount,
    deadCount: 0,
    packedAt: now(),
    segmentSha256: digestOf(bytes),
    dead: noBits(formCount),
    ...subjects.columns(),
  };
  return { ...said, revision: 1, retiredAt: null, checksum: checksumOf(said), segment: bytes };
}

/** A segment ends with its SHA-256. */
export const digestOf = (segment: Uint8Array): string => Buffer.from(segment.subarray(-DIGEST)).toString('hex');
const DIGEST = 32;

const bytesOf = ({ buffer }: Uint16Array | Uint32Array): Uint8Array => new Uint8Array(buffer);

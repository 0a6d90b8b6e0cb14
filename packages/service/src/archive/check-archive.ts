import type { ArchiveSegmentRecord, Store } from '@plumbline/storage';
import { DamagedSegmentError, decodeSegment } from '@plumbline/whatif';
import { othersTurn } from '../others-turn.ts';
import { idAt } from './assessment-key.ts';
import { hasBit } from './bits.ts';
import { packArchive } from './pack-archive.ts';
import type { Packing } from './pack-changes.ts';
import { repack } from './repack.ts';
import { checksumOf } from './segment-checksum.ts';
import { digestOf } from './segment-writer.ts';

/** What is wrong with the archive; nothing where all lists are empty. */
export type ArchiveVerdict = {
  readonly segments: number;
  readonly forms: number;
  /** How many changes wait to be packed: what they are about is no fault yet. */
  readonly waiting: number;
  /** Segments whose bytes are not those that were written. */
  readonly damaged: readonly string[];
  /** Accepted assessments that stand nowhere. */
  readonly missing: readonly string[];
  /** Those that stand at an earlier revision. */
  readonly stale: readonly string[];
  /** Those that stand twice, or are not accepted at all. */
  readonly surplus: readonly string[];
};

export const isWhole = ({ damaged, missing, stale, surplus }: ArchiveVerdict): boolean =>
  [damaged, missing, stale, surplus].every(({ length }) => length === 0);

/** Accepted assessments are asked for so many at a time. */
const SLICE = 1000;

/** Verifies every checksum, and that every accepted form is alive in exactly one segment at its newest revision. */
export async function checkArchive(store: Store): Promise<ArchiveVerdict> {
  const waiting = new Set((await store.archive.changes(MOST_CHANGES)).map(({ assessmentId }) => assessmentId));
  const seen = await standingForms(store);
  const [missing, stale]: [string[], string[]] = [[], []];
  for (let after: string | null = null, more = true; more; ) {
    const page: Awaited<ReturnType<Store['archive']['accepted']>> = await store.archive.accepted(SLICE, after);
    for (const { id, revision } of page) {
      const packed = seen.revisions.get(id);
      seen.revisions.delete(id);
      if (waiting.has(id)) continue;
      if (packed === undefined) missing.push(id);
      else if (packed !== revision) stale.push(id);
    }
    after = page.at(-1)?.id ?? null;
    more = after !== null;
    await othersTurn();
  }
  const surplus = [...new Set([...seen.doubled, ...seen.revisions.keys()])].filter((id) => !waiting.has(id));
  const { segments, forms, damaged } = seen;
  return { segments, forms, waiting: waiting.size, damaged, missing, stale, surplus };
}

/** Nobody waits so long that there are more. */
const MOST_CHANGES = 10_000_000;

async function standingForms({ archive }: Store) {
  const revisions = new Map<string, number>();
  const [damaged, doubled]: [string[], string[]] = [[], []];
  let forms = 0;
  const heads = await archive.heads();
  for (const { id } of heads) {
    const record = await archive.segment(id);
    if (record === null || !isUndamaged(record)) {
      damaged.push(id);
      continue;
    }
    const packed = new DataView(record.revisions.buffer, record.revisions.byteOffset, record.revisions.byteLength);
    for (let position = 0; position < record.formCount; position++) {
      if (hasBit(record.dead, position)) continue;
      const assessmentId = idAt(record.assessmentIds, position);
      if (revisions.has(assessmentId)) doubled.push(assessmentId);
      revisions.set(assessmentId, packed.getUint32(position * 4, true));
      forms++;
    }
    await othersTurn();
  }
  return { segments: heads.length, forms, damaged, doubled, revisions };
}

function isUndamaged(record: ArchiveSegmentRecord): boolean {
  try {
    return (
      record.checksum === checksumOf(record) &&
      record.segmentSha256 === digestOf(record.segment) &&
      record.formCount === decodeSegment(record.segment).formCount
    );
  } catch (error) {
    if (error instanceof DamagedSegmentError) return false;
    throw error;
  }
}

/** Packs anew whatever is wrong: damaged segments go, and what stands wrongly is taken from the forms again. */
export async function repairArchive(
  context: Packing,
  { damaged, missing, stale, surplus }: ArchiveVerdict,
): Promise<void> {
  const { store, now } = context;
  // Which forms a damaged segment had cannot be trusted either: they are found missing.
  await store.transaction(async ({ archive }) => {
    for (const id of damaged) {
      const index = await archive.index(id);
      if (index !== null && index.retiredAt === null) await archive.retire(id, index.revision, now());
    }
    await archive.note([...missing, ...stale]);
  });
  if (surplus.length > 0) for (const { id } of await store.archive.heads()) await repack(store, id, now());
  if (damaged.length > 0) {
    const { missing: lost } = await checkArchive(store);
    await store.archive.note(lost);
  }
  await packArchive(context);
}

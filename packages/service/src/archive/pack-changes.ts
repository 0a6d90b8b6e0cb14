import type {
  ArchiveChangeRecord,
  ArchiveSegmentHead,
  ArchiveSegmentIndex,
  ArchiveSegmentRecord,
  StoreSession,
} from '@plumbline/storage';
import { SEGMENT_FORMS } from '@plumbline/whatif';
import { othersTurn } from '../others-turn.ts';
import type { ServiceContext } from '../service-context.ts';
import { setBit } from './bits.ts';
import { aliveIn, placesOf } from './places.ts';
import { checksumOf } from './segment-checksum.ts';
import { createSegmentWriter, type SegmentWriter } from './segment-writer.ts';

export type Packing = Pick<ServiceContext, 'store' | 'newId' | 'now'>;

/** So many changes are packed at a time: those of all years together, so that an archive that is packed at once has full segments from the start. */
const AT_ONCE = 8 * SEGMENT_FORMS;
/** Forms are read and packed so many at a time; in between others have their turn. */
const SLICE = 50;

/**
 * Packs the changes that have waited longest: their forms go into new segments, and die where they stood. Small segments, and those in which much is dead,
 * are packed along, so that there are few of them however forms come. Returns how many changes were packed, 0 where none waits, and null where another
 * process packed the same year meanwhile: then nothing was done.
 */
export async function packChanges(context: Packing): Promise<number | null> {
  const { archive } = context.store;
  const changes = await archive.changes(AT_ONCE);
  if (changes.length === 0) return 0;
  const writers = new Map<number, SegmentWriter>();
  const changed = new Set(changes.map(({ assessmentId }) => assessmentId));
  await addSubjects(context, writers, changed);
  const years: YearPacking[] = [];
  for (const [fiscalYear, writer] of writers) years.push(await packYear(context, fiscalYear, writer, changed));
  return (await keep(context, changes, years)) ? changes.length : null;
}

/** What a year comes to, and what was there when it was worked out. */
type YearPacking = {
  readonly fiscalYear: number;
  readonly seen: readonly ArchiveSegmentHead[];
  readonly fresh: readonly ArchiveSegmentRecord[];
  /** Segments in which forms die. */
  readonly dying: readonly ArchiveSegmentIndex[];
  readonly retiring: readonly ArchiveSegmentHead[];
};

async function addSubjects(
  { store, newId, now }: Packing,
  writers: Map<number, SegmentWriter>,
  assessmentIds: Iterable<string>,
): Promise<void> {
  const ids = [...assessmentIds];
  for (let from = 0; from < ids.length; from += SLICE) {
    for (const subject of await store.archive.subjects(ids.slice(from, from + SLICE))) {
      const { fiscalYear } = subject;
      const writer = writers.get(fiscalYear) ?? createSegmentWriter(fiscalYear, { newId, now });
      writers.set(fiscalYear, writer);
      writer.add(subject);
    }
    await othersTurn();
  }
}

async function packYear(
  context: Packing,
  fiscalYear: number,
  writer: SegmentWriter,
  changed: ReadonlySet<string>,
): Promise<YearPacking> {
  const { archive } = context.store;
  const seen = await archive.heads(fiscalYear);
  const places = placesOf(changed);
  const standing: Standing[] = [];
  for (const { id } of seen) {
    const index = await archive.index(id);
    if (index !== null) standing.push(withDeaths(index, places.in(index)));
    await othersTurn();
  }
  const along = packedAlong(standing, writer.open());
  for (const { index } of along) await addSubjects(context, new Map([[fiscalYear, writer]]), aliveIn(index));
  const rest = standing.filter((one) => !along.includes(one));
  return {
    fiscalYear,
    seen,
    fresh: writer.finish(),
    dying: rest.filter(({ deaths }) => deaths > 0).map(({ index }) => index),
    retiring: along.map(({ index }) => index),
  };
}

type Standing = { readonly index: ArchiveSegmentIndex; readonly deaths: number; readonly alive: number };

function withDeaths(index: ArchiveSegmentIndex, positions: readonly number[]): Standing {
  const dead = Uint8Array.from(index.dead);
  for (const position of positions) setBit(dead, position);
  const deadCount = index.deadCount + positions.length;
  const changed = { ...index, dead, deadCount };
  return {
    index: { ...changed, checksum: checksumOf(changed) },
    deaths: positions.length,
    alive: index.formCount - deadCount,
  };
}

/**
 * Which segments are packed along: those in which more than a fifth is dead, and, from the smallest on, those that have no more forms than are packed
 * already. So each form is packed again only when its segment doubles, and of segments that are not full there are never more than a dozen.
 */
function packedAlong(standing: readonly Standing[], open: number): readonly Standing[] {
  let forms = open;
  return [...standing]
    .sort((one, other) => one.alive - other.alive)
    .filter(({ index, alive }) => {
      const isWorn = index.deadCount * MOST_DEAD > index.formCount;
      const isSmall = alive <= forms && forms + alive <= SEGMENT_FORMS;
      if (isWorn || isSmall) forms += alive;
      return isWorn || isSmall;
    });
}

const MOST_DEAD = 5;

/** All or nothing; nothing where a year is not as it was seen. */
function keep(
  { store, now }: Packing,
  changes: readonly ArchiveChangeRecord[],
  years: readonly YearPacking[],
): Promise<boolean> {
  return store.transaction(async (session) => {
    const at = now();
    for (const year of years) if (!(await isAsSeen(session, year))) return false;
    for (const { fresh, dying, retiring } of years) {
      for (const segment of fresh) await session.archive.insert(segment);
      for (const { id, dead, deadCount, checksum, revision } of dying)
        await session.archive.saveDead({ id, dead, deadCount, checksum }, revision);
      for (const { id, revision } of retiring) await session.archive.retire(id, revision, at);
    }
    await session.archive.settle(changes.map(({ sequence }) => sequence));
    return true;
  });
}

async function isAsSeen({ archive }: StoreSession, { fiscalYear, seen }: YearPacking): Promise<boolean> {
  const now = await archive.heads(fiscalYear);
  return (
    now.length === seen.length &&
    seen.every(({ id, revision }, at) => now[at]?.id === id && now[at]?.revision === revision)
  );
}

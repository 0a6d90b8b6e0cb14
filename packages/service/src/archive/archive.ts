import { nodeSha256 } from '@plumbline/catalog';
import { turns } from '@plumbline/core';
import type { AssessmentState, YearTally } from '@plumbline/storage';
import { SEGMENT_FORMAT } from '@plumbline/whatif';
import { rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { ARCHIVE_READERS } from './archive-readers.ts';
import { packArchive } from './pack-archive.ts';
import type { Packing } from './pack-changes.ts';
import { type PackedYear, readPackedYear } from './packed-year.ts';
import { createShelf } from './shelf.ts';

const ACCEPTED: readonly AssessmentState[] = ['accepted', 'rechecked'];

export type ArchiveYear = YearTally & {
  /** How many forms are packed; `count` when the year is ready. */
  readonly packed: number;
};

/**
 * Past forms, packed for whoever wants to see what a rule would have made of them. They are read from the archive, which is
 * packed once for everybody; what had to be packed apart for a scope is kept while it is asked for.
 */
export type Archive = {
  /** The years there are, and how far each is packed. Begins the packing of those that are `wanted`. */
  readonly years: (actor: Actor, wanted?: readonly number[]) => Promise<readonly ArchiveYear[]>;
  /** A year, packed; waits while it is not. One without forms is empty. */
  readonly year: (actor: Actor, fiscalYear: number) => Promise<PackedYear>;
};

/** What is kept at most, in bytes of segments: a million forms have less than twice that. */
const MOST_KEPT = 256 * 1024 * 1024;

export function createArchive(context: Packing): Archive {
  const { store } = context;
  const shelf = createShelf<PackedYear>({
    most: MOST_KEPT,
    sizeOf: ({ segments }) => segments.reduce((sum, { length }) => sum + length, 0),
  });
  // Two years read at once are both ready only when the longer is.
  const oneByOne = turns();
  const nameOf = ({ organisationIds, tally }: Scoped) =>
    [`${tally.fiscalYear} ${organisationIds.join(' ')}`, tagOf(organisationIds, tally)] as const;
  const bookOf = (scoped: Scoped) => {
    const [name, tag] = nameOf(scoped);
    return shelf.take(name, tag, (progress) => oneByOne(() => readYear(context, scoped, tag, progress)));
  };
  const tallies = async (actor: Actor, fiscalYear?: number) => {
    const organisationIds = scopeOf(await rightsIn(store, actor), ARCHIVE_READERS);
    const filter = { organisationIds, states: ACCEPTED, ...(fiscalYear === undefined ? {} : { fiscalYear }) };
    return { organisationIds, years: await store.assessments.tally(filter) };
  };
  return {
    years: async (actor, wanted = []) => {
      const { organisationIds, years } = await tallies(actor);
      return years.map((tally) => {
        const scoped = { organisationIds, tally };
        const book = wanted.includes(tally.fiscalYear) ? bookOf(scoped) : shelf.look(...nameOf(scoped));
        return { ...tally, packed: book?.progress() ?? 0 };
      });
    },
    year: async (actor, fiscalYear) => {
      const { organisationIds, years } = await tallies(actor, fiscalYear);
      const [tally] = years;
      return tally
        ? bookOf({ organisationIds, tally }).value
        : { segments: [], assessmentIds: [], tag: `${fiscalYear}-none` };
    },
  };
}

type Scoped = { readonly organisationIds: readonly string[]; readonly tally: YearTally };

/** Says whose forms they are as well: what a browser kept for one person is never taken for what another may see. */
const tagOf = (organisationIds: readonly string[], { fiscalYear, count, newestChange }: YearTally) =>
  nodeSha256([SEGMENT_FORMAT, fiscalYear, count, newestChange, ...organisationIds].join(' ')).slice(0, 32);

/** Packs what waits, and then hands out what may be read of the year. */
async function readYear(
  context: Packing,
  { organisationIds, tally: { fiscalYear } }: Scoped,
  tag: string,
  progress: (forms: number) => void,
): Promise<PackedYear> {
  await packArchive(context);
  return { ...(await readPackedYear(context.store, { fiscalYear, organisationIds }, progress)), tag };
}

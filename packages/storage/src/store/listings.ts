import { type Database, inTransaction } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { contains, containsExactly, searchTextOf } from '../database/search-text.ts';
import type { AssessmentListingRow } from '../database/tables.ts';
import { inOrder, listingCursor, RANKS } from '../paging/listing-order.ts';
import { emptyPage, oneMoreThan, pageOf } from '../paging/page-of.ts';
import type { Page, PageRequest } from '../ports/page.ts';
import type { AssessmentStore, ListingFilter, ListingOrder } from '../ports/store.ts';
import type { AssessmentRecord } from '../records/assessment.ts';
import type { AssessmentFigures, AssessmentListing } from '../records/listing.ts';
import { noteIfAccepted } from './archive-changes.ts';

type Listings = Pick<AssessmentStore, 'listings' | 'keepFigures' | 'withoutFigures'>;

/** The narrow rows that lists are made of. */
export function listingsIn(database: Database): Listings {
  return {
    listings: (filter, order, page) => list(database, filter, order, page),
    keepFigures: (id, figures) =>
      inTransaction(database, async ({ kysely }) => {
        const before = kysely.selectFrom('assessmentListings').select(['id', 'state', 'total', 'rating']);
        const known = await before.where('id', '=', id).executeTakeFirst();
        if (known === undefined) throw new Error(`There is no assessment ${id} to keep figures of`);
        await kysely.updateTable('assessmentListings').set(figureColumns(figures)).where('id', '=', id).execute();
        // The archive has the score that counts beside the form.
        if (known.total !== figures.total || known.rating !== figures.rating) await noteIfAccepted(kysely, known);
      }),
    withoutFigures: async (limit, after) => {
      const unknown = database.kysely.selectFrom('assessmentListings').where('findingCount', 'is', null);
      const behind = after === null ? unknown : unknown.where('id', '>', after);
      return (await behind.select('id').orderBy('id').limit(limit).execute()).map(({ id }) => id);
    },
  };
}

/** Puts an assessment that was just inserted into lists. */
export async function addListing(kysely: Database['kysely'], assessment: AssessmentRecord): Promise<void> {
  const { id, organisationId, fiscalYear } = assessment;
  const row = { id, organisationId, fiscalYear, ...changingColumns(assessment) };
  await kysely.insertInto('assessmentListings').values(row).execute();
}

/** Brings the row of an assessment that was just saved up to it. */
export async function followListing(kysely: Database['kysely'], assessment: AssessmentRecord): Promise<void> {
  const row = kysely.updateTable('assessmentListings').set(changingColumns(assessment));
  await row.where('id', '=', assessment.id).execute();
}

async function list(
  database: Database,
  filter: ListingFilter,
  order: ListingOrder,
  { limit, after }: PageRequest,
): Promise<Page<AssessmentListing>> {
  if (filter.organisationIds.length === 0 || filter.states?.length === 0) return emptyPage;
  const { kysely } = database;
  const rank = RANKS[order.by];
  const direction = order.descending ? 'desc' : 'asc';
  let found = filtered(database, filter).select('id');
  if (after !== null) found = found.where(inOrder(order, after));
  // First which, by the index alone; then what is shown of them.
  const onPage = found.orderBy(rank, direction).orderBy('id', direction).limit(oneMoreThan(limit));
  const rows = await kysely
    .selectFrom('assessmentListings')
    .innerJoin('assessments', 'assessments.id', 'assessmentListings.id')
    .select([...HEAD, ...FIGURES, 'nameRank', 'totalRank', 'differenceRank'])
    .where('assessmentListings.id', 'in', onPage)
    .orderBy(`assessmentListings.${rank}`, direction)
    .orderBy('assessmentListings.id', direction)
    .execute();
  const { items, next } = pageOf(rows, limit, listingCursor(order));
  return { items: items.map(listingOf), next };
}

function filtered({ kysely, dialect }: Database, filter: ListingFilter) {
  const { organisationIds, fiscalYear, untilYear, states, rating, hasFindings, findingCode, search } = filter;
  let found = kysely.selectFrom('assessmentListings').where(isAmong(dialect, 'organisationId', organisationIds));
  if (fiscalYear !== undefined) found = found.where('fiscalYear', '=', fiscalYear);
  if (untilYear !== undefined) found = found.where('fiscalYear', '<=', untilYear);
  if (states !== undefined) found = found.where('state', 'in', states);
  if (rating !== undefined) found = found.where('rating', '=', rating);
  if (hasFindings !== undefined) found = found.where('findingCount', hasFindings ? '>' : '=', 0);
  if (findingCode !== undefined) found = found.where(containsExactly(dialect, 'findingCodes', ` ${findingCode} `));
  return search === undefined ? found : found.where(contains('searchText', search));
}

const HEAD = [
  'assessments.id',
  'assessments.organisationId',
  'assessments.fiscalYear',
  'projectName',
  'assessments.state',
  'revision',
  'officialScorecardId',
  'isDemo',
  'createdBy',
  'createdAt',
  'updatedBy',
  'assessments.updatedAt',
] as const;

const FIGURES = [
  'declaredTotal',
  'total',
  'rating',
  'difference',
  'declaredCents',
  'totalCents',
  'differenceCents',
  'findingCount',
  'findingCodes',
] as const;

type Ranks = Pick<AssessmentListingRow, 'nameRank' | 'totalRank' | 'differenceRank'>;
type Row = Omit<AssessmentListing, 'isDemo' | 'findingCodes'> & {
  readonly isDemo: 0 | 1;
  readonly findingCodes: string | null;
} & Ranks;

const listingOf = ({
  nameRank: _,
  totalRank: __,
  differenceRank: ___,
  isDemo,
  findingCodes,
  ...row
}: Row): AssessmentListing => ({
  ...row,
  isDemo: isDemo === 1,
  findingCodes: findingCodes === null ? null : codesOf(findingCodes),
});

/** Codes as they are kept: each between spaces. */
export const codesOf = (kept: string): readonly string[] => kept.split(' ').filter((code) => code !== '');

const NOTHING_KNOWN: AssessmentFigures = {
  declaredTotal: null,
  total: null,
  rating: null,
  difference: null,
  declaredCents: null,
  totalCents: null,
  differenceCents: null,
  findingCount: null,
  findingCodes: null,
};

/** Stands below every figure. */
const UNKNOWN = -(2 ** 31);

const changingColumns = ({ state, updatedAt, projectName }: AssessmentRecord) => {
  const searchText = searchTextOf(projectName);
  const nameRank = [...searchText].slice(0, NAME_RANK_CHARACTERS).join('');
  return { state, updatedAt, searchText, nameRank, ...figureColumns(NOTHING_KNOWN) };
};

/** So many tell names apart; further ones are in the order of their identifiers. */
const NAME_RANK_CHARACTERS = 100;

const figureColumns = ({ findingCodes, ...figures }: AssessmentFigures) => ({
  ...figures,
  findingCodes: findingCodes === null ? null : ` ${findingCodes.join(' ')} `,
  totalRank: figures.totalCents ?? UNKNOWN,
  differenceRank: figures.differenceCents ?? UNKNOWN,
});

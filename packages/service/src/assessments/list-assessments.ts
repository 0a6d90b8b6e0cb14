import type {
  AssessmentListing,
  AssessmentState,
  ListingFilter,
  ListingOrder,
  Page,
  PageRequest,
} from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { lastOverdueYear, NOT_HANDED_IN } from './deadline.ts';
import { readableOrganisations } from './readable-organisations.ts';

export type ListAssessmentsInput = Omit<ListingFilter, 'organisationIds' | 'untilYear'> & {
  /** Only those of this organisation and everything below it; without it, of all the actor may read. */
  readonly organisationId?: string;
  /** True for those alone that are late. */
  readonly isLate?: boolean;
  /** Newest change first unless another is said. */
  readonly order?: ListingOrder;
  readonly page: PageRequest;
};

/** `isLate`: not handed in, and its day is past. */
export type ListedAssessment = AssessmentListing & { readonly isLate: boolean };

const NEWEST: ListingOrder = { by: 'updated', descending: true };

/** A page of the assessments that the actor may read. */
export async function listAssessments(
  context: ServiceContext,
  actor: Actor,
  { organisationId, isLate = false, order = NEWEST, page, ...filter }: ListAssessmentsInput,
): Promise<Page<ListedAssessment>> {
  const { store, deadline = null, now } = context;
  const organisationIds = await readableOrganisations(store, actor, organisationId);
  const overdue = lastOverdueYear(deadline, now());
  if (isLate && overdue === null) return { items: [], next: null };
  const late = isLate && overdue !== null ? { untilYear: overdue, states: notHandedIn(filter.states) } : {};
  const found = await store.assessments.listings({ ...filter, ...late, organisationIds }, order, page);
  return { ...found, items: found.items.map((one) => ({ ...one, isLate: isLateBy(overdue, one) })) };
}

const notHandedIn = (states: readonly AssessmentState[] = NOT_HANDED_IN) =>
  states.filter((state) => NOT_HANDED_IN.includes(state));

const isLateBy = (overdue: number | null, { fiscalYear, state }: AssessmentListing) =>
  overdue !== null && fiscalYear <= overdue && NOT_HANDED_IN.includes(state);

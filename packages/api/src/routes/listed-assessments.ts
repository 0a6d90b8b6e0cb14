import type { ListAssessmentsInput, ListedAssessment } from '@plumbline/service';
import type { AssessmentQuery } from '../contracts/assessments.ts';
import type { ContractOf } from '../contracts/contract.ts';

type Wanted = Omit<ContractOf<typeof AssessmentQuery>, 'limit' | 'after'>;

/** What a query asks of a list, as the use case takes it. */
export function listed({
  state,
  finding,
  findings,
  late,
  sort = 'updated',
  order = 'desc',
  ...same
}: Wanted): Omit<ListAssessmentsInput, 'page'> {
  return {
    ...same,
    ...(state === undefined ? {} : { states: [state] }),
    ...(finding === undefined ? {} : { findingCode: finding }),
    ...(findings === undefined ? {} : { hasFindings: findings === 'any' }),
    ...(late === undefined ? {} : { isLate: late }),
    order: { by: sort, descending: order === 'desc' },
  };
}

/** Without the hundredths, which are for the database. */
export const shownListing = ({
  declaredCents: _,
  totalCents: __,
  differenceCents: ___,
  findingCount,
  findingCodes,
  ...rest
}: ListedAssessment) => ({ ...rest, findings: findingCount, findingCodes: findingCodes && [...findingCodes] });

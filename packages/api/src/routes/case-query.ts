import { SKIP_REASONS, type SkipReason } from '@plumbline/core';
import type { CaseQuery } from '@plumbline/whatif';
import type { ContractOf } from '../contracts/contract.ts';
import { NO_GRADE, type StudyCaseQuery } from '../contracts/studies.ts';

type Asked = ContractOf<typeof StudyCaseQuery>;

/** Cases of a page when nobody says how many. */
const PAGE = 50;

/** Which cases are asked for, as the list of them takes it. A cell of the matrix needs both of its grades. */
export function caseQuery({ from, to, unit, year, direction, skipped, rule, limit, offset }: Asked): CaseQuery {
  const cell = from === undefined || to === undefined ? {} : { cell: { from: gradeOf(from), to: gradeOf(to) } };
  return {
    filter: {
      ...cell,
      ...(unit === undefined ? {} : { unit }),
      ...(year === undefined ? {} : { year }),
      ...(rule === undefined ? {} : { rule }),
      ...(direction === undefined ? {} : { moved: direction === 'same' ? 'unchanged' : direction }),
      ...(skipped === undefined ? {} : isReason(skipped) ? { reason: skipped } : { skipped: skipped === 'any' }),
    },
    limit: limit ?? PAGE,
    offset: offset ?? 0,
  };
}

const gradeOf = (name: string) => (name === NO_GRADE ? null : name);

const isReason = (skipped: string): skipped is SkipReason => SKIP_REASONS.some((reason) => reason === skipped);

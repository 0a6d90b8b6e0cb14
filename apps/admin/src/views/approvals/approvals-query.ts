import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';

export type ApprovalItem = InferResponseType<typeof api.approvals.$get, 200>['items'][number];
export type ListName = 'forMe' | 'mine' | 'decided';

/** One of the lists of drafts that are decided about. */
export const approvalsQuery = (of: ListName) =>
  queryOptions({ queryKey: ['approvals', of], queryFn: () => answer(api.approvals.$get({ query: { of } })) });

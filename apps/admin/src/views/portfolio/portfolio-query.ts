import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';

export type Portfolio = InferResponseType<typeof api.portfolio.$get, 200>;
export type PortfolioUnit = Portfolio['units'][number];
type PortfolioSearch = { readonly year?: number; readonly unit?: string };

/** How a year stands: the last with forms, and all units, where none is named. */
export const portfolioQuery = ({ year, unit }: PortfolioSearch) => {
  const query = {
    ...(year === undefined ? {} : { fiscalYear: String(year) }),
    ...(unit === undefined ? {} : { organisationId: unit }),
  };
  return queryOptions({
    queryKey: ['portfolio', query],
    queryFn: () => answer(api.portfolio.$get({ query: query as never })),
  });
};

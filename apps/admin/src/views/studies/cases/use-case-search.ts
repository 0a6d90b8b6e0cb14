import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CaseSearch } from './case-search.ts';

/** The list as the address has it, and the ways to another. */
export function useCaseSearch() {
  const search: CaseSearch = useSearch({ from: '/studies/$id' });
  const navigate = useNavigate({ from: '/studies/$id' });
  const { page, ...filters } = search;
  const go = (wanted: CaseSearch) => void navigate({ search: wanted, resetScroll: false });
  return {
    search,
    page: page ?? 1,
    /** Narrows the list otherwise, from its first page. A filter that is undefined is taken off. */
    change: (changed: { readonly [K in keyof CaseSearch]?: CaseSearch[K] | undefined }) =>
      go(without({ ...filters, ...changed })),
    clear: () => go({}),
    turnTo: (to: number) => go(to === 1 ? filters : { ...filters, page: to }),
  };
}

const without = (search: { readonly [K in keyof CaseSearch]?: CaseSearch[K] | undefined }): CaseSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

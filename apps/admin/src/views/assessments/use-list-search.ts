import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import type { ListSearch } from './list-search.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Where the pages before this one began; the first has none. */
    trail?: readonly (string | null)[];
  }
}

/** The list as the address has it, and the ways to another. */
export function useListSearch() {
  const search: ListSearch = useSearch({ from: '/assessments' });
  const trail = useLocation({ select: ({ state }) => state.trail ?? [] });
  const navigate = useNavigate();
  const { after, ...list } = search;
  return {
    search,
    /** How many pages stand before this one, as far as anybody knows who came by an address. */
    page: trail.length + 1,
    /** Narrows or orders the list otherwise: from its first page. A filter that is undefined is taken off. */
    change: (changed: { readonly [K in keyof ListSearch]?: ListSearch[K] | undefined }, replace = false) =>
      void navigate({ to: '/assessments', search: without({ ...list, ...changed }), replace }),
    clear: () => void navigate({ to: '/assessments', search: {} }),
    next: (from: string) =>
      void navigate({
        to: '/assessments',
        search: { ...list, after: from },
        state: { trail: [...trail, after ?? null] },
      }),
    previous: () => {
      const before = trail.at(-1) ?? null;
      const state = { trail: trail.slice(0, -1) };
      void navigate({ to: '/assessments', search: before === null ? list : { ...list, after: before }, state });
    },
  };
}

/** An address has no word for what is not there. */
const without = (search: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as ListSearch;

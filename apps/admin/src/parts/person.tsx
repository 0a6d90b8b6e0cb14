import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** Somebody by what they are called; by their identifier where one may not know them. */
export function Person({ id }: { readonly id: string }) {
  const { data } = useQuery({
    queryKey: ['person', id],
    queryFn: () => nameOf(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <span>{data === undefined ? '…' : (data ?? id)}</span>;
}

let waiting: { readonly ids: Set<string>; readonly names: Promise<ReadonlyMap<string, string>> } | null = null;

/** Who is asked for in the same moment is asked for together. */
async function nameOf(id: string): Promise<string | null> {
  waiting ??= begin();
  waiting.ids.add(id);
  return (await waiting.names).get(id) ?? null;
}

function begin(): NonNullable<typeof waiting> {
  const ids = new Set<string>();
  const names = new Promise<void>((resolve) => setTimeout(resolve, 20)).then(async () => {
    waiting = null;
    const { items } = await answer(api.people.names.$get({ query: { ids: [...ids].join(',') } }));
    return new Map(items.map((person) => [person.id, person.name]));
  });
  return { ids, names };
}

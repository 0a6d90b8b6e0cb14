import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';
import { useSay } from '../language/language.tsx';
import { WORDS } from './words.ts';

/** Somebody by what they are called. Of those one may not know it is said that they are of elsewhere; nobody is the program. */
export function Person({ id }: { readonly id: string | null }) {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['person', id],
    queryFn: () => (id === null ? null : nameOf(id)),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (id === null) return <span>{say(WORDS.program)}</span>;
  return <span title={data === null ? id : undefined}>{data === undefined ? '…' : (data ?? say(WORDS.stranger))}</span>;
}

/** So many fit into an address. */
const AT_ONCE = 100;

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
    const wanted = [...ids];
    const pages = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, page) =>
      wanted.slice(page * AT_ONCE, (page + 1) * AT_ONCE),
    );
    const found = await Promise.all(
      pages.map((page) => answer(api.people.names.$get({ query: { ids: page.join(',') } }))),
    );
    return new Map(found.flatMap(({ items }) => items.map((person) => [person.id, person.name] as const)));
  });
  return { ids, names };
}

import { answer, api } from '../../api/api.ts';
import { type ListSearch, listQuery } from './list-search.ts';

/** As many as one archive takes, and one more, so that too many are seen to be. */
const ENOUGH = 501;
const A_PAGE = 200;

/** The forms of a list over all its pages, in its order; no more than are enough to know that they are too many. */
export async function listedIds(search: ListSearch): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const query = { ...listQuery(search), limit: String(A_PAGE), ...(after === null ? {} : { after }) };
    // The contract of a query is of text, and its type of what is read out of it.
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(query);
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== null && ids.length < ENOUGH);
  return ids.slice(0, ENOUGH);
}

const pageOf = (query: Readonly<Record<string, string>>) => answer(api.assessments.$get({ query: query as never }));

import { journalPage } from '../journal-query.ts';
import type { JournalSearch } from '../journal-search.ts';

type Watched = { readonly signal: AbortSignal; readonly onCount: (count: number) => void };

/** The entries that are listed, from the first, a line of JSON each; null where it was not wanted any more. */
export async function exportedJournal(search: JournalSearch, { signal, onCount }: Watched): Promise<Blob | null> {
  const asked = { ...search, order: 'oldest', limit: PAGE } as const;
  const parts: string[] = [];
  let count = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof journalPage>> = await journalPage(asked, after);
    if (signal.aborted) return null;
    parts.push(page.items.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    count += page.items.length;
    onCount(count);
    after = page.next;
  } while (after !== null);
  return new Blob(parts, { type: 'application/x-ndjson' });
}

/** As many as the server gives at once. */
const PAGE = 200;

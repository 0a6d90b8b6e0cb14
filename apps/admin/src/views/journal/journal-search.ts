/** What of the journal is shown, as it stands in the address. */
export type JournalSearch = {
  /** Only what was done to this: the identifier of a document, a person, a version. */
  readonly subject?: string;
  readonly order?: 'oldest';
  /** Only what this person did. */
  readonly actor?: string;
  /** Only what the journal calls this. */
  readonly action?: string;
  /** Days of the reader's calendar, both of them included: 2026-03-31. */
  readonly from?: string;
  readonly until?: string;
};

/** The search of an address, whatever somebody wrote there; an identifier of digits alone comes as a number. */
export function journalSearch(said: Readonly<Record<string, unknown>>): JournalSearch {
  return {
    ...textIn(said, 'subject', 200),
    ...(said['order'] === 'oldest' ? { order: 'oldest' } : {}),
    ...textIn(said, 'actor', 64),
    ...textIn(said, 'action', 100),
    ...dayIn(said, 'from'),
    ...dayIn(said, 'until'),
  };
}

function textIn<Name extends string>(said: Readonly<Record<string, unknown>>, name: Name, longest: number) {
  const value = typeof said[name] === 'number' ? String(said[name]) : said[name];
  return (typeof value === 'string' && value !== '' ? { [name]: value.slice(0, longest) } : {}) as {
    readonly [N in Name]?: string;
  };
}

function dayIn<Name extends string>(said: Readonly<Record<string, unknown>>, name: Name) {
  const value = said[name];
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return (isDay ? { [name]: value } : {}) as { readonly [N in Name]?: string };
}

/** Whether anything is left out. */
export const isNarrowed = ({ order: _order, ...filters }: JournalSearch): boolean => Object.keys(filters).length > 0;

/** When a day of the reader's calendar begins, so many days later: a moment as the journal writes its own. */
export function momentOf(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

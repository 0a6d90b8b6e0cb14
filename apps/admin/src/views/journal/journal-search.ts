/** What of the journal is shown, as it stands in the address. */
export type JournalSearch = {
  /** Only what was done to this: the identifier of a document, a person, a version. */
  readonly subject?: string;
  readonly order?: 'oldest';
};

/** The search of an address, whatever somebody wrote there; an identifier of digits alone comes as a number. */
export function journalSearch({ subject, order }: Readonly<Record<string, unknown>>): JournalSearch {
  const said = typeof subject === 'number' ? String(subject) : subject;
  return {
    ...(typeof said === 'string' && said !== '' ? { subject: said.slice(0, 200) } : {}),
    ...(order === 'oldest' ? { order } : {}),
  };
}

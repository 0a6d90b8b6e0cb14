/** Whom a list of people is narrowed to, as it stands in the address. */
export type PeopleSearch = { readonly q?: string };

/** The search of an address, whatever somebody wrote there; one for digits alone comes as a number. */
export function peopleSearch({ q }: Readonly<Record<string, unknown>>): PeopleSearch {
  const said = typeof q === 'number' ? String(q) : q;
  return typeof said === 'string' && said !== '' ? { q: said } : {};
}

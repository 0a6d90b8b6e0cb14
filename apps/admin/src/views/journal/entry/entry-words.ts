import type { JournalEntry } from '../journal-query.ts';

/** The details of an entry by their names; none where they are not what this program writes, whose text stands there all the same. */
export function detailsIn({ details }: Pick<JournalEntry, 'details'>): readonly (readonly [string, unknown])[] {
  try {
    const value: unknown = JSON.parse(details);
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
  } catch {
    return [];
  }
}

/** Which form of an import an entry is about; the first where it is about all of them, null where there is none. */
export function formIn({ details }: Pick<JournalEntry, 'details'>): string | null {
  const members = new Map(detailsIn({ details }));
  const form = members.get('form');
  if (typeof form === 'number') return String(form);
  return members.get('forms') === 0 ? null : '1';
}

/** Enough of an identifier to tell it from others on a page: its end, for identifiers begin with the time. */
export const shortId = (id: string): string => (id.length > 12 ? `…${id.slice(-8)}` : id);

/** Laid out for people; the text as it stands where it is no JSON. */
export function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/**
 * So many of a list, at least one, behind a cursor that an earlier page ended with. Lists are in a fixed order that their method names; what is
 * inserted meanwhile neither repeats nor hides an item. `InvalidCursorError` for a cursor that is none of this list.
 */
export type PageRequest = { readonly limit: number; readonly after: string | null };

/** `next` is the cursor of the page behind this one; null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

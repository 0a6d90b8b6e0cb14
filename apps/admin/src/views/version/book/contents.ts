import type { PrintedDocument, PrintedLine } from '@plumbline/documents/rule-book';

/** A place of a book to go to. */
type Place = { readonly id: string; readonly text: string };
export type Chapter = Place & { readonly headings: readonly Place[] };

/** Where a line stands, for links: rules and parts keep their places whatever stands before them. */
export const placeOf = (section: number, part: number, { anchor }: Pick<PrintedLine, 'anchor'>): string =>
  anchor ?? `part-${section}-${part}`;

export const chapterPlace = (section: number): string => `part-${section}`;

/** What stands in a book, chapter by chapter. */
export function contentsOf({ sections }: PrintedDocument): readonly Chapter[] {
  return sections.map(({ name, parts }, section) => ({
    id: chapterPlace(section),
    text: name,
    headings: parts.flatMap((part, index) =>
      part.kind === 'line' && part.style === 'heading' ? [{ id: placeOf(section, index, part), text: part.text }] : [],
    ),
  }));
}

/** The chapters with what fits the words; whole chapters where their names do. */
export function searchContents(chapters: readonly Chapter[], words: string): readonly Chapter[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return chapters;
  const fits = ({ text }: Place) => text.toLowerCase().includes(wanted);
  return chapters
    .map((chapter) => (fits(chapter) ? chapter : { ...chapter, headings: chapter.headings.filter(fits) }))
    .filter((chapter) => fits(chapter) || chapter.headings.length > 0);
}

import type { Language } from '@plumbline/core';

/** What is to stand on paper. */
export type PaperWish = {
  /** Null for the one that fits best. */
  readonly layout: string | null;
  readonly points: 'filed' | 'scored' | 'reviewed';
  /** Null for the scorecard that counts, else the last one of the form as it stands. */
  readonly scorecardId: string | null;
  /** The hash of a certificate that was issued; null for none. */
  readonly certificate: string | null;
};

export type PaperFormat = 'pdf' | 'xlsx' | 'docx' | 'json';

/** Where the server has a form on paper. */
export function paperAddress(id: string, format: PaperFormat, wish: PaperWish, language: Language): string {
  const address = `/api/v1/assessments/${encodeURIComponent(id)}/form.${format}`;
  if (format === 'json') return address;
  const { layout, points, scorecardId, certificate } = wish;
  const query = new URLSearchParams({ points, lang: language });
  for (const [name, value] of Object.entries({ layout, scorecardId, certificate }))
    if (value !== null) query.set(name, value);
  return `${address}?${query}`;
}

export type Delimiter = ',' | ';' | '\t';

/** In the order in which they are believed when they fit alike: a tab is hardly ever a part of a text. */
const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';'];

/** So many characters tell the delimiter of any table. */
const SAMPLE = 64 * 1024;

/** What parts the cells of a text table: what stands in the most rows equally often. A table of one column has commas. */
export function detectDelimiter(text: string): Delimiter {
  const rows = withoutQuoted(text.slice(0, SAMPLE)).split(/\r\n|\r|\n/);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: commonCount(rows, delimiter) }));
  const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
  return best.fit === 0 ? ',' : best.delimiter;
}

/** How many rows have the delimiter as often as most rows that have it. */
function commonCount(rows: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const count = row.split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Without what stands between quotes, where delimiters and line breaks are text. */
const withoutQuoted = (text: string) => text.replace(/"[^"]*"/g, '');

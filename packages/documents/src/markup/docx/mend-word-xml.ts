/**
 * The text of a part of a Word document without what its converter would lose a table's layout over. Bookmarks between the rows or cells of
 * a table make it forget all vertical merges; they hold no text and are taken out. Columns that a row leaves out at its beginning it does
 * not know at all; they become an empty cell. Other text is given back as it is.
 */
export function mendWordXml(xml: string): string {
  if (!xml.includes('<w:tbl>')) return xml;
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^<>]*\/>|<\/w:bookmark(?:Start|End)>|<w:bookmark(?:Start|End)\b[^<>]*>/g, '')
    .replace(/<w:trPr\b[^<>]*>[\s\S]*?<\/w:trPr>/g, withCellBefore);
}

/** Wider than any table; a number beyond it is no number of columns. */
const MAX_COLUMNS = 1000;

function withCellBefore(rowProperties: string): string {
  const [, span] = /<w:gridBefore\b[^<>]*\bw:val="(\d+)"/.exec(rowProperties) ?? [];
  if (span === undefined || Number(span) < 1 || Number(span) > MAX_COLUMNS) return rowProperties;
  return `${rowProperties}<w:tc><w:tcPr><w:gridSpan w:val="${Number(span)}"/></w:tcPr><w:p/></w:tc>`;
}

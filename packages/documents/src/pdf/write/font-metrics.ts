/** Widths of a font's characters, in shares of its size. */
export type FontMetrics = {
  /** The glyph that prints a character; 0 where the font has none. Characters can share one. */
  readonly glyphOf: (codePoint: number) => number;
  /** How wide a character is; 0 where the font has none. */
  readonly widthOf: (codePoint: number) => number;
};

type Group = { readonly first: number; readonly last: number; readonly glyph: number };

/** Reads which characters a TrueType font has and how wide they are. A font without a full Unicode table is a fault of ours, and throws. */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = findTables(view);
  const groups = readGroups(view, table('cmap'));
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  const glyphOf = (codePoint: number) => findGlyph(groups, codePoint);
  const widthOf = (codePoint: number) => {
    const glyph = glyphOf(codePoint);
    return glyph === 0 ? 0 : view.getUint16(widths + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
  return { glyphOf, widthOf };
}

function findTables(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}`);
    return offset;
  };
}

/** The groups of the `cmap` subtable of format 12, which covers all of Unicode; they are in order. */
function readGroups(view: DataView, cmap: number): Group[] {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(at) !== 12) continue;
    return Array.from({ length: view.getUint32(at + 12) }, (_, group) => {
      const entry = at + 16 + group * 12;
      return { first: view.getUint32(entry), last: view.getUint32(entry + 4), glyph: view.getUint32(entry + 8) };
    });
  }
  throw new Error('The font has no full Unicode table');
}

function findGlyph(groups: readonly Group[], codePoint: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group === undefined) return 0;
    if (codePoint < group.first) high = middle - 1;
    else if (codePoint > group.last) low = middle + 1;
    else return group.glyph + codePoint - group.first;
  }
  return 0;
}

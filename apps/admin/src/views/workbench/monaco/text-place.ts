/** A stretch of a text: offsets in UTF-16 units. */
export type Stretch = { readonly from: number; readonly to: number };

/** A place as an editor names it: both count from 1. */
export type Place = { readonly lineNumber: number; readonly column: number };

/** Says of offsets in a text where they are; the text is gone through once. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { lineNumber: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The offset of a place in a text; the end of the text for one behind it. */
export function offsetAt(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

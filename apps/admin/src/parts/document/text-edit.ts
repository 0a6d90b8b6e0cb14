/** Replaces `length` characters at `offset` (UTF-16 units) by `text`. */
export type TextEdit = { readonly offset: number; readonly length: number; readonly text: string };

/**
 * Applies edits that all speak of the text as it is, do not overlap, and stand in any order.
 *
 * @example applyEdits('abc', [{ offset: 1, length: 1, text: 'x' }]) // 'axc'
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { offset, length, text: inserted } of [...edits].sort((a, b) => b.offset - a.offset))
    result = result.slice(0, offset) + inserted + result.slice(offset + length);
  return result;
}

/** The edits that take these back, spoken of the text after them. */
export function inverseOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, length, text: inserted }) => {
      const inverse = { offset: offset + shift, length: inserted.length, text: text.slice(offset, offset + length) };
      shift += inserted.length - length;
      return inverse;
    });
}

/** The one edit between two texts: what they begin and end with alike stays. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { offset: start, length: before.length - end - start, text: after.slice(start, after.length - end) };
}

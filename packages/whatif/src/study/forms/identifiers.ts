/** Bytes of an identifier. */
export const ID_BYTES = 16;

/** An identifier as it is written: 32 hex digits in five groups. */
export function idText(ids: Uint8Array, at: number): string {
  const digits = Array.from(ids.subarray(at * ID_BYTES, (at + 1) * ID_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return [0, 8, 12, 16, 20].map((from, index, all) => digits.slice(from, all[index + 1])).join('-');
}

/** {@link idText} back, into a place of a column. */
export function writeId(ids: Uint8Array, at: number, text: string): void {
  const digits = text.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(digits)) throw new RangeError(`Not an identifier: ${text}`);
  for (let byte = 0; byte < ID_BYTES; byte++)
    ids[at * ID_BYTES + byte] = Number.parseInt(digits.slice(2 * byte, 2 * byte + 2), 16);
}

/** Which of two identifiers comes first, of one column or of two. */
export function compareIds(a: Uint8Array, at: number, b: Uint8Array, other: number): number {
  for (let byte = 0; byte < ID_BYTES; byte++) {
    const difference = (a[at * ID_BYTES + byte] as number) - (b[other * ID_BYTES + byte] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The bytes of an identifier. */
export const KEY_BYTES = 16;

/** The sixteen bytes of an identifier, in whose order identifiers are. */
export function keyOf(assessmentId: string): Buffer {
  const bytes = Buffer.from(assessmentId.replaceAll('-', ''), 'hex');
  if (bytes.length !== KEY_BYTES) throw new Error(`Not an identifier of ours: ${assessmentId}`);
  return bytes;
}

/** The identifier of the form that stands there. */
export function idAt(keys: Uint8Array, position: number): string {
  const at = position * KEY_BYTES;
  const hex = Buffer.from(keys.buffer, keys.byteOffset + at, KEY_BYTES).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

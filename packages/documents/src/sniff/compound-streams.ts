/** A compound file (OLE) holds streams, each named in an entry of this size that begins with the name in UTF-16. */
const ENTRY_SIZE = 128;
const NAME_LENGTH_AT = 64;

/**
 * Whether a compound file has a stream of this name. Entries are looked for by their alignment, not by way of the sector chains, so
 * that a file that was cut off is recognised too.
 */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoded = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = buffer.indexOf(encoded); at >= 0; at = buffer.indexOf(encoded, at + 2)) {
    const isEntry = at % ENTRY_SIZE === 0 && at + NAME_LENGTH_AT + 2 <= buffer.length;
    if (isEntry && buffer.readUInt16LE(at + NAME_LENGTH_AT) === encoded.length) return true;
  }
  return false;
}

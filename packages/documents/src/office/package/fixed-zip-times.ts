const DIRECTORY_END = Buffer.from('PK\x05\x06', 'latin1');
/** 1 January 1980, the first day an archive can name. */
const [TIME, DATE] = [0, 0x21];

/**
 * Gives all parts of an archive the same time, so that the same document is the same to the byte whenever it is written. The archive is one
 * that a library has just made in memory: whole, and without a comment.
 */
export function fixedZipTimes(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(DIRECTORY_END);
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    const local = buffer.readUInt32LE(at + 42);
    for (const field of [at + 12, local + 10]) {
      buffer.writeUInt16LE(TIME, field);
      buffer.writeUInt16LE(DATE, field + 2);
    }
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return buffer;
}

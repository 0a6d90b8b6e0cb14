/**
 * The bytes of a column as nothing but bytes. Drivers hand out Node's buffers, whose `slice` is another than that of the bytes they extend, and small ones share
 * their memory with others, which would go along to another thread.
 */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  const isAlone = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return isAlone ? new Uint8Array(bytes.buffer) : Uint8Array.from(bytes);
}

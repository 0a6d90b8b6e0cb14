import type { Readable } from 'node:stream';

/** The bytes of a stream until its end, or until there are more than `most`: then one byte more than that, so that it shows. */
export async function readStream(stream: Readable, most: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    size += bytes.length;
    if (size > most) break;
  }
  return Buffer.concat(pieces).subarray(0, most + 1);
}

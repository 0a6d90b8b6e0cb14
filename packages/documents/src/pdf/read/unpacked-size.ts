import { inflateSync } from 'node:zlib';

/** What a page or a font of a form unpacks to is a hundredth of this. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/**
 * Whether the packed parts of a PDF unpack to more than anyone can read, which pdfjs would do without a limit. Pictures do not count: they are
 * not unpacked. Only the packing that PDFs use today is looked at.
 */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MAX_UNPACKED_BYTES;
  for (let at = file.indexOf(BEGIN); at >= 0; at = file.indexOf(BEGIN, at)) {
    const dictionary = file.toString('latin1', file.lastIndexOf(OBJECT, at), at);
    at += BEGIN.length;
    const layers = dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
    if (layers === 0 || /\/Image\b/.test(dictionary)) continue;
    const end = file.indexOf(END, at);
    left -= unpackedSize(file.subarray(lineEnd(file, at), end < 0 ? file.length : end), layers, left);
    if (left < 0) return true;
  }
  return false;
}

const [BEGIN, END, OBJECT] = ['stream', 'endstream', ' obj'];

const lineEnd = (file: Buffer, at: number) => (file[at] === 13 ? at + 1 : at) + 1;

/** More than `limit` where it is too large; 0 for what cannot be unpacked, which pdfjs will say. */
function unpackedSize(packed: Uint8Array, layers: number, limit: number): number {
  let data = packed;
  try {
    for (let layer = 0; layer < layers; layer++) data = inflateSync(data, { maxOutputLength: limit, finishFlush: 2 });
    return data.length;
  } catch (error) {
    return error instanceof RangeError ? limit + 1 : 0;
  }
}

import { createReadStream } from 'node:fs';

/** A line of a file with the bytes it takes, its line end among them; without one it was cut off. */
export type StoredLine = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
};

/** The lines of a file one after another, however long it is. A file that is not there has none. */
export async function* storedLines(path: string): AsyncGenerator<StoredLine> {
  let pieces: Buffer[] = [];
  let from = 0;
  const take = (isWhole: boolean): StoredLine => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    const line = { text: bytes.toString('utf8').trimEnd(), from, to: from + bytes.length, isWhole };
    from = line.to;
    return line;
  };
  try {
    for await (const chunk of createReadStream(path)) {
      let rest = Buffer.from(chunk);
      for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
        pieces.push(rest.subarray(0, end + 1));
        rest = rest.subarray(end + 1);
        yield take(true);
      }
      if (rest.length > 0) pieces.push(rest);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (pieces.length > 0) yield take(false);
}

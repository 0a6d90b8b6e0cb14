import { Zip, ZipPassThrough } from 'fflate';

export type ZipEntry = { readonly path: string; readonly bytes: Uint8Array };

/**
 * An archive of files, made and handed over entry by entry as it is read, so that no more than one is in memory. Files stand as they are: those of office
 * programs and PDFs are packed already. Names are UTF-8 and say so. Whoever stops reading stops whoever makes the entries.
 */
export function zipStream(entries: AsyncIterable<ZipEntry>, at: Date): ReadableStream<Uint8Array> {
  const chunks = chunksOf(entries, at);
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return()),
  });
}

async function* chunksOf(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array, void, undefined> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { path, bytes } of entries) {
    const file = new ZipPassThrough(path);
    file.mtime = at;
    file.os = UNIX;
    file.attrs = READABLE;
    zip.add(file);
    file.push(bytes, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Files of another system have names in its code page for `unzip`, whatever they say; those of Unix have rights, and none without these. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

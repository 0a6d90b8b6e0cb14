/**
 * Memory for what is needed while a segment is scored, taken piece after piece and given back all at once. The same memory serves
 * one segment after another: in fresh memory the processor meets every page for the first time, which takes longer than what is
 * computed there. Pieces hold whatever stood there before.
 */
export type Workspace = {
  f64(size: number): Float64Array;
  i32(size: number): Int32Array;
  u32(size: number): Uint32Array;
  i16(size: number): Int16Array;
  u16(size: number): Uint16Array;
  i8(size: number): Int8Array;
  u8(size: number): Uint8Array;
  /** A place to go back to. */
  mark(): Mark;
  /** Gives back all that was taken since the mark. */
  release(mark: Mark): void;
};

type Mark = { readonly chunk: number; readonly offset: number };

/** Bytes of memory that are got at a time. */
const CHUNK = 1 << 23;

export function createWorkspace(): Workspace {
  const chunks: ArrayBuffer[] = [];
  let chunk = -1;
  let offset = CHUNK;
  const take = (bytes: number): { readonly buffer: ArrayBuffer; readonly at: number } => {
    let buffer = chunks[chunk];
    while (!buffer || offset + bytes > buffer.byteLength) {
      chunk++;
      offset = 0;
      if (chunk === chunks.length) chunks.push(new ArrayBuffer(Math.max(CHUNK, bytes)));
      buffer = chunks[chunk];
    }
    const at = offset;
    // The next piece may hold numbers of eight bytes, which begin at multiples of eight.
    offset = (offset + bytes + 7) & ~7;
    return { buffer, at };
  };
  const piece =
    <T>(View: new (buffer: ArrayBuffer, at: number, size: number) => T, bytes: number) =>
    (size: number): T => {
      const { buffer, at } = take(size * bytes);
      return new View(buffer, at, size);
    };
  return {
    f64: piece(Float64Array, 8),
    i32: piece(Int32Array, 4),
    u32: piece(Uint32Array, 4),
    i16: piece(Int16Array, 2),
    u16: piece(Uint16Array, 2),
    i8: piece(Int8Array, 1),
    u8: piece(Uint8Array, 1),
    mark: () => ({ chunk, offset }),
    release(mark) {
      ({ chunk, offset } = mark);
    },
  };
}

/** What scoring a segment needs: `segment` holds what stays until it is done, `parts` what members are parted into on the way. */
export type Memory = { readonly segment: Workspace; readonly parts: Workspace };

export const createMemory = (): Memory => ({ segment: createWorkspace(), parts: createWorkspace() });

/** Work in so many chunks, which are numbered from 0 and done in any order. */
export type ChunkedRun = { readonly id: string; readonly chunks: number };

/** A chunk of a run. */
export type ChunkOfRun = { readonly run: string; readonly chunk: number };

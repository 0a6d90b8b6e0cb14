import { type Digest, type Frame, readFrame, writeFrame } from '../../columns/frame.ts';
import { DamagedChunkError } from '../chunk/chunk-result.ts';

/** What the forms of one chunk that are of one year come to under one version. */
export type MatrixCell = {
  readonly year: number;
  readonly version: number;
  readonly forms: number;
  readonly scored: number;
  readonly sum: string;
  /** Forms by the position of their grade from 1 on; first those that reach none. */
  readonly grades: readonly number[];
};

/** The result of a chunk of a matrix, with the forms it is about in the order of their identifiers. */
export type MatrixChunk = {
  readonly ids: Uint8Array;
  readonly revisions: Uint32Array;
  readonly cells: readonly MatrixCell[];
};

const KIND: Frame = { magic: 'PLSM', version: 1, fail: (fault) => new DamagedChunkError(fault) };

export const encodeMatrixChunk = ({ ids, revisions, cells }: MatrixChunk, digest?: Digest): Uint8Array =>
  writeFrame(
    KIND,
    { cells },
    [
      { name: 'ids', values: ids },
      { name: 'revisions', values: revisions },
    ],
    digest,
  );

/** Throws `DamagedChunkError` where the bytes are not what was written. */
export function decodeMatrixChunk(bytes: Uint8Array, digest?: Digest): MatrixChunk {
  const { head, column } = readFrame<Pick<MatrixChunk, 'cells'>>(KIND, bytes, digest);
  return { cells: head.cells, ids: column('ids'), revisions: column('revisions') };
}

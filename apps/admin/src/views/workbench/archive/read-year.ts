import { decodeSegment, type Segment } from '@plumbline/whatif';

/** The accepted forms of a year; a form is known by its position over all segments, and `assessmentIds` says which assessment it is of. */
export type ArchiveYear = { readonly segments: readonly Segment[]; readonly assessmentIds: readonly string[] };

/** Reads what `GET /archive/:fiscalYear` answers. Throws `DamagedSegmentError` for segments that do not have their checksum. */
export function readYear(bytes: Uint8Array): ArchiveYear {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as {
    readonly assessmentIds: readonly string[];
    readonly lengths: readonly number[];
  };
  let at = 4 + length;
  const segments = head.lengths.map((size) => {
    at += size;
    // A copy stands at a place that numbers of eight bytes can be read from.
    return decodeSegment(bytes.slice(at - size, at));
  });
  return { segments, assessmentIds: head.assessmentIds };
}

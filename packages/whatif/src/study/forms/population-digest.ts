import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Digest } from '../../columns/frame.ts';
import { compareIds, ID_BYTES, idText } from './identifiers.ts';

/** Assessments and their revisions, in the order of their identifiers. */
export type SortedForms = { readonly ids: Uint8Array; readonly revisions: Uint32Array };

const REVISION_BYTES = 4;
const PAIR_BYTES = ID_BYTES + REVISION_BYTES;

/**
 * SHA-256 over the identifier and the revision of every form, by identifier: the same for the same forms however they were packed.
 * Throws where one assessment comes twice.
 */
export function populationDigest(shares: readonly SortedForms[], digest: Digest = sha256): string {
  const bytes = new Uint8Array(shares.reduce((sum, { revisions }) => sum + revisions.length, 0) * PAIR_BYTES);
  const waiting = shares.filter(({ revisions }) => revisions.length > 0).map((share) => ({ share, at: 0 }));
  waiting.sort(byNext);
  let written = 0;
  let last: Place | null = null;
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const { share, at: from } = first;
    if (last && byNext(last, first) >= 0)
      throw new Error(`An assessment that is in two chunks: ${idText(share.ids, from)}`);
    const to = waiting[0] ? firstBehind(first, waiting[0]) : share.revisions.length;
    writePairs(bytes, written, share, from, to);
    written += to - from;
    last = { share, at: to - 1 };
    if (to < share.revisions.length) insert(waiting, { share, at: to });
  }
  return bytesToHex(digest(bytes));
}

/** The first after a place that does not come before another place. Chunks mostly follow one another: then that is found in a few steps. */
function firstBehind({ share, at }: Place, next: Place): number {
  const isBefore = (place: number) => compareIds(share.ids, place, next.share.ids, next.at) < 0;
  let step = 1;
  while (at + step < share.revisions.length && isBefore(at + step)) step *= 2;
  let [low, high] = [at + Math.ceil(step / 2), Math.min(at + step, share.revisions.length)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Place = { readonly share: SortedForms; readonly at: number };

const byNext = (a: Place, b: Place) => compareIds(a.share.ids, a.at, b.share.ids, b.at);

function insert(waiting: Place[], place: Place): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byNext(waiting[middle] as Place, place) < 0) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, place);
}

function writePairs(
  bytes: Uint8Array,
  written: number,
  { ids, revisions }: SortedForms,
  from: number,
  to: number,
): void {
  const view = new DataView(bytes.buffer);
  let at = written * PAIR_BYTES;
  for (let form = from; form < to; form++) {
    for (let byte = form * ID_BYTES; byte < (form + 1) * ID_BYTES; byte++) bytes[at++] = ids[byte] as number;
    view.setUint32(at, revisions[form] as number);
    at += REVISION_BYTES;
  }
}

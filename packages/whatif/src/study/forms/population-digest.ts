import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { compareIds, ID_BYTES, idText } from './identifiers.ts';

/** Assessments and their revisions, in the order of their identifiers. */
export type SortedForms = { readonly ids: Uint8Array; readonly revisions: Uint32Array };

const REVISION_BYTES = 4;

/**
 * SHA-256 over the identifier and the revision of every form, by identifier: the same for the same forms however they were packed.
 * Throws where one assessment comes twice.
 */
export function populationDigest(shares: readonly SortedForms[]): string {
  const hash = sha256.create();
  const waiting = shares.filter(({ revisions }) => revisions.length > 0).map((share) => ({ share, at: 0 }));
  waiting.sort(byNext);
  let last: Place | null = null;
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const next = waiting[0];
    const { share, at: from } = first;
    if (last && compareIds(last.share.ids, last.at, share.ids, from) >= 0)
      throw new Error(`An assessment that is in two chunks: ${idText(share.ids, from)}`);
    // Chunks mostly follow one another: as far as this one comes first, it is taken at once.
    let to = from + 1;
    while (to < share.revisions.length && (!next || compareIds(share.ids, to, next.share.ids, next.at) < 0)) to++;
    hash.update(pairsOf(share, from, to));
    last = { share, at: to - 1 };
    if (to < share.revisions.length) insert(waiting, { share, at: to });
  }
  return bytesToHex(hash.digest());
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

function pairsOf({ ids, revisions }: SortedForms, from: number, to: number): Uint8Array {
  const size = ID_BYTES + REVISION_BYTES;
  const bytes = new Uint8Array((to - from) * size);
  const view = new DataView(bytes.buffer);
  for (let at = from; at < to; at++) {
    bytes.set(ids.subarray(at * ID_BYTES, (at + 1) * ID_BYTES), (at - from) * size);
    view.setUint32((at - from) * size + ID_BYTES, revisions[at] as number);
  }
  return bytes;
}

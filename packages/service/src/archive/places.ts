import type { ArchiveSegmentIndex } from '@plumbline/storage';
import { idAt, KEY_BYTES, keyOf } from './assessment-key.ts';
import { hasBit } from './bits.ts';

/** Finds where assessments stand. */
export type Places = {
  /** The positions in a segment at which one of them is alive. */
  readonly in: (index: ArchiveSegmentIndex) => readonly number[];
};

/** Goes through identifiers by their last four bytes, which are as good as chance: a text is made of those alone that may be meant. */
export function placesOf(assessmentIds: Iterable<string>): Places {
  const sought = new Set<string>();
  const ends = new Set<number>();
  for (const id of assessmentIds) {
    sought.add(id);
    ends.add(keyOf(id).readUInt32LE(KEY_BYTES - 4));
  }
  return {
    in: ({ assessmentIds: keys, dead, formCount }) => {
      const view = new DataView(keys.buffer, keys.byteOffset, keys.byteLength);
      const found: number[] = [];
      for (let position = 0; position < formCount; position++) {
        if (!ends.has(view.getUint32(position * KEY_BYTES + KEY_BYTES - 4, true))) continue;
        if (!hasBit(dead, position) && sought.has(idAt(keys, position))) found.push(position);
      }
      return found;
    },
  };
}

/** The assessments that are alive in a segment. */
export function* aliveIn({ assessmentIds, dead, formCount }: ArchiveSegmentIndex): Generator<string> {
  for (let position = 0; position < formCount; position++)
    if (!hasBit(dead, position)) yield idAt(assessmentIds, position);
}

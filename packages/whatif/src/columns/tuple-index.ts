import { createGrowingColumn } from './growing-column.ts';

/** Tuples of whole numbers of 32 bits, numbered from 0 in the order in which they came; those that are equal have one number. */
export type TupleIndex = {
  readonly size: () => number;
  /** The number of a tuple, which is new when the size grows by this call. */
  indexOf(tuple: Int32Array): number;
  /** A member of a tuple. */
  at(index: number, member: number): number;
};

/** Open addressing with linear probing; no object is made for a tuple, of which an archive has tens of thousands a segment. */
export function createTupleIndex(width: number): TupleIndex {
  const members = createGrowingColumn();
  let count = 0;
  let table = new Int32Array(1024).fill(-1);
  const isAt = (index: number, tuple: Int32Array) => {
    for (let member = 0; member < width; member++)
      if (members.at(index * width + member) !== tuple[member]) return false;
    return true;
  };
  const hashAt = (index: number) => {
    let hash = 0;
    for (let member = 0; member < width; member++) hash = mix(hash, members.at(index * width + member));
    return spread(hash);
  };
  const grow = () => {
    table = new Int32Array(table.length * 2).fill(-1);
    for (let index = 0; index < count; index++) {
      let slot = hashAt(index) & (table.length - 1);
      while (table[slot] !== -1) slot = (slot + 1) & (table.length - 1);
      table[slot] = index;
    }
  };
  return {
    size: () => count,
    at: (index, member) => members.at(index * width + member),
    indexOf(tuple) {
      let hash = 0;
      for (let member = 0; member < width; member++) hash = mix(hash, tuple[member] as number);
      let slot = spread(hash) & (table.length - 1);
      for (let known = table[slot] as number; known !== -1; known = table[slot] as number) {
        if (isAt(known, tuple)) return known;
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = count;
      for (let member = 0; member < width; member++) members.push(tuple[member] as number);
      count++;
      if (count * 2 > table.length) grow();
      return count - 1;
    },
  };
}

const mix = (hash: number, value: number) => (Math.imul(hash, 31) + Math.imul(value, 0x9e3779b1)) | 0;

/** The low bits choose the slot, so that the high ones must reach them. */
const spread = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 7;

import { normalizeText, unitInName } from '@plumbline/core';
import { nameNumber } from './name-registry.ts';

/** The names of a segment, and what its rows need to know of them; each found out once. */
export type NameIndex = {
  /** The place of a name among the segment's. */
  indexOf(text: string): number;
  /** A number for the unit a name carries in brackets; 0 for none. Nothing else in a name has a say in how values are read. */
  unitOf(index: number): number;
  /** Whether an earlier line of the same form had this name, spelling aside. To be asked of every line once, in their order. */
  repeats(index: number, form: number): boolean;
  /** By place, the numbers of the names in the registry. */
  readonly numbers: readonly number[];
};

export function createNameIndex(): NameIndex {
  const numbers: number[] = [];
  const indexes = new Map<number, number>();
  const units: number[] = [];
  /** Names spelt otherwise share the place where it stands in which form they were seen last. */
  const spellings: number[] = [];
  const seen: number[] = [];
  const spellingOf = createSpellings();
  const unitNumber = createUnits();
  return {
    numbers,
    indexOf(text) {
      const number = nameNumber(text);
      let index = indexes.get(number);
      if (index === undefined) {
        index = numbers.push(number) - 1;
        indexes.set(number, index);
        units.push(unitNumber(text));
        spellings.push(spellingOf(text));
      }
      return index;
    },
    unitOf: (index) => units[index] as number,
    repeats(index, form) {
      const spelling = spellings[index] as number;
      const repeated = seen[spelling] === form;
      seen[spelling] = form;
      return repeated;
    },
  };
}

function createSpellings(): (text: string) => number {
  const spellings = new Map<string, number>();
  return (text) => {
    const plain = normalizeText(text);
    const spelling = spellings.get(plain) ?? spellings.size;
    spellings.set(plain, spelling);
    return spelling;
  };
}

function createUnits(): (text: string) => number {
  const units = new Map<string, number>();
  return (text) => {
    const found = unitInName(text);
    if (!found) return 0;
    const written = `${found.magnitude.written} ${found.unit.written}`;
    const number = units.get(written) ?? units.size + 1;
    units.set(written, number);
    return number;
  };
}

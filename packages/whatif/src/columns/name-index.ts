import { normalizeText, unitInName } from '@plumbline/core';

/** What a row needs to know of its indicator's name, found out once for each name. */
export type NameIndex = {
  /** A number for the unit the name carries in brackets; 0 for none. Nothing else in a name has a say in how values are read. */
  unitOf(name: string): number;
  /** Whether an earlier line of the same form had this name, spelling aside. To be asked of every line once, in their order. */
  repeats(name: string, form: number): boolean;
};

type Name = { readonly unit: number; readonly seen: { form: number } };

export function createNameIndex(): NameIndex {
  const names = new Map<string, Name>();
  const seen = new Map<string, Name['seen']>();
  const units = new Map<string, number>();
  const numberOfUnit = (text: string): number => {
    const found = unitInName(text);
    if (!found) return 0;
    const written = `${found.magnitude.written} ${found.unit.written}`;
    const number = units.get(written) ?? units.size + 1;
    units.set(written, number);
    return number;
  };
  const seenAs = (text: string): Name['seen'] => {
    const plain = normalizeText(text);
    const known = seen.get(plain) ?? { form: -1 };
    seen.set(plain, known);
    return known;
  };
  const of = (text: string): Name => {
    let name = names.get(text);
    if (!name) {
      name = { unit: numberOfUnit(text), seen: seenAs(text) };
      names.set(text, name);
    }
    return name;
  };
  return {
    unitOf: (name) => of(name).unit,
    repeats(name, form) {
      const { seen: last } = of(name);
      const repeated = last.form === form;
      last.form = form;
      return repeated;
    },
  };
}

import { canonicalJson } from '@plumbline/core';

/** A step into a document: a member by its name, or an element of a list by what it is called. */
export type Step = string | { readonly member: 'id' | 'code' | 'name'; readonly named: string };

type Entries = Readonly<Record<string, unknown>>;

/** The elements of a list whose elements all have a name of their own, by it; null for any other. */
export function namedEntries(
  list: unknown,
): ReadonlyMap<string, { readonly step: Step; readonly value: unknown }> | null {
  if (!Array.isArray(list)) return null;
  for (const member of ['id', 'code', 'name'] as const) {
    const entries = list.flatMap((value: unknown) => {
      const named = isObject(value) ? value[member] : undefined;
      return typeof named === 'string' ? [[named, { step: { member, named }, value }] as const] : [];
    });
    const byName = new Map(entries);
    if (byName.size === list.length) return byName;
  }
  return null;
}

export const isObject = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of its own; undefined where there is none. */
export const memberOf = (value: Entries, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

/** Undefined is what is not there. */
export const alike = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** Where steps lead in a document, as names and indexes; null where something on the way is not there. Its last step may be. */
export function pathIn(document: unknown, steps: readonly Step[]): (string | number)[] | null {
  const path: (string | number)[] = [];
  let value = document;
  for (const step of steps) {
    if (typeof step === 'string') {
      if (!isObject(value)) return null;
      path.push(step);
      value = memberOf(value, step);
    } else {
      const index = indexOf(value, step);
      if (index < 0) return null;
      path.push(index);
      value = (value as readonly unknown[])[index];
    }
  }
  return path;
}

/** Where in a list the element of this name is; -1 for nowhere. */
export const indexOf = (list: unknown, { member, named }: Exclude<Step, string>): number =>
  Array.isArray(list) ? list.findIndex((one: unknown) => isObject(one) && one[member] === named) : -1;

import { pointer } from '@plumbline/core';

/** Every text that stands under a member of this name, anywhere inside a value. */
export function membersBelow(value: unknown, name: string): string[] {
  return locatedMembers(value, name, '').map(({ text }) => text);
}

/** {@link membersBelow} with the JSON pointer of each. */
export function locatedMembers(
  value: unknown,
  name: string,
  path: string,
): { readonly at: string; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = path + pointer(key);
    return key === name && typeof child === 'string' ? [{ at, text: child }] : locatedMembers(child, name, at);
  });
}

import { fromCodeUnits } from './code-units.ts';

/**
 * Texts one after another in one piece of memory, made into strings only when somebody reads them: of an archive's, few are.
 * Number 0 stands for none.
 */
export type TextTable = { readonly units: Uint16Array; readonly ends: Uint32Array };

/** The first of the texts is null and has no units. */
export function createTextTable(texts: readonly (string | null)[]): TextTable {
  const ends = new Uint32Array(texts.length);
  let size = 0;
  for (const [index, text] of texts.entries()) {
    size += text?.length ?? 0;
    ends[index] = size;
  }
  const units = new Uint16Array(size);
  let at = 0;
  for (const text of texts)
    for (let index = 0; index < (text?.length ?? 0); index++) units[at++] = text?.charCodeAt(index) ?? 0;
  return { units, ends };
}

export function textAt({ units, ends }: TextTable, index: number): string | null {
  return index === 0 ? null : fromCodeUnits(units.subarray(ends[index - 1] ?? 0, ends[index] ?? 0));
}

/** {@link textAt} for those who ask for the same few of its texts again and again: made into strings once. */
export function keptTextAt(table: TextTable, index: number): string | null {
  const known = kept.get(table) ?? new Map<number, string | null>();
  kept.set(table, known);
  let text = known.get(index);
  if (text === undefined) {
    text = textAt(table, index);
    known.set(index, text);
  }
  return text;
}

const kept = new WeakMap<TextTable, Map<number, string | null>>();

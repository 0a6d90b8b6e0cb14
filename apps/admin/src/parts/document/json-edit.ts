import { type JSONPath, modify, type Node } from 'jsonc-parser';
import { nodeAt } from './node-at.ts';
import { applyEdits, editBetween, type TextEdit } from './text-edit.ts';

/** Where a value stands in a document: names and indexes from its top. */
export type Path = readonly (string | number)[];

/**
 * Edits of a JSON text that change one value and leave everything else as it was typed: the order of keys, line breaks, members nobody knows. The text
 * must be JSON; paths must lead to a value, or to a member that is missing in an object that is there.
 */
export function setAt(text: string, path: Path, value: unknown): TextEdit[] {
  return modified(text, path, value, false);
}

/** Takes a member or an element out, with its comma. */
export function removeAt(text: string, path: Path): TextEdit[] {
  return modified(text, path, undefined, false);
}

/** Puts an element into an array before the one that stands at the end of the path; behind the last one where there are that many. */
export function insertAt(text: string, path: Path, value: unknown): TextEdit[] {
  return modified(text, path, value, true);
}

/** Moves an element of the array at `path` from one index to another, the text of every element as it was typed. */
export function moveItem(text: string, path: Path, from: number, to: number): TextEdit[] {
  const items = childrenAt(text, path);
  if (from === to || !items[from] || !items[to]) return [];
  const order = items.map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  return reorderItems(text, path, order);
}

/** Puts the elements of an array into an order of their indexes, the text of every element as it was typed. */
export function reorderItems(text: string, path: Path, order: readonly number[]): TextEdit[] {
  const items = childrenAt(text, path);
  return order.flatMap((source, index) => {
    const old = items[index];
    const item = items[source];
    if (!old || !item || source === index) return [];
    return [{ offset: old.offset, length: old.length, text: text.slice(item.offset, item.offset + item.length) }];
  });
}

/** Several edits, each of the text after those before, as what they come to. */
export function inTurn(text: string, makes: readonly ((text: string) => readonly TextEdit[])[]): TextEdit[] {
  const edit = editBetween(
    text,
    makes.reduce((result, make) => applyEdits(result, make(result)), text),
  );
  return edit ? [edit] : [];
}

/** Gives a member another name; its value and its place stay. */
export function renameMember(text: string, path: Path, name: string): TextEdit[] {
  const key = nodeAt(text, path)?.parent?.children?.[0];
  return key ? [{ offset: key.offset, length: key.length, text: JSON.stringify(name) }] : [];
}

function modified(text: string, path: Path, value: unknown, isArrayInsertion: boolean): TextEdit[] {
  const formattingOptions = { ...indentOf(text), eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return modify(text, [...path] as JSONPath, value, { formattingOptions, isArrayInsertion }).map(
    ({ offset, length, content }) => ({ offset, length, text: content }),
  );
}

/** As the text has it on its first line that is indented. */
function indentOf(text: string): { readonly insertSpaces: boolean; readonly tabSize: number } {
  const [, indent = '  '] = /\n([ \t]+)/.exec(text) ?? [];
  return indent.startsWith('\t') ? { insertSpaces: false, tabSize: 4 } : { insertSpaces: true, tabSize: indent.length };
}

const childrenAt = (text: string, path: Path): readonly Node[] => nodeAt(text, path)?.children ?? [];

import type { GoldenTest } from '@plumbline/core';
import { writeGoldenText } from '@plumbline/engine';
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { applyEdits, type TextEdit } from '../../../../parts/document/text-edit.ts';

type Range = { readonly from: number; readonly to: number; readonly indent: number };

/** Where each golden test stands in a YAML text; null for a text that is no list of them. */
function rangesOf(text: string): readonly Range[] | null {
  const { contents } = parseDocument(text, { schema: 'core' });
  if (!isSeq(contents)) return null;
  return contents.items.map((item) => {
    if (!isNode(item) || !item.range) throw new Error('An item of a parsed list has no place');
    const [from, to] = item.range;
    return { from, to, indent: from - (text.lastIndexOf('\n', from - 1) + 1) };
  });
}

/** Edits that put another golden test in place of one, and leave every other as it was typed. */
export function replaceTest(text: string, index: number, test: GoldenTest): TextEdit[] {
  const range = rangesOf(text)?.[index];
  if (!range) return [];
  const end = trimmedEnd(text, range);
  return [{ offset: range.from, length: end - range.from, text: bodyOf(test, range.indent) }];
}

/**
 * Edits that put another value in place of one member of a golden test, and leave its other members as they were typed too, comments and all. A test in braces is written
 * anew.
 */
export function replaceMember<K extends keyof GoldenTest>(
  text: string,
  index: number,
  name: K,
  value: GoldenTest[K],
): TextEdit[] {
  const { contents } = parseDocument(text, { schema: 'core' });
  const item = isSeq(contents) ? contents.items[index] : null;
  if (!isMap(item)) return [];
  const pair = item.items.find(({ key }) => isScalar(key) && key.value === name);
  if (item.flow === true || !pair || !isNode(pair.key) || !isNode(pair.value)) {
    const test = item.toJSON() as GoldenTest;
    return replaceTest(text, index, { ...test, [name]: value });
  }
  const [from = 0, to = 0] = [pair.key.range?.[0], pair.value.range?.[1]];
  const end = trimmedEnd(text, { from, to });
  const indent = from - lineStart(text, from);
  return [{ offset: from, length: end - from, text: indented(stringify({ [name]: value }, WRITTEN), indent) }];
}

const WRITTEN = { schema: 'core', lineWidth: 120, aliasDuplicateObjects: false } as const;

/** Edits that put a copy of a golden test, as it was typed, behind it. */
export function duplicateTest(text: string, index: number, name: string): TextEdit[] {
  const range = rangesOf(text)?.[index];
  if (!range) return [];
  const end = trimmedEnd(text, range);
  const mark = text.slice(lineStart(text, range.from), range.from);
  const copy = text.slice(range.from, end);
  const renamed = applyEdits(mark + copy, replaceMember(mark + copy, 0, 'name', name));
  return [{ offset: end, length: 0, text: `\n${renamed}` }];
}

/** Where a golden test begins in the text; null where there is none of this number. */
export const placeOf = (text: string, index: number): number | null => rangesOf(text)?.[index]?.from ?? null;

/** Edits that take a golden test out, with the mark before it. */
export function removeTest(text: string, index: number): TextEdit[] {
  const ranges = rangesOf(text);
  const range = ranges?.[index];
  if (!ranges || !range) return [];
  const start = lineStart(text, range.from);
  const next = ranges[index + 1];
  const end = next ? lineStart(text, next.from) : text.length;
  return [{ offset: start, length: end - start, text: '' }];
}

/** Edits that put a golden test behind all others. */
export function appendTest(text: string, test: GoldenTest): TextEdit[] {
  const written = writeGoldenText([test]);
  if (text.trim() === '') return [{ offset: 0, length: text.length, text: written }];
  const indent = rangesOf(text)?.[0]?.indent ?? 2;
  const padding = ' '.repeat(Math.max(0, indent - 2));
  const lines = written
    .trimEnd()
    .split('\n')
    .map((line) => padding + line)
    .join('\n');
  return [{ offset: text.length, length: 0, text: `${text.endsWith('\n') ? '' : '\n'}${lines}\n` }];
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** Comments and empty lines behind a test belong to what follows. */
function trimmedEnd(text: string, { from, to }: Pick<Range, 'from' | 'to'>): number {
  const lines = text.slice(from, to).split('\n');
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) ?? '')) lines.pop();
  return from + lines.join('\n').length;
}

/** A test as it stands behind the mark of its list, each further line as far in as its first. */
const bodyOf = (test: GoldenTest, indent: number): string =>
  indented(
    writeGoldenText([test])
      .split('\n')
      .map((line) => line.slice(2))
      .join('\n'),
    indent,
  );

/** Lines of which the first stands where something stood already, and the others as far in as that. */
const indented = (written: string, indent: number): string =>
  written
    .trimEnd()
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');

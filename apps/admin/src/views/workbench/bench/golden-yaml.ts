import type { GoldenTest } from '@plumbline/core';
import { writeGoldenText } from '@plumbline/engine';
import { isNode, isSeq, parseDocument } from 'yaml';
import type { TextEdit } from '../document/text-edit.ts';

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
function trimmedEnd(text: string, { from, to }: Range): number {
  const lines = text.slice(from, to).split('\n');
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) ?? '')) lines.pop();
  return from + lines.join('\n').length;
}

/** A test as it stands behind the mark of its list, each further line as far in as its first. */
function bodyOf(test: GoldenTest, indent: number): string {
  const [first = '', ...rest] = writeGoldenText([test]).trimEnd().split('\n');
  return [
    first.replace(/^- /, ''),
    ...rest.map((line) => (line === '' ? line : ' '.repeat(indent) + line.slice(2))),
  ].join('\n');
}
